"""A position has a date that lies in the future.

## What it finds

A position under work that begins or ends after the day of the reading (`--as-of`). Education is left out: it may be
expected to end.

## Why it matters

It is nearly always a slip of the keyboard. Years of experience are counted from the dates, and a reader who sees one
wrong date doubts the others.

Source: ours; Textkernel calls the date of the document the most important setting of its parser, because all periods
depend on it.

## Example

- Before: [entry] Welder, Northside Ironworks, Mar 2019 - Jun 2027
- After: [entry] Welder, Northside Ironworks, Mar 2019 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.months import month_of
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    today = month_of(case.as_of)
    for work in case.resume.work:
        dates = work.dates
        if dates and any(date and date.first_month > today for date in (dates.start, dates.end)):
            words = " ".join(case.document.quote(dates.span).text.split())
            yield Violation(
                dates.span,
                f'"{words}" lies in the future',
                'Check the year; write "Present" for a position you still hold.',
            )


RULE = Rule("WRK007", "future-date", "warning", _check)

"""A position ends before it begins.

## What it finds

A period under work, volunteering, projects or education whose end lies before its beginning.

## Why it matters

It is nearly always a slip of the keyboard, and a parser that meets it counts no time at all or a wrong one. A reader
sees a careless line.

Source: ours.

## Example

- Before: [entry] Welder, Northside Ironworks, Mar 2021 - Jun 2019
- After: [entry] Welder, Northside Ironworks, Jun 2019 - Mar 2021
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import DateRange, PartialDate


def _check(case: Case) -> Iterator[Violation]:
    resume = case.resume
    entries = (resume.work, resume.volunteer, resume.projects, resume.education)
    for dates in [entry.dates for group in entries for entry in group]:
        if dates and _is_reversed(dates.start, dates.end):
            yield Violation(
                dates.span,
                f'"{_words(case, dates)}" ends before it begins',
                "Check both dates; the earlier one comes first.",
            )


def _is_reversed(start: PartialDate | None, end: PartialDate | None) -> bool:
    """Whether the end lies before the start, to the precision that both have."""
    if start is None or end is None:
        return False
    if start.year != end.year or start.month is None or end.month is None:
        return end.year < start.year
    return end.month < start.month


def _words(case: Case, dates: DateRange) -> str:
    return " ".join(case.document.quote(dates.span).text.split())


RULE = Rule("WRK002", "reversed-dates", "warning", _check)

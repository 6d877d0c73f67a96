"""The newest date of the resume is old.

## What it finds

A line such as "Last updated: March 2021" that is more than a year old; or no position that goes on, and no date of
work, study or a project in the last five years. The numbers are the settings `rules.updated_months` and
`rules.stale_years`. A single date may be the beginning of something that goes on, and stays silent.

## Why it matters

A reader takes it for an old version of the page. If it is the latest, one line about the time since says so.

Source: ours; Textkernel reports for each skill when it was last used, and searches filter by it.

## Example

- Before:
  [line] Last updated: March 2021
- After:
  [line] Last updated: December 2025
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ats_sim.domain.months import month_of
from ats_sim.lexicon import patterns
from ats_sim.lexicon.calendar import words
from ats_sim.lexicon.expressions import expression
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import DateRange

_SHORT_LINE = 8  # words; a longer line is a sentence about something else; ours


def _check(case: Case) -> Iterator[Violation]:
    rules, now = case.settings.rules, month_of(case.as_of)
    for line in case.document.lines:
        text = case.document.line_text(line)
        found = patterns.search("updated-on", text) if len(text.split()) <= _SHORT_LINE else None
        if found and now - (int(found["year"]) * 12 + 11) > rules.updated_months:
            yield Violation(
                Span(line.span.start + found.start(), line.span.start + found.end()),
                f'"{found[0]}" is long ago',
                "Bring the page up to date, and its date with it; or leave the date out.",
            )
            return
    newest = _newest(case)
    if newest and now - newest[0] > 12 * rules.stale_years:
        yield Violation(
            newest[1].span,
            f"the newest date is {newest[0] // 12}, and no position goes on",
            "If there is something newer, add it; if not, one line such as <study, care, travel> says so.",
        )


def _newest(case: Case) -> tuple[int, DateRange] | None:
    """The last month that any dated entry reaches, with its dates; None where one may go on or one has no date."""
    resume = case.resume
    whole = [work.dates is not None and work.dates.end and work.dates.start != work.dates.end for work in resume.work]
    if not whole or not all(whole) or _going_on().search(case.document.text):
        return None  # a single date may be the beginning of something that goes on
    groups = (resume.work, resume.volunteer, resume.education, resume.projects)
    dates = [entry.dates for group in groups for entry in group if entry.dates]
    ends = [
        (max(date.last_month for date in (period.start, period.end) if date), period) for period in dates if period.end
    ]
    return max(ends, key=lambda item: item[0], default=None) if len(ends) == len(dates) else None


@cache
def _going_on() -> re.Pattern[str]:
    """A year with "present" behind it or "since" before it, on the same line or the next."""
    present, since = ("|".join(map(re.escape, words(kind))) for kind in ("present", "since"))
    year = r"(?:19|20)\d\d"
    return expression(
        rf"{year}\b\W{{0,6}}(?:to |until |till |bis |au? )?\W{{0,2}}(?:{present})\b"
        rf"|\b(?:{since})\W+(?:\w+\W+){{0,2}}{year}",
        re.IGNORECASE,
    )


RULE = Rule("WRK012", "stale-dates", "note", _check)

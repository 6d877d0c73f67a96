"""The newest position does not come first.

## What it finds

A section of work whose first position had ended before another one of the same section began.

## Why it matters

The first glance goes to the first position and takes it for the current one. Where the oldest stands there, the
reader judges a beginner.

Source: Ladders' eye-tracking study (2012): current title and employer are among six things that take 80% of the time.

## Example

- Before:
  [entry] Apprentice Welder, Harbour Yard, Aug 2015 - Feb 2019
  [entry] Welder, Northside Ironworks, Mar 2019 - Present
- After:
  [entry] Welder, Northside Ironworks, Mar 2019 - Present
  [entry] Apprentice Welder, Harbour Yard, Aug 2015 - Feb 2019
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Work
from ats_sim.rules.periods import widest


def _check(case: Case) -> Iterator[Violation]:
    sections: dict[Span, list[Work]] = {}
    for work in case.resume.work:
        section = case.resume.section_of(work.span)
        sections.setdefault(section.span if section else Span(0, 0), []).append(work)
    for works in sections.values():
        first = works[0]
        period = widest(first.dates, case.as_of)
        starts = [work.dates.start.first_month for work in works[1:] if work.dates and work.dates.start]
        if period and first.dates and starts and max(starts) > period[1]:
            yield Violation(
                (first.position or first.name or first.dates).span,
                "an older position stands before a newer one",
                "Begin with the position you hold now, or held last, and go back from there.",
            )


RULE = Rule("WRK008", "oldest-first", "warning", _check)

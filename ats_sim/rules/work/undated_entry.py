"""A position has no dates.

## What it finds

A position under work without a date from which it began.

## Why it matters

Years of experience are counted from the dates of the positions and from nothing else. A position without dates adds
nothing to them, and the skills in it are of unknown age.

Source: Textkernel's SDK: months of experience come from date ranges, never from prose.

## Example

- Before: [entry] Welder, Northside Ironworks
- After: [entry] Welder, Northside Ironworks, Mar 2019 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    for work in case.resume.work:
        title = work.position or work.name
        if title and (work.dates is None or (work.dates.start is None and work.dates.end is None)):
            yield Violation(
                title.span,
                f'no dates for "{title.text}"',
                "Add month and year of beginning and end, such as Mar 2019 - Present.",
            )


RULE = Rule("WRK001", "undated-entry", "warning", _check)

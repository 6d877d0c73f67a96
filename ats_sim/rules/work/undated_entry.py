"""A position has no dates.

## What it finds

A position under work without a date from which it began. Where a year stands in it or beside it, it is a note: we could
not read it as its own.

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

from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    for work in case.resume.work:
        title = work.position
        if title and (work.dates is None or (work.dates.start is None and work.dates.end is None)):
            doubt = bool(case.document.torn) or _has_a_year(case, work.span)
            yield Violation(
                title.span,
                f'we could not read the dates of "{title.text}"' if doubt else f'no dates for "{title.text}"',
                "Add month and year of beginning and end, such as Mar 2019 - Present.",
                severity="note" if doubt else None,
            )


def _has_a_year(case: Case, span: Span) -> bool:
    """Whether a year stands in an entry or in the lines beside it: then a date may be there that was not read."""
    lines = [number for number, line in enumerate(case.document.lines) if line.span.overlaps(span)]
    near = case.document.lines[max(0, lines[0] - 2) : lines[-1] + 2] if lines else ()
    return any(regex("year-in-line").search(case.document.quote(line.span).text) for line in near)


RULE = Rule("WRK001", "undated-entry", "warning", _check)

"""The posting requires a degree that the resume does not show.

## What it finds

A posting that requires a degree without the words "or equivalent experience", and an education section in which none
so high was found.

## Why it matters

Where a degree is made a condition, it is asked for on the form and searched for on the page. Many who hold one write it
so that nobody finds it; many openings take experience for it without saying so.

Source: Fuller and others, Hidden Workers (Harvard Business School and Accenture, 2021), on degrees as a filter.

## Example

- Before:
  [posting] Triage
  [posting] A master's degree in nursing is required
- After:
  [posting] Triage
  [posting] A master's degree in nursing is required
  [education] Master of Science in Nursing, Riverside University, 2014
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason


def _check(case: Case) -> Iterator[Reason]:
    if any(fit.gate.kind == "degree" and fit.relief for fit in case.matches.gates):
        return  # the posting opens another way
    for finding in case.found(*FLAG.rules):
        yield Reason(finding.message)


FLAG = Flag(
    "degree_short",
    _check,
    "doubt",
    cause="level",
    question="Do you hold the degree that is asked for, or what stands in for it?",
    rules=("degree-short",),
)

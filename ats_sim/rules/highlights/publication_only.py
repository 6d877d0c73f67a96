"""A statement names a publication and nothing that came of it.

## What it finds

A paper, a poster or a talk at a conference that was published, presented or written, in a statement without a result
or use. Silent for research openings, where publications count by themselves.

## Why it matters

Outside research a reader cannot weigh a venue. What the work made better, and who uses it, can be weighed by
everybody.

Source: recruiters' own accounts of the first screen; no study known to us.

## Example

- Before: Presented a poster on wound care at the nursing conference
- After: Presented a poster on wound care, from which six wards took over the new dressing
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import paper, primary_fault


def _check(case: Case) -> Iterator[Violation]:
    if case.posting.research:
        return
    for evidence in case.evidence:
        words = paper(evidence)
        if words and primary_fault(evidence, case.settings.rules) == "paper":
            yield Violation(
                words.span,
                "names a publication, and nothing that came of it",
                "Add what it made better and who took it up, or move it to a section of publications.",
            )


RULE = Rule("HLT017", "publication-only", "note", _check)

"""A statement takes back what it says.

## What it finds

"maybe", "sort of", "I think", "tried to", "hoped to" and the like in a statement about work.

## Why it matters

A reader in doubt takes the smaller meaning. "Tried to cut waste" says that waste was not cut; a plain deed with an
honest number says more, however small the number.

Source: recruiters' own accounts of the first screen; no study known to us.

## Example

- Before: Tried to bring order into the stock of 400 parts
- After: Sorted the stock of 400 parts by use, so that each is found in a minute
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import hedge


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        words = hedge(evidence)
        if words and evidence.is_statement:
            yield Violation(
                words.span,
                f'"{words.text}" takes back what the line says',
                "Say what was done and how far it went, in plain words.",
            )


RULE = Rule("HLT012", "hedged", "warning", _check)

"""A statement tells of a class, a competition or a practice dataset.

## What it finds

Class projects, coursework, tutorials, Kaggle competitions and practice datasets such as Titanic or MNIST, in a
statement that shows neither a result nor use. Those who teach or examine stay silent, and so does everybody who
answers a research opening.

## Why it matters

Everybody in the class made the same thing with the same data. It shows that something was learned; one small thing
that people really use shows more.

Source: recruiters' own accounts: one deployed project counts more than ten medals; no study known to us.

## Example

- Before: Predicted survival on the Titanic dataset with random forest
- After: Built a rota planner that 14 volunteers of the food bank use every week
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault


def _check(case: Case) -> Iterator[Violation]:
    if case.posting.research:
        return
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) == "academic":
            yield Violation(
                evidence.academic[0].span,
                f'"{evidence.academic[0].text}": practice, not use',
                "Say what somebody did with it; if nobody did, keep it short and put real use first.",
            )


RULE = Rule("HLT018", "academic-only", "note", _check)

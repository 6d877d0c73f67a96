"""A statement opens with a duty, not with a deed.

## What it finds

"Responsible for", "duties included", "tasked with" and their kin at the beginning of a statement. They are reported
even where a result follows.

## Why it matters

A duty describes the post, and anybody who held it had it. Whether it was done, and how well, is what the reader wants
to know.

Source: career guides' lists of weak openings (College Central's among them), extended by us.

## Example

- Before: Responsible for the stock of the pharmacy
- After: Kept the stock of a pharmacy with 1,200 articles and no shortage in two years
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import is_duty


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        words = evidence.minimizing_phrase
        if words and evidence.is_statement and is_duty(evidence):
            yield Violation(
                words.span,
                f'"{words.text}" names a duty, not a deed',
                "Open with what you did about it: a verb, the thing, and what came of it.",
            )


RULE = Rule("HLT011", "duty-opening", "warning", _check)

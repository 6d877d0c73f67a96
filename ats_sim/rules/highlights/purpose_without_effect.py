"""A statement says what was meant to change, not whether it did.

## What it finds

"to reduce errors", "to improve sales", "for increasing safety" at the end of a deed, in a statement that shows
neither a result nor use. An aim that is named with its size counts as a result.

## Why it matters

A purpose is a promise. The reader wants to know whether it was kept, and takes a line that stops there for one that
was not.

Source: recruiters' own accounts of the first screen; the form "accomplished X as measured by Y by doing Z".

## Example

- Before: Used ensemble methods to reduce overfitting on imbalanced data
- After: Cut false alarms by 30% with ensemble methods
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault, purpose


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        words = purpose(evidence)
        if words and primary_fault(evidence, case.settings.rules) == "purpose":
            yield Violation(
                words.span,
                f'"{words.text}" is a purpose; whether it happened is left open',
                "Say what happened: by <X%>, from <before> to <after>, or that it is in use since <when>.",
            )


RULE = Rule("HLT016", "purpose-without-effect", "note", _check)

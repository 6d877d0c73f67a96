"""A statement says that something became better, but not by how much.

## What it finds

"significantly", "faster", "more efficient", and verbs of change (improved, reduced, increased, saved) in a statement
without a number for the change. A purpose ("to reduce overfitting") is no change and is left to
purpose-without-effect.

## Why it matters

A claim of change invites the question "by how much?". With the answer it is the best line of the page; without it the
reader supplies the smallest change there could be.

Source: the form "accomplished X as measured by Y by doing Z" that Google's recruiters made known. No controlled study
is known to us.

## Example

- Before: Reorganised the night shift, which significantly reduced waiting times
- After: Reorganised the night shift, which reduced waiting times by 25%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault, unmeasured_change


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) != "unmeasured":
            continue
        words = unmeasured_change(evidence)
        if words:
            yield Violation(
                words.span,
                f'"{words.text}" without saying by how much',
                "Add the size of the change: by <X%>, or from <before> to <after>. An honest estimate may say about.",
            )


RULE = Rule("HLT010", "unquantified-comparative", "note", _check)

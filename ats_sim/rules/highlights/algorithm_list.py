"""A statement lists methods without a result.

## What it finds

Four or more algorithms or techniques in one statement that shows neither a result nor use. The number is the setting
`rules.pile_algorithms`. A statement reported here is not reported as a pile of buzzwords or as tool-only again.

## Why it matters

Trying every method of a course is what a course asks for. Work asks which one was chosen, why, and what it was good
for.

Source: recruiters' own accounts of the first screen. The number four is ours.

## Example

- Before: Trained SVM, KNN, decision trees and naive Bayes classifiers on tabular data
- After: Chose decision trees over three other methods for the credit desk, which cut manual reviews by 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) == "algorithms":
            count = len({tool.label for tool in evidence.tools})
            yield Violation(
                evidence.highlight.span(),
                f"lists {count} methods and no result",
                "Name the one that was chosen, why, and what changed because of it.",
            )


RULE = Rule("HLT013", "algorithm-list", "warning", _check, trade="machine-learning")

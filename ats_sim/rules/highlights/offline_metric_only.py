"""The only number is a score on test data.

## What it finds

A statement whose only number is an accuracy, an F1, an AUC or another score on data set aside for testing, without a
word about use or effect. A stated improvement ("raised accuracy by 7%") is a result and stays silent.

## Why it matters

A score on test data says how well a model did in a notebook. A reader who hires for a product asks what the score was
worth: fewer wrong decisions, less work by hand, money. Without that, 95% may be good or useless.

Source: recruiters' own accounts; no study known to us.

## Example

- Before: Trained a convolutional neural network with 95% accuracy
- After: Trained a convolutional neural network that took over 60% of the manual sorting
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) != "offline":
            continue
        score = next(metric.quote for metric in evidence.metrics if metric.kind == "offline")
        yield Violation(
            score.span,
            f'the only number is a test score ("{score.text}")',
            "Say what the score was good for: who used the model, and what it saved or raised.",
        )


RULE = Rule("HLT003", "offline-metric-only", "warning", _check, trade="machine-learning")

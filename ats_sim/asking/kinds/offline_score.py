"""A score on data, and nothing of live use.

## What it finds

A line whose only number is a model's or a test's score, such as an accuracy.

## Why it matters

A score says how a model did on some data. What it is asked for is what happens outside of that data.

Source: recruiters' own accounts of openings for models; no study known to us.

## Example

- Before:
  Trained a CNN on chest images with 95% accuracy
- After:
  Trained a CNN on chest images that 12 radiologists use daily
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause_of
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "on what data, what would the simplest model have got, and how did it do on live cases?"


def _find(case: Case) -> Iterator[Raised]:
    for proof in statements(case):
        if proof.metric == "offline":
            metric = next(metric for metric in proof.metrics if metric.kind == "offline")
            yield raised(proof, clause_of(proof, metric.quote), _TEXT)


KIND = QuestionKind(
    "offline_score",
    _find,
    why="a score on data, and nothing of live use",
    bring="the data: <which, how many, how split>; the simplest model: <score>; live: <what happened>",
    listen=("a simple model beside it", "how the data was split, by time where time matters"),
    beware=("accuracy on rare cases", "the score on the training data"),
)

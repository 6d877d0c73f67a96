"""A target, and not who set it.

## What it finds

A line that holds a number against a quota, a target or a goal, without who set it or the period that missed it.

## Why it matters

A share of a target says as much as the target. The month that was missed says more.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Reached 112% of quota in 2024
- After:
  Reached 112% of quota in 2024 after the second quarter missed it by a fifth, when I moved to smaller firms
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "who set the target, how far from it was the worst period, and what did you change then?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-quota", "told-quota", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "quota",
    _find,
    why="a share of a target says only as much as the target",
    bring="the target and its territory: <what>, <set by whom>; the worst period: <how far>, <why>",
    listen=("a territory and a period", "an honest bad month, and what came of it"),
    beware=("every month above it", "luck of the territory left out"),
)

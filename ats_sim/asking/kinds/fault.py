"""Faults found, and not the one that came back.

## What it finds

A line that tells of repairs or fault finding, without a fault that was hard.

## Why it matters

The fault that came back shows how somebody looks for causes; the others show that parts were changed.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Diagnosed and repaired brakes and steering on vans
- After:
  Diagnosed and repaired brakes and steering on vans, with two comebacks in a year
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "which one came back after it had been mended, and what had been missed?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-fault", "told-fault"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "fault",
    _find,
    why="the one that came back shows how causes are looked for",
    bring="one fault: <how it showed>, <what was tried first>, <what it was>",
    listen=("measured before parts were changed", "says what was missed"),
    beware=("parts changed until it worked", "none ever came back"),
)

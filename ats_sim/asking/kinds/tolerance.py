"""A tolerance, and not what happens at its edge.

## What it finds

A line that gives a tolerance or tells of precision parts, without what is done when parts drift.

## Why it matters

Holding a tolerance is the state; noticing the drift before scrap is the skill.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Milled aluminium housings to a tolerance of 0.02 mm
- After:
  Milled aluminium housings to a tolerance of 0.02 mm and changed inserts by tool wear, not by the clock
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "how do you notice that parts drift towards the limit, and what do you do first?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-tolerance", "told-tolerance"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "tolerance",
    _find,
    why="noticing the drift before scrap is the skill",
    bring="one run that drifted: <what showed it>, <what you changed>, <parts lost>",
    listen=("measured in the run, not after", "tool, heat, fixture thought through"),
    beware=("inspection finds it", "an offset without a cause"),
)

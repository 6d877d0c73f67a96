"""A design, and not what came back from those who built it.

## What it finds

A line that tells of drawings, calculations or designs of things that are built, without what came back.

## Why it matters

A drawing is tested by those who build from it. What they sent back is where the learning is.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Prepared drawings in SolidWorks for sheet-metal frames
- After:
  Prepared drawings in SolidWorks for sheet-metal frames, revised after the welders asked for wider gaps
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what came back from those who built from it, and what did you change?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-drawing", "told-drawing"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "drawing",
    _find,
    why="a drawing is tested by those who build from it",
    bring="one change: <who found it>, <what it cost>, <what you draw otherwise since>",
    listen=("was on the floor or the site", "a change, with its reason"),
    beware=("they did not follow the drawing", "nothing ever came back"),
)

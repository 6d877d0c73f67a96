"""No accident, and not what was nearly one.

## What it finds

A line that tells of a time without accidents, without what was reported or changed in it.

## Why it matters

No accident can be luck or care. What was nearly one, and was reported, tells which.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Drove 180,000 km with no accidents
- After:
  Drove 180,000 km with no accidents; reported the near miss at bay 4, which now has a mirror
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what came nearest to an accident in that time, who reported it, and what was changed?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-safety", "told-safety"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "safety",
    _find,
    why="a record without accidents may be luck or care",
    bring="one near miss: <what>, <who said so>, <what is different since>",
    listen=("near misses reported, also by others", "something changed on the spot"),
    beware=("nothing ever happens", "blame for one person"),
)

"""How much in a day, and not the worst day.

## What it finds

A line that counts what was done in a day, a shift or an hour, without what gave way when it was too much.

## Why it matters

The usual day shows pace. The worst one shows what somebody lets go first.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Cooked for 140 covers a night on the grill
- After:
  Cooked for 140 covers a night on the grill, 210 on the busiest, with the starters moved to the cold bench
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what gave way on the worst day, and what did you do about it?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-busiest", "told-busiest", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "busiest",
    _find,
    why="the usual number shows pace, the worst day shows judgement",
    bring="the worst day: <how much>, <what gave way>, <what you let wait>",
    listen=("what was let go first, and why", "who was told"),
    beware=("nothing ever gave way", "others were slow"),
)

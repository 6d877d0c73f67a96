"""On call, and not the worst night.

## What it finds

A line that tells of incidents or of being on call, without one of them.

## Why it matters

One incident, told whole, shows more than a rota: who noticed, what was tried, what is different since.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Took part in the on-call rota for payments
- After:
  Ran the on-call rota for payments and wrote each postmortem with the team that was hit
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "which was the worst, who noticed it first, and what is different since?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-on-call", "told-on-call"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "on_call",
    _find,
    why="one incident told whole shows more than a rota",
    bring="one incident: <what users saw>, <who noticed>, <what was changed after it>",
    listen=("users before systems", "a change that outlasted it"),
    beware=("somebody else's fault", "more logging as the whole answer"),
)

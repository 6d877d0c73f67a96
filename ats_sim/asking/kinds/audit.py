"""An audit, and not what it found.

## What it finds

A line that tells of an audit or an inspection, without what it found or what was changed because of it.

## Why it matters

An audit is work that is done for what it finds. A line that stops at the audit leaves out the reason for it.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Led the yearly audit of two depots
- After:
  Led the yearly audit of two depots; it found pallets booked twice, and goods-in was changed
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what did it find, and what was changed because of it?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-audit", "told-audit"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "audit",
    _find,
    why="an audit is done for what it finds; the line does not say",
    bring="one thing it found: <what>, and what is done otherwise since: <what>",
    listen=("a finding in plain words", "who had to change something, and whether it held"),
    beware=("only that it was passed", "findings of others only"),
)

"""Complaints, and not one of them.

## What it finds

A line that tells of complaints, disputes or escalations, without how one ended.

## Why it matters

Everybody handles complaints. One that could not be settled shows judgement and honesty at once.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Handled guest complaints at the front desk
- After:
  Handled guest complaints at the front desk; two of three were settled without a refund
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "which one could you not settle, and what did you do then?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-complaint", "told-complaint"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "complaint",
    _find,
    why="handling is the duty; one case shows the judgement",
    bring="one case: <what was wanted>, <what you could offer>, <how it ended>",
    listen=("the other side told fairly", "when it was handed on, and how"),
    beware=("all customers were happy", "the customer as the fault"),
)

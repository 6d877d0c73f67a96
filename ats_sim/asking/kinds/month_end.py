"""A close or a reconciliation, and not what did not agree.

## What it finds

A line that tells of a month-end close or of reconciliations, without a difference that was found.

## Why it matters

Everybody closes. What tells bookkeepers apart is the difference that they found, and how they ran it down.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Reconciled four bank accounts at month-end
- After:
  Reconciled four bank accounts at month-end; traced a double posting to the card feed and stopped it
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what did not agree the last time, and how did you find out why?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-month-end", "told-month-end"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "month_end",
    _find,
    why="what did not agree is the work; the line tells of the routine",
    bring="one difference: <how it showed>, <where it came from>, <what stops it now>",
    listen=("a difference followed to its source", "what was changed so that it does not come back"),
    beware=("it always agrees", "a plug entry, or somebody else finds it"),
)

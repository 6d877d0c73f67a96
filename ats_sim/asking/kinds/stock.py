"""Stock, and not the difference.

## What it finds

A line that tells of stock, counts or shrinkage, without a difference that was found.

## Why it matters

Counting is routine; what was missing, and where it had gone, is the work.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Ran cycle counts of 4,000 pallet places
- After:
  Ran cycle counts of 4,000 pallet places and traced missing pallets to the returns bay
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what was the largest difference you found, and where had it come from?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-stock", "told-stock"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "stock",
    _find,
    why="counting is routine; the difference is the work",
    bring="one difference: <how large>, <where it came from>, <what is done otherwise since>",
    listen=("a cause found, not only a correction", "what changed in the routine"),
    beware=("the system was wrong", "never any difference"),
)

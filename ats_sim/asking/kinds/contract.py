"""Contracts, and not what was argued about.

## What it finds

A line that tells of contracts or other papers drafted or reviewed, without what was changed in them.

## Why it matters

To draft may mean to fill in or to decide. The clause that was argued about shows which.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Drafted contracts and pleadings for four partners
- After:
  Drafted contracts for four partners and negotiated the liability clause of each with the other side
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "which part was argued about most, what did you propose, and who decided?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-contract", "told-contract"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "contract",
    _find,
    why="to draft may mean to fill in or to decide",
    bring="one paper, nobody named: <which clause>, <what you proposed>, <how it was signed>",
    listen=("a clause and its risk in plain words", "where their authority ended"),
    beware=("a template filled in", "names of clients"),
)

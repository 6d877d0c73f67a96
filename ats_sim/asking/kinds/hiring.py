"""Posts filled, and not who stayed.

## What it finds

A line that counts posts filled or people hired, without whether they stayed.

## Why it matters

A post is filled on the first day and proved a year later.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Filled 46 vacancies for two plants in a year
- After:
  Filled 46 vacancies for two plants in a year; 41 of them stayed past the first
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "how many were still there a year later, and what did those who left teach you?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-hiring", "told-hiring", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "hiring",
    _find,
    why="a post is filled on the first day and proved a year later",
    bring="who stayed: <how many of how many>; one who left: <what you ask since>",
    listen=("knows what became of them", "something changed in how they choose"),
    beware=("that is the manager's part", "time to fill only"),
)

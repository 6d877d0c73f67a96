"""People led, and not what was hard in it.

## What it finds

A line that counts people who were led, without what was done when one of them fell short.

## Why it matters

A number of people says that somebody led. What was done when one fell short says how.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Supervised 12 nurses on night shifts
- After:
  Supervised 12 nurses on night shifts; three were promoted within two years
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what did you do when one of them fell short, and what could you decide alone?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-people-led", "told-people-led", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "people_led",
    _find,
    why="the number says that people were led, not how",
    bring="one case, nobody named: <what was missing>, <what you said>, <how it went on>",
    listen=("told early and in private", "a decision of one's own"),
    beware=("never needed", "a person run down"),
)

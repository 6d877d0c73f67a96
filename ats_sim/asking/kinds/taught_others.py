"""Others trained, and not when they were ready.

## What it finds

A line that tells of colleagues trained, without how it was known that one could work alone.

## Why it matters

To train is to judge. When somebody is let go on alone, and on what signs, is what a lead wants to hear.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Mentored 3 apprentices in the workshop
- After:
  Mentored 3 apprentices in the workshop; all three passed their trade test at the first go
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "how did you know that one was ready to work without you, and who was not?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-taught-others", "told-taught-others"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "taught_others",
    _find,
    why="to train somebody is to judge when they are ready",
    bring="the signs you go by: <what>; one who took longer: <what helped>",
    listen=("signs that can be seen", "what was done for the slow one"),
    beware=("a checklist ticked", "they learned by watching"),
)

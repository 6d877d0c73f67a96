"""Teaching, and not how it is known that it was learned.

## What it finds

A line that tells of classes, lessons or pupils, without how it was seen that they learned.

## Why it matters

A lesson that was given is not yet one that was learned. Heads of school ask for the child who did not keep up.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Taught phonics to a class of 26 pupils
- After:
  Taught phonics to a class of 26 pupils; 22 passed the screening in June, and four had a second go in a small group
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "how did you know that they had learned it, and what did you do for those who had not?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-classroom", "told-classroom"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "classroom",
    _find,
    why="the line tells what was taught, not what was learned",
    bring="one pupil or group: <where they began>, <what you changed>, <where they stood at the end>",
    listen=("a check of learning, in the lesson", "what was changed for one pupil"),
    beware=("marks only", "the pupil's fault"),
)

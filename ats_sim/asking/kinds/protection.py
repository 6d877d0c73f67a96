"""Somebody at risk, and not how it was decided.

## What it finds

A line that tells of safeguarding, crises or assessments of risk, without how one was decided.

## Why it matters

These decisions are made with too little known. Who was asked, and what was written down, is what is listened for.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Took crisis calls on the night line
- After:
  Took crisis calls on the night line with a supervisor beside me for each referral
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "when you were not sure, whom did you ask, and what did you write down?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-protection", "told-protection"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "protection",
    _find,
    why="such decisions are made with too little known",
    bring="one case, nobody named: <what was known>, <whom you asked>, <what was decided>",
    listen=("asked early", "wrote down what was seen, apart from what was thought"),
    beware=("always sure", "details that name a person"),
)

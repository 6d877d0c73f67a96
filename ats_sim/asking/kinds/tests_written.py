"""Tests, and not what they missed.

## What it finds

A line that counts tests or test cases, without what they missed.

## Why it matters

Tests are judged by what gets past them. Who knows what got past theirs, looks.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Wrote 120 test cases for the checkout
- After:
  Wrote 120 test cases for the checkout; two faults escaped in a year, and each became a case
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what got past them that users found, and what did you add after it?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-tests-written", "told-tests-written"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "tests_written",
    _find,
    why="tests are judged by what gets past them",
    bring="one fault that got past: <what>, <why no test saw it>, <what you added>",
    listen=("a fault that got past", "tests that were taken out, and why"),
    beware=("coverage as a result", "nothing got past"),
)

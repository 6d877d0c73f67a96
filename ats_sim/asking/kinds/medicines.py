"""Medicines, and not an error that was caught.

## What it finds

A line that counts prescriptions or medicines, without an error that was caught.

## Why it matters

Errors are caught every week where people check. Who can tell of one, checks.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Verified 280 prescriptions a day with two technicians
- After:
  Verified 280 prescriptions a day with two technicians and logged each intervention with its prescriber
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "which error was caught last, by whom, and what was changed after it?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-medicines", "told-medicines", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "medicines",
    _find,
    why="where people check, errors are caught",
    bring="one caught error, nobody named: <what>, <caught where>, <what is done since>",
    listen=("a check that is done each time", "reported, also when it was their own"),
    beware=("no errors", "only the computer checks"),
)

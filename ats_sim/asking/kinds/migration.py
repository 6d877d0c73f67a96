"""A migration, and not the way back.

## What it finds

A line that tells of a migration or a cutover, without what would have stopped it.

## Why it matters

Whoever moved something large knows the hour in which there was no way back, and what was checked before it.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Migrated the billing service to Postgres
- After:
  Migrated the billing service to Postgres with both in parallel for two weeks
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what would have told you to go back, until when could you, and what was found only afterwards?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-migration", "told-migration"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "migration",
    _find,
    why="whoever moved something large knows when there was no way back",
    bring="the check before it: <what>; what came up after: <what>",
    listen=("a check with a number", "something that went wrong, and its fix"),
    beware=("it went through without a problem", "the vendor did it"),
)

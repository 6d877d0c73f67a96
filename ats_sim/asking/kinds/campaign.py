"""A campaign, and not what would have come without it.

## What it finds

A line that gives what a campaign, a newsletter or an advert brought, without what it was compared with.

## Why it matters

Numbers rise for many reasons. Who knows what would have come anyway has measured.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Wrote 40 newsletters with an open rate of 38%
- After:
  Wrote 40 newsletters with an open rate of 38%, compared with 21% before the list was cleaned
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what would have come without it, and how do you know?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-campaign", "told-campaign", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "campaign",
    _find,
    why="numbers rise for many reasons",
    bring="what it was compared with: <what>; one thing that did not work: <what>",
    listen=("a comparison, a holdout, or an honest no", "a test that failed"),
    beware=("all of it came from us", "opens and clicks only"),
)

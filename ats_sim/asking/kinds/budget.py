"""A budget, and not what could be decided in it.

## What it finds

A line that gives a budget, without what was decided or where it came out.

## Why it matters

To hold a budget may mean to sign or to decide. Where it came out over shows which.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Held a budget of $1.4M for the site
- After:
  Held a budget of $1.4M for the site and came out 3% under budget by moving two lifts to weekends
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what in it could you decide alone, and where did it come out over or under?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-budget", "told-budget", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "budget",
    _find,
    why="to hold a budget may mean to sign or to decide",
    bring="what was yours to decide: <what>; one line that came out otherwise: <how far>, <why>",
    listen=("a decision of one's own", "a variance with its reason"),
    beware=("somebody else's numbers", "on budget, always"),
)

"""A move that the page announces.

## What it finds

A line at the head of the page that says that somebody is moving.

## Why it matters

From when on somebody can start is asked in every first call, and a move is the reason why it is not known yet.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  [posting] Triage
  [line] Oslo, moving to Bergen in spring
  Cut the waiting time for triage from 50 to 30 minutes
- After:
  [posting] Triage
  Cut the waiting time for triage from 50 to 30 minutes
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import line_with
from ats_sim.lexicon import patterns
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_HEAD = 6  # lines at the top of a page; ours


def _find(case: Case) -> Iterator[Raised]:
    for line in case.document.lines[:_HEAD]:
        text = case.document.text[line.span.start : line.span.end]
        if finder("move-told").search(text) or patterns.regex("until-then").search(text):
            quote = line_with(case, line.span)
            if quote:
                yield Raised(quote, "from when could you start here, and what has to be settled first?")
                return


KIND = QuestionKind(
    "place",
    _find,
    why="the page tells of a move",
    bring="from <date>; to be settled first: <what>",
    listen=("a date, or what it hangs on",),
    beware=("would see then",),
)

"""The latest post, as one of its days goes.

## What it finds

The title of the latest position, where posting and page are not surely of one trade with questions of its own, and no
title held comes near to the opening's.

## Why it matters

A day tells what a title does not: what the work is, how much of it there is, and what of it is liked.

Source: interview guides for structured interviews; the words are ours.

## Example

- Before:
  [posting-title] Sales Executive
  [posting] HubSpot
  [entry] Laboratory Technician, Nordbane, Mar 2019 - Present
  Ran the two instruments of the protein group for 11 colleagues
- After:
  [posting-title] Sales Executive
  [posting] HubSpot
  [entry] Sales Executive, Nordbane, Mar 2019 - Present
  Won 14 new accounts in a year from a list of 200
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.conditions import title_held
from ats_sim.asking.pools import pool_for, pool_of
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_NEAR = 60  # of 100, the similarity of a title from which the post is known; ours
_TEXT = "take me through one ordinary day there: what came first, what took longest, and what of it would you keep?"


def _find(case: Case) -> Iterator[Raised]:
    latest = case.matches.latest_title
    near = any(one.similarity >= _NEAR for one in case.matches.titles)
    if latest and not near and pool_of(latest.text) != pool_for(case.posting).name:
        yield Raised(title_held(latest), _TEXT)


KIND = QuestionKind(
    "day",
    _find,
    why="a day tells what a title does not",
    bring="one day: first <what>, longest <what>; what you want more of: <what>",
    listen=("things in their order, with their size", "what others did, told apart"),
    beware=("a description of the post", "only the good parts"),
    room="screen",
)

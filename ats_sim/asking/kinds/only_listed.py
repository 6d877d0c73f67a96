"""Something required that stands only in a list.

## What it finds

Software, a tool or a method that the posting requires, and that the resume names in a list and in no line of work.

## Why it matters

A list says that somebody knows of it. "Where?" is the first thing that is asked, and the answer is one line.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Docker
  [posting] Python
  [skills] Docker, Python
  Deployed a routing model in Python that 310 drivers use
- After:
  [posting-title] Machine Learning Engineer
  [posting] Docker
  [posting] Python
  [skills] Docker, Python
  Deployed a routing model in Python and Docker that 310 drivers use
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.skill import TOOL_KINDS
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "the posting requires it, and it stands in no line of work: where did you use it, and for what?"


def _find(case: Case) -> Iterator[Raised]:
    for group in case.matches.required if case.posting.ships else ():
        place = group.place
        asked = group.strongest.requirement
        if group.named and not group.described and place and place.section == "skills" and asked.category in TOOL_KINDS:
            yield Raised(place.quote, _TEXT, asked.quote.text)


KIND = QuestionKind(
    "only_listed",
    _find,
    why="a list says that it is known, not where it was used",
    bring="the line it belongs to: <where>, <for what>; or take it out of the list",
    listen=("a place and a purpose",),
    beware=("courses only, told as work",),
    room="mend",
)

"""A tool or standard that the posting requires by its name, and the page nowhere names.

## What it finds

Something the posting requires by a proper name, of which no word and no neighbour stands on the page.

## Why it matters

It is asked for in one sentence. An honest nearest thing is a better answer than a silent page.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Docker
  [posting] Python
  Deployed a routing model in Python that 310 drivers use
- After:
  [posting-title] Machine Learning Engineer
  [posting] Docker
  [posting] Python
  Deployed a routing model in Python and Docker that 310 drivers use
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.conditions import stems
from ats_sim.lexicon.skill import TOOL_KINDS
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.matches import RequirementMatch
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "the posting asks for it, and no line names it: have you worked with it, where, and how lately?"
_KINDS = TOOL_KINDS - {"technique", "protocol"}  # a technique is told in other words
_OFTEN = 3  # times that a posting names its own firm or product, and no demand; ours
_SHORT = 2  # letters of a name that is too short to be asked for by itself; ours


def _find(case: Case) -> Iterator[Raised]:
    text = case.document.text
    there = stems(text)
    asked = [group.best.requirement.quote.span for group in case.matches.required if group.status == "related"]
    for group in case.matches.required:
        span = group.members[0].requirement.quote.span
        named = group.status == "missing" and all(
            _is_named(one, text.lower(), there, case.posting.text) for one in group.members
        )
        if named and not any(span.overlaps(other) for other in asked):
            asked.append(span)
            yield Raised(None, _TEXT, group.short_name)


def _is_named(match: RequirementMatch, text: str, there: set[str], posting: str) -> bool:
    """Whether it is a thing with a proper name of which no word stands on the page."""
    asked = match.requirement
    name = asked.skill
    if finder("everyday-tool").fullmatch(name) or posting.lower().count(name.lower()) >= _OFTEN:
        return False
    proper = (
        asked.label is not None
        and asked.category in _KINDS
        and any(letter.isupper() or letter.isdigit() for letter in name)
    )
    return proper and len(name) > _SHORT and name.lower() not in text and not stems(name) & there


KIND = QuestionKind(
    "not_found",
    _find,
    why="required by name, and on no line",
    bring="used it for <what>, last in <year>; or the nearest thing: <which, and what differs>",
    listen=("a case, or a plain no with the nearest thing",),
    beware=("everything is said to be the same",),
)

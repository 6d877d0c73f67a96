"""A post of other work than the latest one.

## What it finds

The title of an opening beside the latest title held, where both name an occupation, of different fields, and no title
held comes near to it.

## Why it matters

A change needs one sentence. Without it everybody makes up their own.

Source: recruiters' own accounts of their calls; no study known to us.

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
from ats_sim.asking.pools import pool_of
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.titles import heads, parse_title, specific_words
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_NEAR = 60  # of 100, the similarity of a title from which it is the same work,
_ROOT = 5  # and letters of a word by which it is the same; both ours
_TEXT = "why this work after that, and what have you done already that is nearest to it?"


def _find(case: Case) -> Iterator[Raised]:
    latest, wanted = case.matches.latest_title, case.posting.title
    if latest is None or wanted is None or finder("learner-title").search(latest.text):
        return
    words = _roots(wanted.text)
    near = (one.similarity >= _NEAR or _roots(one.title.text) & words for one in case.matches.titles)
    if not any(near) and _are_apart(wanted.text, latest.text):
        yield Raised(title_held(latest), _TEXT, " ".join(wanted.text.split()))


def _roots(title: str) -> set[str]:
    """The beginnings of the words of a title that say what the work is of."""
    return {word[:_ROOT] for word in specific_words(title)}


def _are_apart(wanted: str, held: str) -> bool:
    """Whether both titles name an occupation, of different fields and trades."""
    asked, told = parse_title(wanted), parse_title(held)
    known = fields()
    if asked.family not in known or told.family not in known or not set(told.words) & set(heads()):
        return False
    near = told.family in known[asked.family or ""].near or asked.family == told.family
    return not near and (pool_of(wanted) is None or pool_of(wanted) != pool_of(held))


KIND = QuestionKind(
    "switch",
    _find,
    why="two kinds of work; who listens wants the reason, and what carries over",
    bring="I began in <...>, saw that <...>, and now I want <...>.",
    listen=("a reason of their own", "what they bring along"),
    beware=("away from something only", "a person or employer run down"),
)

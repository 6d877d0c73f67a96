"""A duty of the posting, asked of somebody whose resume shows other work.

## What it finds

The duties of a posting that have most of the words of its title, where neither a title nor the lines of the
resume show its trade.

## Why it matters

Whoever comes from other work is asked for the nearest thing, and for the way they would begin. A plain answer to both
counts more than any likeness that is claimed.

Source: interview guides for structured interviews; the words are ours.

## Example

- Before:
  [posting-title] Sales Executive
  [duty] Manage the pipeline from cold call to signed contract
  [posting] HubSpot
  Ran the two instruments of the protein group for 11 colleagues
- After:
  [posting-title] Sales Executive
  [duty] Manage the pipeline from cold call to signed contract
  [posting] HubSpot
  [entry] Sales Executive, Nordbane, Mar 2019 - Present
  Won 14 new accounts in a year from a list of 200
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.kinds.duty import deed_of, is_work
from ats_sim.asking.lines import telling
from ats_sim.asking.pools import pool_for, shows_trade
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_ASKS = (
    (
        "what have you done that comes nearest to it, and what of it would be new?",
        ("a case, with what was different in it", "says what would be new, unasked"),
        ("calls two things the same that are not",),
    ),
    (
        "how would you begin with it in your first weeks, and whom would you ask what?",
        ("asks first how it is done here, and by whom", "one step that could go wrong, seen ahead"),
        ("a plan without a question in it",),
    ),
)
_LEAST, _MOST = 5, 25  # words of a duty that can be asked about; ours


def _find(case: Case) -> Iterator[Raised]:
    pool = pool_for(case.posting, case.matches.latest_title).name
    if pool != "general" and shows_trade(case, pool):
        return
    posting = case.posting
    asked = telling(posting.title.text if posting.title else "")
    duties = [" ".join(duty.text.split()).rstrip(" ;,.") for duty in posting.responsibilities]
    fit = [duty for duty in duties if _LEAST <= len(duty.split()) <= _MOST and is_work(deed_of(duty))]
    best = sorted(fit, key=lambda duty: -len(telling(duty) & asked))
    for duty, (text, listen, beware) in zip(best, _ASKS, strict=False):
        yield Raised(None, text, duty, listen=listen, beware=beware)


KIND = QuestionKind(
    "new_duty",
    _find,
    why="the work that waits, and the page shows other work",
    bring="nearest: <where>, <what you did>; new: <what>, and how you would learn it: <how>",
    listen=("an answer about this duty, not about learning as such",),
    beware=("learns quickly, and no more",),
    room="screen",
)

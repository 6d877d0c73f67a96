"""A duty of the posting, asked of the line nearest to it.

## What it finds

Each duty of the posting, with the line of the resume that is nearest to it, or none.

## Why it matters

People of the trade ask for the work that waits. A line of one's own beside each duty is the whole preparation.

Source: managers' own accounts; the questions by kind of duty are ours (``duty_questions.tsv``).

## Example

- Before:
  [posting-title] Staff Nurse
  [duty] Train new nurses on the ward
  [posting] Triage
  Cut the waiting time for triage from 50 to 30 minutes
- After:
  [posting-title] Staff Nurse
  [posting] Triage
  Cut the waiting time for triage from 50 to 30 minutes
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import Finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_WITH_LINE = "how did you go about it there, and what would be different here?"
_IF_DONE = "if you have done it: "  # no line says so, so that nobody is asked as if one did
_WITHOUT = "what is the nearest thing to it that you have done?"
_NO_DUTY = expression(r"\d{5}|@|https?:")  # a telephone number, an address: how to apply
_LEAD = expression(
    r"(?:as an? [^,]{3,60}? )?you(?:['’]ll| will) (?:also )?(?:be )?(?:responsible for )?|to |responsible for ",
    re.IGNORECASE,
)
_WORD = expression(r"[^\W\d_]+")
_COMPANY = ("work with ", "works with ", "working with ")
_LEAST = 3  # words of a duty,
_HEAD = 8  # of its beginning, which names the deed; both ours


def _find(case: Case) -> Iterator[Raised]:
    asked = {""}
    for duty, nearest in case.matches.duties:
        words = " ".join(duty.text.split())
        lead = _LEAD.match(words)
        deed = words[lead.end() :] if lead else words
        if not _is_work(deed):
            continue
        index = nearest if nearest >= 0 else _by_term(case, duty.text)
        head = " ".join(deed.split()[:_HEAD])
        known = next((asks for found, asks in _kinds() if found.search(head)), "")
        if index < 0 and not known and deed.lower().startswith(_COMPANY):
            continue
        text = known or (_WITH_LINE if index >= 0 else _WITHOUT)
        if known in asked:
            text = _WITH_LINE if index >= 0 else _WITHOUT
        elif known and index < 0:
            text = f"{_IF_DONE}{known}"
        asked.add(known)
        yield Raised(case.evidence[index].quote if index >= 0 else None, text, words.rstrip(" ;,"))


def _is_work(deed: str) -> bool:
    """Whether a line of a posting tells of work to be done, and not of the conditions or of how to apply."""
    first = _WORD.match(deed)
    if first is None or len(deed.split()) < _LEAST or _NO_DUTY.search(deed):
        return False
    low = first[0].lower()
    if deed.lower().startswith(_COMPANY):
        return True
    return low not in word_set("no-duty-verb") and any(verbs().get(form) for form in (low, low.removesuffix("s")))


def _by_term(case: Case, duty: str) -> int:
    """The statement that shows a thing the duty names, or one near to it (index in ``Case.evidence``, -1: none)."""
    shown = [match for match in case.matches.requirements if match.requirement.quote.text == duty and match.where]
    places = [found for match in sorted(shown, key=lambda match: not match.named) for found in match.where]
    return next((found.highlight for found in places if found.highlight >= 0), -1)


@cache
def _kinds() -> tuple[tuple[Finder, str], ...]:
    return tuple((Finder(split(row["duty"])), row["asks"]) for row in rows("duty_questions.tsv"))


KIND = QuestionKind(
    "duty",
    _find,
    why="the work that waits",
    bring="one case: <where>, <what you did>, <what came of it>",
    listen=("a case of their own", "what would be different here"),
    beware=("how it should be done, and no case",),
    room="screen",
)

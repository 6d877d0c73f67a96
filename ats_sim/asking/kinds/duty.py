"""A duty of the posting, asked of the line nearest to it.

## What it finds

A duty of the posting of a kind that people of the trade ask about, with a whole statement that tells of the same work
in the same words.

## Why it matters

People of the trade ask for the work that waits. A line of one's own beside each duty is the whole preparation.

Source: managers' own accounts; the questions by kind of duty are ours (``duty_questions.tsv``).

## Example

- Before:
  [posting-title] Staff Nurse
  [duty] Train new nurses on the ward
  [posting] Triage
  Trained 9 new nurses on the ward in triage
- After:
  [posting-title] Staff Nurse
  [posting] Triage
  Cut the waiting time for triage from 50 to 30 minutes
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from ats_sim.asking.lines import statements, telling
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.stems import stem, stems_of
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import Finder, finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_NO_DUTY = expression(r"\d{5}|@|https?:")  # a telephone number, an address: how to apply
_COMPANY = ("work with ", "works with ", "working with ")
_LEAST = 3  # words of a duty,
_LISTED = 3  # commas of a line that lists many things,
_ALIKE = 3  # words that a duty has in common with a line of the same work,
_HEAD = 8  # of its beginning, which names the deed; both ours


def _find(case: Case) -> Iterator[Raised]:
    sure = {id(proof) for proof in statements(case)}
    asked: set[str] = set()
    for duty, nearest in case.matches.duties:
        words = " ".join(duty.text.split())
        deed = deed_of(words)
        index = nearest if nearest >= 0 else _by_term(case, duty.text)
        proof = case.evidence[index] if index >= 0 else None
        if proof is None or id(proof) not in sure or not is_work(deed):
            continue
        head = " ".join(deed.split()[:_HEAD])
        row = next((row for row in _kinds() if _in_both(row.found, head, proof.highlight.text)), None)
        shared = len(telling(deed) & telling(proof.highlight.text))
        listed = max(deed.count(","), proof.highlight.text.count(",")) >= _LISTED
        if row is None and nearest >= 0 and shared >= _ALIKE and not listed:
            row = _SAME
        if row and row.asks not in asked:
            asked.add(row.asks)
            yield Raised(
                proof.quote, row.asks, words.rstrip(" ;,"), within=proof.quote, listen=row.strong, beware=row.weak
            )


def deed_of(duty: str) -> str:
    """A duty without the words before its deed ("You will", "Responsible for")."""
    lead = patterns.regex("duty-lead").match(duty)
    return duty[lead.end() :] if lead else duty


def _in_both(found: Finder, duty: str, line: str) -> bool:
    """Whether the words by which a kind of duty is known have one in common with the line."""
    hit = found.search(duty)
    said = stems_of(line)
    words = [word.lower() for word in LETTERS.findall(hit.text)] if hit else []
    return any(stem(word) in said for word in words if word not in word_set("small-word"))


def is_work(deed: str) -> bool:
    """Whether a line of a posting tells of work to be done, and not of the conditions or of how to apply."""
    first = LETTERS.match(deed)
    if first is None or len(deed.split()) < _LEAST or _NO_DUTY.search(deed) or finder("applying").search(deed):
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


class _Row(Struct, frozen=True):
    found: Finder
    asks: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]


_SAME = _Row(
    Finder(()),
    "what of it will be the same here, and what would you do differently?",
    ("a difference that matters: size, tools, material, who signs", "a case of their own for what stays"),
    ("it is the same work",),
)


@cache
def _kinds() -> tuple[_Row, ...]:
    return tuple(
        _Row(Finder(split(row["duty"])), row["asks"], split(row["strong"]), split(row["weak"]))
        for row in rows("duty_questions.tsv")
    )


KIND = QuestionKind(
    "duty",
    _find,
    why="the work that waits",
    bring="one case: <where>, <what you did>, <what came of it>",
    listen=("a case of their own", "what would be different here"),
    beware=("how it should be done, and no case",),
    room="screen",
)

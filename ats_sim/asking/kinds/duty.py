"""A duty or demand of the posting that weighs most.

## What it finds

The duties of a posting that have most of the words of its title and of what it requires; where it has none, the
sentences that require something. Where software is built, a duty with a line of the same work is asked in the words of
the trade.

## Why it matters

People of the trade ask for the work that waits. A case of one's own beside each duty is the whole preparation.

Source: interview guides for structured interviews; the words are ours (``duty_questions.tsv``).

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

from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from ats_sim.asking.conditions import is_sentence, plain, sentence
from ats_sim.asking.lines import statements, telling
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.stems import stem, stems_of
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import Finder, finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.question import QuestionKind, Raised

_NO_DUTY = expression(r"\d{5}|@|https?:")  # a telephone number, an address: how to apply
_LEAST, _MOST, _LONG = 4, 26, 36  # words of a duty, of a demand,
_LISTED = 6  # commas of one that lists many things,
_HEAD = 8  # words of its beginning, which names the deed; all ours
_DUTY = "tell me about a time when this, or the nearest thing to it that you have done, did not go to plan."
_DEMAND = "where have you done this, and what came of it?"


def _find(case: Case) -> Iterator[Raised]:
    told: set[str] = set()
    for duty, proof, row in _asked_in_trade(case) if case.posting.ships else ():
        if row.asks not in told:
            told.add(row.asks)
            yield Raised(proof.quote, row.asks, duty, within=proof.quote, listen=row.strong, beware=row.weak)
    duties = {words: _DUTY for duty in case.posting.responsibilities if is_duty(words := _short(plain(duty)))}
    wanted = [one.quote for one in case.posting.demands if one.kind == "required" and one.terms]
    demands = (plain(sentence(case.posting.text, quote.span)) for quote in wanted)
    asked = {**{words: _DEMAND for words in demands if is_sentence(words) and _is_work(words)}, **duties}
    title = case.posting.title.text if case.posting.title else ""
    named = (group.name for group in case.matches.required if not finder("everyday-tool").fullmatch(group.name.lower()))
    heavy = telling(" ".join([title, *named]))
    for words in sorted(asked, key=lambda words: (-len(telling(words) & heavy), asked[words])):
        yield Raised(None, asked[words], words)


def _short(duty: str) -> str:
    """A duty without the examples at its end, where they are many."""
    hit = finder("examples").search(duty) if duty.count(",") >= _LISTED else None
    return duty[: hit.start].rstrip(" ,(") if hit else duty


def _is_work(words: str) -> bool:
    """Whether a demand asks for work that was done, and for no paper."""
    done = finder("done-asked").search(words) or patterns.regex("gerund-first").search(words)
    torn = words[0].islower() or patterns.regex("employer-told").match(words) or finder("paper-said").search(words)
    return _LEAST <= len(words.split()) <= _LONG and done is not None and not torn


def _is_short(words: str) -> bool:
    return _LEAST <= len(words.split()) <= _MOST and words.count(",") < _LISTED


def is_duty(words: str) -> bool:
    """Whether a line of a posting tells of one piece of work to be done, not of conditions or of how to apply."""
    lead = patterns.regex("duty-lead").match(words)
    deed = words[lead.end() :] if lead else words
    first = LETTERS.match(deed)
    small = sum(word[0].islower() for word in deed.split())
    barred = _NO_DUTY.search(deed) or finder("applying", "no-duty").search(deed)
    first_two, last = deed.split()[:2], deed.rsplit(" ", 1)[-1]
    torn = last.lower() in word_set("small-word") or first_two[-1] in word_set("told-of-it")
    if first is None or barred or torn or not _is_short(deed) or 2 * small < len(deed.split()):
        return False
    dull = finder("dull-duty").search(deed)
    if dull and dull.start == 0:
        return False
    low = first[0].lower()
    forms = (low, low.removesuffix("s"), low.removesuffix("ing"), low.removesuffix("ing") + "e")
    return low not in word_set("no-duty-verb") and any(verbs().get(form) for form in forms)


class _Row(Struct, frozen=True):
    found: Finder
    asks: str
    strong: tuple[str, ...]
    weak: tuple[str, ...]


def _asked_in_trade(case: Case) -> Iterator[tuple[str, Evidence, _Row]]:
    """The duties that name work of a kind with questions of its own, each with the line that names it too."""
    sure = {id(proof) for proof in statements(case)}
    for duty, nearest in case.matches.duties:
        index, words = nearest if nearest >= 0 else _by_term(case, duty.text), plain(duty)
        proof = case.evidence[index] if index >= 0 else None
        if proof is None or id(proof) not in sure:
            continue
        head = " ".join(words.split()[:_HEAD])
        row = next((row for row in _kinds() if _in_both(row.found, head, proof.highlight.text)), None)
        if row:
            yield words, proof, row


def _in_both(found: Finder, duty: str, line: str) -> bool:
    """Whether the words by which a kind of duty is known have one in common with the line."""
    hit = found.search(duty)
    said = stems_of(line)
    words = [word.lower() for word in LETTERS.findall(hit.text)] if hit else []
    return any(stem(word) in said for word in words if word not in word_set("small-word"))


def _by_term(case: Case, duty: str) -> int:
    """The statement that shows a thing the duty names, or one near to it (index in ``Case.evidence``, -1: none)."""
    shown = [match for match in case.matches.requirements if match.requirement.quote.text == duty and match.where]
    places = [found for match in sorted(shown, key=lambda match: not match.named) for found in match.where]
    return next((found.highlight for found in places if found.highlight >= 0), -1)


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
    bring="one case: <where>, <what you did>, <what came of it>; if there is none: <what comes nearest, what is new>",
    listen=("one case of their own, told to its end", "says what would be new here, unasked"),
    beware=("how it should be done, and no case",),
    room="screen",
)

"""Which questions are asked in which room: no words twice, no kind too often, not too many, in the order of a talk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.question import Question, Room

MOST: dict[Room, int] = {"mend": 3, "call": 6, "screen": 4}
"""Questions a room; ours: a call has time for no more."""
_OF_A_KIND = {
    "gate": 4,
    "lapsed": 2,
    "near": 2,
    "counterpart": 2,
    "asked_line": 2,
    "not_found": 2,
    "duty": 2,
    "new_duty": 2,
}
_DRAWN = 4  # questions of a call that lines raise by themselves; ours
_ENOUGH = 2  # of those after which none is asked for being near to the posting; ours
_ORDER = {"gate": 0, "switch": 1, "of_title": 1, "near": 1, "asked_line": 2, "not_found": 4}
"""Conditions, then what is asked for beside what is shown, the work asked for, what lines leave open (3), what no line
names."""
_AHEAD = frozenset(_ORDER)  # kinds that begin with the posting
_ALIKE = 0.7  # share of the words of two lines from which they say the same; ours
_BESIDE = ("duty", "gate", "switch", "of_title")  # kinds that ask about the posting beside a line, not about the line


def choose(asked: Sequence[Question], room: Room, *, alone: bool = False) -> tuple[Question, ...]:
    """The questions of a room, in the order in which they come up; ``alone``: whatever another room asks."""
    chosen: list[Question] = []
    kinds: Counter[str] = Counter()
    told = {one.about.text.lower() for one in choose(asked, "mend") if one.about} if room == "call" else set()
    before = choose(asked, "call") if room == "screen" and not alone else ()
    for question in asked:
        kind = question.source
        drawn = room == "call" and kind not in _AHEAD
        if question.room != room or kinds[kind] >= _OF_A_KIND.get(kind, 1) or (drawn and kinds["drawn"] >= _DRAWN):
            continue
        if kind == "asked_line" and (question.asked.lower() in told or kinds["drawn"] >= _ENOUGH):
            continue
        if kind == "of_title" and kinds["gate"]:
            continue
        if kind == "lapsed" and any(_is_about(gate, question) for gate in asked if gate.source == "gate"):
            continue
        if kind in ("near", "not_found") and any(_holds(one, question) for one in chosen if one.source == "gate"):
            continue
        if _repeats(question, (*before, *chosen)):
            continue
        kinds[kind] += 1
        kinds["drawn"] += drawn
        chosen.append(question)
    return tuple(sorted(chosen, key=lambda question: _ORDER.get(question.source, 3))[: MOST[room]])


def _holds(gate: Question, question: Question) -> bool:
    """Whether the words of a condition hold those of another question."""
    one, other = (set(LETTERS.findall(words.lower())) for words in (gate.asked, question.asked))
    return other - word_set("small-word") <= one


def _is_about(question: Question, other: Question) -> bool:
    """Whether two questions are about the same line."""
    return bool(question.about and other.about and question.about.span.overlaps(other.about.span))


def _repeats(question: Question, chosen: Sequence[Question]) -> bool:
    """Whether a chosen question is about the same words, or about a line that says nearly the same."""
    about = question.within or question.about
    if question.source in _BESIDE or about is None or question.about is None:
        return False
    for other in chosen:
        if other.source in _BESIDE or other.about is None:
            continue
        if (other.within or other.about).span.overlaps(about.span):
            return True
        if other.about.span != question.about.span and _is_alike(other.about.text, question.about.text):
            return True
    return False


def _is_alike(first: str, second: str) -> bool:
    """Whether two lines are the same but for a number or a word."""
    one, other = (set(LETTERS.findall(text.lower())) for text in (first, second))
    return len(one & other) >= _ALIKE * len(one | other)

"""Which questions are asked in which room: no words twice, not too many, first those on which the case turns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ats_sim.lexicon.shapes import LETTERS
from ats_sim.model.question import Question, Room

MOST = 8
"""Questions of a kit, conditions, lines, duties and those of the trade together; ours: a call has time for no more."""
_ROOM: dict[Room, int] = {"mend": 3, "call": 6, "screen": 3}
_OF_A_KIND = {"gate": 3, "not_found": 1, "counterpart": 2, "duty": 2, "line": 3}
_TURNS = ("gate", "gap", "place", "switch", "not_found")
_MOST_TURNS, _LINES = 4, 3  # of a call: on what the case turns, and its strongest lines; ours
_APART = ("day", "duty", "switch")  # kinds that ask about other things than the line that they name
_ALIKE = 0.7  # share of the words of two lines from which they say the same; ours


def choose(asked: Sequence[Question], room: Room) -> tuple[Question, ...]:
    """The questions of a room, in the order in which they come up: in the call the turns and the strongest lines."""
    chosen: list[Question] = []
    kinds: Counter[str] = Counter()
    before = choose(asked, "call") if room == "screen" else ()
    for question in (one for one in asked if one.room == room):
        kind = question.source
        if kinds[kind] >= _OF_A_KIND.get(kind, 1) or _repeats(question, (*before, *chosen)):
            continue
        kinds[kind] += 1
        chosen.append(question)
    if room != "call":
        return tuple(chosen[: min(_ROOM[room], MOST - len(before))])
    turns = [one for one in chosen if one.source in _TURNS and (one.source != "switch" or not kinds["gap"])][
        :_MOST_TURNS
    ]
    lines = [one for one in chosen if one.source not in _TURNS]
    return (*turns, *lines[:_LINES])[: _ROOM[room]]


def _repeats(question: Question, chosen: Sequence[Question]) -> bool:
    """Whether a chosen question has the same words, or is about the same line or one that says nearly the same."""
    for other in chosen:
        if question.asked and other.asked:
            if question.asked == other.asked or (
                not question.about and not other.about and _is_in(question.asked, other.asked)
            ):
                return True
        elif (question.source, question.listen) == (other.source, other.listen):
            return True
        if question.about and other.about and (question.source not in _APART or other.source == "switch"):
            same = question.about.span.overlaps(other.about.span)
            if same or _is_alike(other.about.text, question.about.text):
                return True
    return False


def _is_in(first: str, second: str) -> bool:
    """Whether one of two words of the posting holds the other one."""
    return first in second or second in first


def _is_alike(first: str, second: str) -> bool:
    """Whether two lines are the same but for a number or a word."""
    one, other = (set(LETTERS.findall(text.lower())) for text in (first, second))
    return len(one & other) >= _ALIKE * len(one | other)

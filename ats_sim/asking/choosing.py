"""Which questions are asked in which room: no line twice, no kind too often, not too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ats_sim.model.question import Question, Room

MOST: dict[Room, int] = {"mend": 4, "call": 6, "screen": 6}
"""Questions a room; ours: a recruiter's call has time for no more."""
_OF_A_KIND = {
    "lapsed": 2,
    "duty": 6,
    "baseline": 2,
    "counterpart": 2,
    "method": 2,
    "only_listed": 3,
    "last_used": 2,
    "helped": 1,
}
_BESIDE = ("duty", "other_branch")  # kinds that ask about the posting beside a line, not about the line
_WITHOUT_LINE = 3  # duties without a line of the resume; ours


def choose(asked: Sequence[Question], room: Room) -> tuple[Question, ...]:
    """The questions of a room, in the order in which they were asked."""
    chosen: list[Question] = []
    kinds: Counter[str] = Counter()
    for question in asked:
        if question.room != room or kinds[_key(question)] >= _most(question) or _overlaps(question, chosen):
            continue
        kinds[_key(question)] += 1
        chosen.append(question)
    return tuple(chosen[: MOST[room]])


def _key(question: Question) -> str:
    return question.source if question.about else f"{question.source} of the posting"


def _most(question: Question) -> int:
    return _OF_A_KIND.get(question.source, 1) if question.about else _WITHOUT_LINE


def _overlaps(question: Question, chosen: Sequence[Question]) -> bool:
    """Whether a chosen question of another kind is about the same words."""
    about = question.about
    if about is None or question.source in _BESIDE:
        return False
    span = question.within or about.span
    others = [other.about for other in chosen if other.about is not None and other.source not in _BESIDE]
    return any(other.span.overlaps(span) for other in others)

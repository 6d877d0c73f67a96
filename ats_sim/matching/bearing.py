"""How the words around a find bear on it: whether the writer has the thing, hopes for it, is on the way to it, had it
until it ran out, or says that it is not there.

A hope is told by its words ("want to learn") or by the heading that it stands under. What is on the way or has run out
is asked of papers only, within one clause and those behind it that go on about the paper: "SIA licence: expired 2021",
"CPA, exam in May", "MLS. Certificate period ended in June". A denial stands right before the thing ("no Dutch yet",
"have not used Go"); "no safety incidents" denies the incidents.
"""

from __future__ import annotations

import datetime

from msgspec import Struct

from ats_sim.lexicon.credential_ranks import lower_in
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.matching.validity import in_force
from ats_sim.model.matches import Bearing

_FAR = 400
"""Characters beside a thing beyond which nothing is said of it; ours. A line without end must not cost its square."""
_NEAR = 40
"""Characters at the beginning of a clause in which it says that it goes on about a paper; ours."""
_BESIDE = 3
"""Words beside a paper that tell its rank; ours."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


def bearing_of(
    text: str, start: int, end: int, *, paper: str = "", as_of: datetime.date | None = None
) -> Bearing | None:
    """How a passage bears on the thing at ``text[start:end]``; None where it says that it is not there.

    ``paper``: what is asked for, where it is a licence, certificate, registration or membership.
    """
    if _denied(text, start, end):
        return None
    if not paper:
        return "held"
    said = "".join(clause_around(text, start, end)) + _goes_on(text, end)
    lasts = in_force(said, as_of) if as_of else None
    if not lasts:
        again = finder("paper-again" if lasts is False else "paper-renewed").search(said)
        if not again and (lasts is False or finder("paper-lapsed").search(said)):
            return "pending" if finder("paper-renewing").search(said) else "lapsed"
        if finder("paper-pending").search(said) or _in_part(said):
            return "pending"
    return "lower" if is_lower(text, start, end, paper) else "held"


def is_lower(text: str, start: int, end: int, paper: str) -> bool:
    """Whether the paper at ``text[start:end]`` is one for less than is asked for: an assistant's, of a lower grade."""
    before, thing, behind = clause_around(text, start, end)
    clause = before + thing + behind
    asked, told = grade_in(paper), grade_in(clause)
    if asked and told and asked.word == told.word and told.rank < asked.rank:
        return True
    if lower_in(paper, clause):
        return True
    near = " ".join([*before.split(",")[-1].split()[-_BESIDE:], thing, *behind.split(",")[0].split()[:_BESIDE]])
    less = finder("paper-lower").search(near) or finder("paper-lower-state").search(clause)
    return less is not None and less.text.lower() not in paper.lower()


class Grade(Struct, frozen=True):
    """A rank named at ``[start:end]``: "Grade III", "NVQ Level 2"."""

    word: str
    rank: int
    start: int
    end: int


def grade_in(text: str) -> Grade | None:
    """The first rank that a text names."""
    found = regex("paper-grade").search(text)
    if found is None:
        return None
    number = found[2].upper()
    rank = int(number) if number.isdigit() else _ROMAN.index(number) + 1
    return Grade(found[1].lower(), rank, found.start(), found.end())


def _in_part(said: str) -> bool:
    """Whether only some of several parts are done: "two units of fourteen passed", "9 of 13 papers"."""
    return any(found[1].lower() != (found[2] or found[3]).lower() for found in regex("paper-in-part").finditer(said))


def _goes_on(text: str, end: int) -> str:
    """The clauses behind the one of a paper that go on about it: "Certificate period ended in June"."""
    said = ""
    cut = regex("bearing-clause-edge").search(text, end, min(len(text), end + _FAR))
    while cut and len(said) < _FAR:
        behind = regex("bearing-clause-edge").search(text, cut.end(), min(len(text), cut.end() + _FAR))
        clause = text[cut.end() : behind.start() if behind else cut.end() + _FAR]
        begins = finder("paper-goes-on").match(clause.lstrip("0123456789 "))
        if begins is None and not (said and finder("paper-goes-on").search(clause[:_NEAR])):
            break
        said += f" {clause}"
        cut = behind
    return said


def clause_around(text: str, start: int, end: int) -> tuple[str, str, str]:
    """The clause that ``text[start:end]`` stands in: what is before it, itself, what is behind it."""
    floor, ceiling = max(0, start - _FAR), min(len(text), end + _FAR)
    first = max((cut.end() for cut in regex("bearing-clause-edge").finditer(text, floor, start)), default=floor)
    behind = regex("bearing-clause-edge").search(text, end, ceiling)
    last = behind.start() if behind else ceiling
    return text[first:start], text[start:end], text[end:last]


def _denied(text: str, start: int, end: int) -> bool:
    before = clause_around(text, start, end)[0]
    if regex("thing-denied").search(before):
        return True
    if not regex("none-before").search(before):
        return False
    following = regex("next-word").match(text, end)
    return following is None or following[1].lower() in word_set("behind-denial")

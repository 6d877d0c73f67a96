"""How the words around a find bear on it: whether the writer has the thing, hopes for it, is on the way to it, had it
until it ran out, or says that it is not there.

A hope is told by its words ("want to learn") or by the heading that it stands under. What is on the way or has run out
is asked of papers only, within one clause and those behind it that go on about the paper: "SIA licence: expired 2021",
"CPA, exam in May", "MLS. Certificate period ended in June". A denial stands right before the thing ("no Dutch yet",
"have not used Go"); "no safety incidents" denies the incidents.
"""

from __future__ import annotations

import datetime
import re

from msgspec import Struct

from ats_sim.lexicon.credential_ranks import lower_in
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.wordlists import any_of, finder, word_set
from ats_sim.matching.validity import in_force
from ats_sim.model.matches import Bearing

_CLAUSE = expression(r"(?:[.;!?]\s|[•|\n]|\s[·–—-]\s)\s*")
_FAR = 400
"""Characters beside a thing beyond which nothing is said of it; ours. A line without end must not cost its square."""
_NEAR = 40
"""Characters at the beginning of a clause in which it says that it goes on about a paper; ours."""
_BESIDE = 3
"""Words beside a paper that tell its rank; ours."""
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")
GRADE = expression(r"\b(grade|level|stage|tier)\s?(VII|VI|IV|V|I{1,3}|\d)\b", re.IGNORECASE)
_COUNT = r"(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)"
_UNIT = r"(?:units?|modules?|papers?|exams?|examinations?|parts?|sections?|credits?|levels?)"
_PARTS = expression(
    rf"\b{_COUNT}\s(?:(?:{_UNIT}\s)(?:out\s)?of\s(?:the\s)?{_COUNT}\b|(?:out\s)?of\s(?:the\s)?{_COUNT}\s(?:\w+\s)?{_UNIT}\b)",
    re.IGNORECASE,
)
_NEXT = expression(r"\s*([^\W\d_]+)")


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
    found = GRADE.search(text)
    if found is None:
        return None
    number = found[2].upper()
    rank = int(number) if number.isdigit() else _ROMAN.index(number) + 1
    return Grade(found[1].lower(), rank, found.start(), found.end())


def _in_part(said: str) -> bool:
    """Whether only some of several parts are done: "two units of fourteen passed", "9 of 13 papers"."""
    return any(found[1].lower() != (found[2] or found[3]).lower() for found in _PARTS.finditer(said))


def _goes_on(text: str, end: int) -> str:
    """The clauses behind the one of a paper that go on about it: "Certificate period ended in June"."""
    said = ""
    cut = _CLAUSE.search(text, end, min(len(text), end + _FAR))
    while cut and len(said) < _FAR:
        behind = _CLAUSE.search(text, cut.end(), min(len(text), cut.end() + _FAR))
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
    first = max((cut.end() for cut in _CLAUSE.finditer(text, floor, start)), default=floor)
    behind = _CLAUSE.search(text, end, ceiling)
    last = behind.start() if behind else ceiling
    return text[first:start], text[start:end], text[end:last]


def _denied(text: str, start: int, end: int) -> bool:
    before = clause_around(text, start, end)[0]
    if _not().search(before):
        return True
    if not _no().search(before):
        return False
    following = _NEXT.match(text, end)
    return following is None or following[1].lower() in word_set("behind-denial")


def _not() -> re.Pattern[str]:
    """A verb that is denied, with its object: "have not worked with", "never used", "don't hold a"."""
    return expression(
        rf"(?:\b(?:not|never|neither|nor)|n['’]t)(?!\s+(?:only|just|merely|least|limited))(?:\s+(?:yet|ever|yet\s+been))?"
        rf"\s+{any_of('having-verb')}(?:\s+(?:with|in|as|a|an|any|the|my|of|on|for|to)){{0,2}}\s*$",
        re.IGNORECASE,
    )


def _no() -> re.Pattern[str]:
    return expression(r"\b(?:no|without(?:\s+(?:a|an|any))?)\s+$", re.IGNORECASE)

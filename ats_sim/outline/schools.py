"""The names of schools in a piece of a row: without the field before and the remarks behind, with their seat where it
belongs to them; and what else such a piece may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ats_sim.lexicon.degrees import Degree, find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import is_department, school_rank, school_score
from ats_sim.lexicon.places import is_region, place_score, town_shaped, trailing_place
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, Field
from ats_sim.outline.dated import is_link
from ats_sim.outline.roles import is_name
from ats_sim.outline.rows import Cell, Row, cut, without_full_stop

Kind = Literal["school", "degree", "dates", "score", "area", "place", "other"]

_GIVEN = expression(r"^(?:from|bei|an der|am|op de|op het|aan de|chez|presso|en la)\s+(?=[A-ZÀ-Ý])")
"""What stands before the body that gives a degree, whatever its name ("B.Com from Kanpur Board")."""
_LOOSE = expression(r"\s(?:in|im|en|em|on|with|since|from|mit|con|com|avec)$|^(?:with|in)$|:\s*\d{0,2}$", re.IGNORECASE)
_FROM = expression(
    r"^(?i:studied|attended|graduated|educated|trained)\s+(?:at|from)?\s*(?=[A-ZÀ-Ý])|"
    r"^(?:from|at|bei|an der|am|op de|op het|aan de|chez|presso|en la|à|de la|der)\s+(?=[A-ZÀ-Ý])|"
    r"^[^\W\d_]{2,20}(?: [^\W\d_]{1,20})?:\s+(?=[A-ZÀ-Ý])"
)
_SUBJECT = expression(
    r"\b(?:studies|sciences?|engineering|administration|management|education|arts|history|law|design|technology|languages?|"
    r"major|minor|hono(?:u)?rs|[^\W\d_]+(?:ology|ography|onomy|onomics|istry|ematics|ysics|tics))\b",
    re.IGNORECASE,
)
_TOWN_ASIDE = expression(r"\s{0,3}\(([^()]{3,30})\)$")
_NAME = 3  # words; ours: more of them between a degree and a school are no part of its name
_BRANCHES = ("Branch", "Campus")
_LISTED = expression(r"\s*(?:and|&|und|et|y|e)\s")


class Fact(Struct, frozen=True):
    """Something a row says about a course of study."""

    kind: Kind
    field: Field
    row: int
    dates: DateRange | None = None
    degree: Degree | None = None
    area: Field | None = None


def names_one_school(before: str, after: str) -> bool:
    """Whether a dash stands within a school's name ("Saigon - Dalat High School", "University of Ohio - Lima")."""
    last = before.rpartition(",")[2].strip()
    first = expression(r"\s+[–—-]\s+|[|•·,\t(]|\s\d").split(after)[0].strip()
    if is_branched(last) and town_shaped(first) and not find_degrees(after) and not is_subject_word(first):
        return True
    if school_rank(last) == school_rank(first) == 2 and school_score(first):
        return not find_degrees(after)
    if not school_score(first) or school_score(last):
        return False
    known = find_degrees(last) or (is_subject(last) and not place_score(last) >= 0.8)
    return not known and not is_region(last)


def is_branched(text: str) -> bool:
    """Whether a university bears the name of a region, so that its seat belongs to its name ("University of Ohio")."""
    return school_rank(text) == 2 and is_region(expression(r"\b(?:of|at)\s+").split(text)[-1].strip())


def is_subject_word(text: str) -> bool:
    """Whether words name a field of study by themselves, whatever their capitals."""
    return skills().get(text) is not None or _SUBJECT.search(text) is not None


def is_subject(text: str) -> bool:
    """Whether words name a field of study or a part of a school rather than the school."""
    other = not text[:1].isupper() or place_score(text) >= 0.8 or bool(find_degrees(text))
    return other or is_subject_word(text) or is_department(text)


def read_schools(cell: Cell, begin: int, end: int, number: int, row: Row) -> Iterator[Fact]:
    """A school, or else words of unknown meaning, in a part of a piece."""
    part = cut(cell, begin, end)
    text = part.text.strip().lstrip(".:–—- ")
    text = without_full_stop(text)
    text = text.lstrip("() ") if text.count(")") != text.count("(") or text.startswith("(") else text
    text = text.rstrip("() ") if text.count(")") != text.count("(") else text
    if not text or not any(char.isalpha() for char in text) or is_link(text):
        return
    given = _GIVEN.match(text)
    text = _LOOSE.sub("", _FROM.sub("", text))
    if not text:
        return
    start = part.span.start + part.text.find(text)
    if place_score(text) >= 0.8 and not school_score(text):
        yield Fact("place", Field(text, Span(start, start + len(text)), 0.8), number)
        return
    aside = _TOWN_ASIDE.search(text)
    if aside and town_shaped(aside.group(1)) and not school_score(aside.group(1)):
        seat = text.rfind(", ", 0, aside.start())
        text = text[: seat if seat > 0 and place_score(aside.group(1)) >= 0.6 else aside.start()]
    at = trailing_place(text)
    if at > 0 and is_branched(expression(r"\s+[–—-]\s+$").split(text[:at])[0]) and text[:at].rstrip()[-1:] in "–—-":
        at = -1
    if at > 0 and not (text.casefold().startswith("univ") and "," not in text[at:]):
        yield Fact("place", Field(text[at:], Span(start + at, start + len(text)), 0.7), number)
        text = text[:at].rstrip(" ,(–-|")
    if school_score(text):
        yield from _school_in(text, start, number, behind=begin > 0)
    elif given and is_name(text) and not is_subject(text):
        yield Fact("school", Field(text, Span(start, start + len(text)), 0.7), number)
    else:
        sure = 0.5 if row.line.bold or row.strong_start else 0.4
        yield Fact(
            "area" if begin == 0 and end == len(cell.text) else "other",
            Field(text, Span(start, start + len(text)), sure),
            number,
        )


def _school_in(text: str, start: int, number: int, *, behind: bool) -> Iterator[Fact]:
    """The school's name without the field before it and the remarks after it. ``behind``: a degree stands before."""
    parts = [(match.start(), match.end()) for match in expression(r"[^,]+").finditer(text)]
    named = [i for i, (a, b) in enumerate(parts) if school_score(text[a:b]) and not is_department(text[a:b])] or [
        i for i, (a, b) in enumerate(parts) if school_score(text[a:b])
    ]
    first, last = named[0], named[-1]
    while (
        last + 1 < len(parts)
        and (len(text[slice(*parts[last + 1])].split()) <= 3 or text[slice(*parts[last + 1])].endswith(_BRANCHES))
        and last == named[0]
        and not text[slice(*parts[last + 1])].strip()[:1].islower()
        and last + 1 == len(parts) - 1
    ):
        last += 1
    listed = next((i for i in (last + 1, last + 2) if i < len(parts) and _LISTED.match(text[slice(*parts[i])])), None)
    last = listed if listed is not None and named[0] == last else last
    long = behind and len(text[: parts[first][0]].split()) > _NAME
    if first and not long and not any(is_subject(text[slice(*part)].strip()) for part in parts[:first]):
        first = 0
    begin, end = parts[first][0], parts[last][1]
    words = text[begin:end].strip()
    at = start + begin + (len(text[begin:end]) - len(text[begin:end].lstrip()))
    yield Fact("school", Field(words, Span(at, at + len(words)), 0.95), number)
    before = text[:begin].strip(" ,")
    if before:
        yield Fact(
            "area", Field(before, Span(start + text.find(before), start + text.find(before) + len(before)), 0.6), number
        )

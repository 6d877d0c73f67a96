"""How much a short text looks like the name of a company or of a school.

Table: ``files/organisations.tsv`` with the columns ``kind`` (school, company, department), ``part`` and ``words``.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder, Hit

_ENDS = ("", ".", ")", ".)")


@cache
def _finder(kind: str, part: str) -> Finder:
    named = (row for row in rows("organisations.tsv") if (row["kind"], row["part"]) == (kind, part))
    return Finder(word.lower() for row in named for word in split(row["words"]))


def _last(kind: str, text: str) -> Hit | None:
    """The word of a kind that ends a text, a point or a bracket behind it aside."""
    return next((hit for hit in _finder(kind, "last").finditer(text) if text[hit.end :] in _ENDS), None)


def _first(kind: str, text: str) -> bool:
    """Whether a word of a kind begins a text and others follow."""
    hit = _finder(kind, "first").match(text)
    return hit is not None and text[hit.end : hit.end + 1].isspace() and text[hit.end :].lstrip()[:1].isalnum()


@lru_cache(maxsize=4096)
def school_score(text: str) -> float:
    """0 to 1: how surely ``text`` names a school or university."""
    named = _finder("school", "word").search(text) or _first("school", text) or regex("school-compound").search(text)
    return 1.0 if named else 0.0


@lru_cache(maxsize=4096)
def school_rank(text: str) -> int:
    """Which of two schools is a part of the other: 2 for a whole body ("University of Leeds"), 1 for a school, 0 for a
    department."""
    if _finder("school", "whole").search(text):
        return 2
    return 0 if is_department(text) else 1


def is_school_noun(text: str) -> bool:
    """Whether ``text`` is only the word for a school ("University"), which no name consists of."""
    return _finder("school", "noun").fullmatch(text.strip())


@lru_cache(maxsize=4096)
def company_score(text: str) -> float:
    """0 to 1: how surely ``text`` names an employer, by its words alone; an unknown name gives 0."""
    if regex("legal-form-told").search(text) or _last("company", text):
        return 1.0
    if school_score(text):
        return 0.8
    if _finder("company", "word").search(text):
        return 0.6
    return 0.4 if regex("camel-or-domain").search(text) else 0.0


def is_legal_form(text: str) -> bool:
    """Whether ``text`` is only the legal form of a company ("Inc."), which belongs to the name before it."""
    found = _last("company", text.strip())
    return found is not None and found.start == 0


@lru_cache(maxsize=4096)
def ends_in_legal_form(text: str) -> bool:
    """Whether ``text`` closes with the legal form of a company ("Harrow Tools GmbH")."""
    found = _last("company", text.strip())
    return found is not None and found.start > 0


@lru_cache(maxsize=4096)
def ends_in_company_word(text: str) -> bool:
    """Whether the last word of several is one that names of companies end in ("Nordlys Bank")."""
    before, _, last = text.strip().rpartition(" ")
    return bool(before) and (_finder("company", "word").fullmatch(last) or ends_in_legal_form(text))


def is_team(text: str) -> bool:
    """Whether ``text`` names a team or division within an employer ("Data Platform Team")."""
    return _last("department", text.strip()) is not None


def is_department(text: str) -> bool:
    """Whether ``text`` names a part of a school or office ("Department of Physics")."""
    return _first("department", text.strip())

"""How much a short text looks like the name of a company or of a school.

Table: ``files/organisations.tsv`` with the columns ``kind`` (school, company, department), ``part`` and ``words``.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ats_sim.lexicon.table import rows, split


@cache
def _pattern(kind: str, part: str) -> re.Pattern[str]:
    words = [
        word
        for row in rows("organisations.tsv")
        if (row["kind"], row["part"]) == (kind, part)
        for word in split(row["words"])
    ]
    listed = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    ends = {"last": r"\.?\)?$", "first": r"(?=\s+\w)"}.get(part, r"(?!\w)")
    starts = r"^" if part == "first" else r"(?<!\w)"
    return re.compile(f"{starts}(?:{listed}){ends}", re.IGNORECASE)


_LEGAL = re.compile(
    r"(?<!\w)(?:inc|llc|l\.l\.c|ltd|llp|plc|corp|gmbh|mbh|pvt|pty|oyj?|k\.k|sp\. z o\.o|d\.o\.o|s\.r\.o"
    r"|s\.?a\.?r\.?l|s\.r\.l|b\.v)(?!\w)\.?",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"^[A-Z][a-z]+[A-Z]\w*|\w\.(?:com|io|ai|org|net|co)\b")


@lru_cache(maxsize=4096)
def school_score(text: str) -> float:
    """0 to 1: how surely ``text`` names a school or university."""
    return 1.0 if _pattern("school", "word").search(text) or _pattern("school", "first").match(text) else 0.0


@lru_cache(maxsize=4096)
def company_score(text: str) -> float:
    """0 to 1: how surely ``text`` names an employer, by its words alone; an unknown name gives 0."""
    if _LEGAL.search(text) or _pattern("company", "last").search(text):
        return 1.0
    if school_score(text):
        return 0.8
    if _pattern("company", "word").search(text):
        return 0.6
    return 0.4 if _CAMEL.search(text) else 0.0


def is_legal_form(text: str) -> bool:
    """Whether ``text`` is only the legal form of a company ("Inc."), which belongs to the name before it."""
    return _pattern("company", "last").fullmatch(text.strip()) is not None


@lru_cache(maxsize=4096)
def ends_in_legal_form(text: str) -> bool:
    """Whether ``text`` closes with the legal form of a company ("Harrow Tools GmbH")."""
    found = _pattern("company", "last").search(text.strip())
    return found is not None and found.start() > 0


@lru_cache(maxsize=4096)
def ends_in_company_word(text: str) -> bool:
    """Whether the last word of several is one that names of companies end in ("Nordlys Bank")."""
    before, _, last = text.strip().rpartition(" ")
    return bool(before) and (_pattern("company", "word").fullmatch(last) is not None or ends_in_legal_form(text))


def is_team(text: str) -> bool:
    """Whether ``text`` names a team or division within an employer ("Data Platform Team")."""
    return _pattern("department", "last").search(text.strip()) is not None


def is_department(text: str) -> bool:
    """Whether ``text`` names a part of a school or office ("Department of Physics")."""
    return _pattern("department", "first").match(text.strip()) is not None

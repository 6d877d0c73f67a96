"""What a field may hold: checked before it is shown, because a wrong employer is worse than none.

A field that fails is left out; the words stay in the text and in the entry's span.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ats_sim.lexicon import calendar
from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.organisations import company_score, is_school_noun, school_score
from ats_sim.lexicon.places import is_region, place_score
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import any_of, word_set
from ats_sim.outline.dates import find_periods, is_remark
from ats_sim.outline.roles import opens_statement, reads_on
from ats_sim.outline.unwrapping import breaks_off

_LABELS = (
    "employer", "position", "dates", "place", "start", "end", "school", "degree", "subject", "body", "form", "score",
)  # fmt: skip
_NUMBERED = expression(r"^(?:\d{1,2}[.)]|[•*>➢])\s")
_PAGE = expression(r"^www\.|\.[a-z]{2,4}/\S", re.IGNORECASE)
_ARTICLES = ("a ", "an ", "one ", "ein ", "eine ", "un ", "une ", "una ", "uno ", "um ", "uma ")
_FIELDS = frozenset({"field", "domain", "concept"})  # kinds of entries that name no tool
_TELLS = frozenset({"with", "a", "an", "which", "that", "where", "mit", "avec", "un", "une", "con", "com"})
"""Words of sentences about a school that no name of one has."""
_SHARE = expression(r"\d\s?%|^\W*\d[\d.,\s]*\W*$")


@cache
def _labels() -> frozenset[str]:
    return word_set(*(f"{label}-label" for label in _LABELS))


@cache
def _break() -> re.Pattern[str]:
    return expression(rf"\W*{any_of('no-position')}\b", re.IGNORECASE)


@cache
def _employed() -> re.Pattern[str]:
    return expression(rf"{any_of('employed-as')}\s", re.IGNORECASE)


def is_break(text: str) -> bool:
    """Whether words name a leave, a sabbatical or another break, not a position."""
    named = company_score(text) >= 0.6 or title_score(text) >= 0.5
    return _break().match(text) is not None and not named


@lru_cache(maxsize=4096)
def names_nothing(text: str) -> bool:
    """Whether words can be neither an employer nor a title nor a school: dates, labels, headings, remarks, links,
    shares, list items, sentences."""
    bare = text.strip(" .,:;|()[]-–—•·")
    low = " ".join(bare.casefold().split())
    if not any(char.isalpha() for char in bare) or "@" in bare or "://" in bare or _PAGE.search(bare):
        return True
    if low in _labels() or low in word_set("document-title") or bare.lower() in calendar.months():
        return True
    if any(low in calendar.words(kind) for kind in ("present", "expected")):
        return True
    own = all(part.strip() in word_set("self-employed") for part in expression(r"[/,&|]").split(low))
    if (is_remark(bare) and not own) or _NUMBERED.match(text) or _SHARE.search(bare):
        return True
    known = heading(bare)
    if known and known.sure == 1.0 and company_score(bare) < 0.6 and title_score(bare) < 0.5:
        return True
    if opens_statement(bare) or _employed().match(bare):
        return True
    periods = find_periods(bare)
    return bool(periods) and periods[0].precise and len(bare) - (periods[-1].finish - periods[0].begin) < 4


@lru_cache(maxsize=4096)
def may_employ(text: str) -> bool:
    """Whether words can name an employer."""
    if names_nothing(text) or is_break(text) or is_tools(text) or len(text.split()) > 14 or breaks_off(text):
        return False
    if (reads_on(text) and company_score(text) < 0.6) or text.startswith(_ARTICLES):
        return False
    degrees = find_degrees(text)
    degree = bool(degrees) and not degrees[0].short and degrees[0].start == 0
    if any(text[item.end :].startswith(" in ") for item in degrees):
        return False
    return not (degree and (company_score(text) < 0.6 or school_score(text) > 0))


@lru_cache(maxsize=4096)
def may_title(text: str) -> bool:
    """Whether words can be the title of a position."""
    role = title_score(text) >= 0.8 and is_remark(text.strip(" .,()"))  # "Intern", "Working student"
    named = max(title_score(part) for part in (text, text.partition(",")[0].partition(" (")[0])) >= 0.5
    if (names_nothing(text) and not role) or is_tools(text) or len(text.split()) > 16 or is_region(text.strip(" .,")):
        return False
    if not named and not is_break(text):
        degrees = find_degrees(text)
        if place_score(text) >= 0.8 or (degrees and degrees[0].start == 0 and not degrees[0].short):
            return False
        if reads_on(text) or (text.rstrip().endswith(".") and len(text.split()) > 5):
            return False
    return True


@lru_cache(maxsize=4096)
def may_teach(text: str) -> bool:
    """Whether words can name a school."""
    if names_nothing(text) or is_tools(text) or len(text.split()) > 16 or breaks_off(text):
        return False
    if not _TELLS.isdisjoint(text.split()[:-1]) and reads_on(text):
        return False
    known = heading(text.strip(" .:"))
    if known and known.sure == 1.0 and not school_score(text):
        return False
    return not is_school_noun(text) and place_score(text) < 0.8


def is_tools(text: str) -> bool:
    """Whether words are a list of tools ("Docker Linux Windows"), not a name."""
    words = text.split()
    named = [skills().get(word.strip(",;")) for word in words]
    known = sum(1 for skill in named if skill is not None and skill.kind not in _FIELDS)
    return len(words) >= 3 and known >= 3 and known >= 0.6 * len(words)

"""The level a posting is for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ats_sim.lexicon import titles
from ats_sim.model.posting import Level
from ats_sim.model.settings import PostingReading
from ats_sim.posting.parts import STORY, Sentence

_JUNIOR = re.compile(
    r"\bfirst (?:or second )?(?:job|role|position)\b|\bentry[- ]level\b|\b(?:recent|new|fresh) graduates?\b"
    r"|\bgraduate (?:scheme|programme|program|role|position)\b|"
    r"\bno (?:prior |previous )?experience (?:is )?(?:required|needed|necessary)|\bfull training\b"
    r"|\btraining (?:will be|is) (?:given|provided)|\bfreshers?\b|"
    r"\binternship\b|\bapprenticeship (?:role|position|program|programme|scheme)\b|\bearly[- ]career\b"
    r"|\bstart(?:ing)? (?:your|a) career\b|\b0\s?(?:-|–|to)\s?[12]\s?(?:years?|yrs?)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"\bthis is a (?:team )?lead(?:ership)? (?:role|position)\b|\bhead of\b.{0,30}\bposition\b", re.IGNORECASE
)
_SENIOR = re.compile(
    r"\b(?:seasoned|highly experienced|senior[- ]level) (?:professional|engineer|developer|role"
    r"|position|individual|candidate)",
    re.IGNORECASE,
)
_MID = re.compile(r"\bmid[- ]?(?:level|senior|career)\b|\bconfirmed\b|\bintermediate[- ]level\b", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:seniority|experience|career)(?: level)?\s*:\s*(entry|junior|mid|intermediate|senior"
    r"|lead|associate|director)",
    re.IGNORECASE,
)
_STARTER = re.compile(
    r"^\W*associate (?:[\w-]+ ){0,3}(?:engineer|developer|scientist|analyst|consultant|designer"
    r"|programmer|accountant|editor)\b|"
    r"\bunder-?grad\w*|\bnew grad\b|\bgraduate (?:[\w-]+ )?(?:engineer|developer|scientist|analyst"
    r"|trainee|scheme)|\bentry[- ]level\b",
    re.IGNORECASE,
)
_NAMED: dict[str, Level] = {
    "entry": "junior",
    "junior": "junior",
    "associate": "junior",
    "mid": "mid",
    "intermediate": "mid",
    "senior": "senior",
    "lead": "lead",
    "director": "lead",
}


def seniority_of(
    title: str | None, header: str, least: float | None, parts: Iterable[Sentence], settings: PostingReading
) -> Level | None:
    """The level, from the title, from words for it, then from the years asked for; None when the posting does not say.

    ``header`` is the line the title was found in, ``least`` the minimum of years.
    """
    said = _of_title(title) if title else None
    if said:
        return said
    if _STARTER.search(title or "") or _STARTER.search(header):
        return "junior"
    if _MID.search(header):
        return "mid"
    texts = [sentence.quote.text for sentence in parts if sentence.part not in STORY]
    label = next((match for text in texts if (match := _LABEL.search(text))), None)
    if label:
        return _NAMED[label[1].lower()]
    for level, pattern in _PHRASES:
        if any(pattern.search(text) for text in texts):
            return level
    if least is None:
        return None
    return "junior" if least <= settings.junior_years else "mid" if least < settings.senior_years else "senior"


_TECHNICAL = re.compile(r"\b(?:engineer|developer|scientist|designer|architect|programmer|researcher)", re.IGNORECASE)


def _of_title(title: str) -> Level | None:
    """The level a title says; a rank may stand behind it ("Data Analyst Senior")."""
    parsed = titles.parse_title(title)
    if parsed.ranks == ("staff",) and not _TECHNICAL.search(title):
        return None  # a staff nurse or accountant is no senior
    said = parsed.seniority
    head, _, last = title.rpartition(" ")
    return said or (
        titles.parse_title(f"{last} {head}").seniority if last.lower().strip("()") in titles.ranks() else None
    )


_PHRASES: tuple[tuple[Level, re.Pattern[str]], ...] = (
    ("junior", _JUNIOR),
    ("lead", _LEAD),
    ("senior", _SENIOR),
    ("mid", _MID),
)

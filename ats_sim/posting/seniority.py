"""The level a posting is for."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ats_sim.lexicon import titles
from ats_sim.lexicon.expressions import expression
from ats_sim.model.posting import Level, Management
from ats_sim.model.settings import PostingReading
from ats_sim.posting.sections import STORY, Sentence

_JUNIOR = expression(
    r"\bfirst (?:or second )?(?:job|role|position)\b|\bentry[- ]level\b|\b(?:recent|new|fresh) grad(?:uate)?s?\b"
    r"|(?<!our )(?<!no )(?<!the )\bgraduate (?:scheme|programme|program|role|position)\b|"
    r"\bno (?:prior |previous )?experience (?:is )?(?:required|needed|necessary)|\bfull training\b"
    r"|\btraining (?:will be|is) (?:given|provided)|\bfreshers?\b|"
    r"\binternship\b|\bapprenticeship (?:role|position|program|programme|scheme)\b|\bearly[- ]career\b"
    r"|\bstart(?:ing)? (?:your|a) career\b|\b0\s?(?:-|–|to)\s?[12]\s?(?:years?|yrs?)",
    re.IGNORECASE,
)
_LEAD = expression(
    r"\bthis is a (?:team )?lead(?:ership)? (?:role|position)\b|\bhead of\b.{0,30}\bposition\b", re.IGNORECASE
)
_SENIOR = expression(
    r"\b(?:seasoned|highly experienced|senior[- ]level) (?:professional|engineer|developer|role"
    r"|position|individual|candidate)",
    re.IGNORECASE,
)
_MID = expression(r"\bmid[- ]?(?:level|senior|career)\b|\bconfirmed\b|\bintermediate[- ]level\b", re.IGNORECASE)
_LABEL = expression(
    r"\b(?:seniority|experience|career)(?: level)?\s*:\s*(entry|junior|mid|intermediate|senior"
    r"|lead|associate|director)",
    re.IGNORECASE,
)
_EARLY = expression(
    r"\bnewly qualified\b.{0,40}\b(?:welcome|considered|encouraged|apply)|\bsuitable for (?:an? )?(?:newly|recently)"
    r" qualified\b",
    re.IGNORECASE,
)
_OR_NOT = expression(r".{0,40}\bor\b.{0,30}\b(?:experienced|senior)\b", re.IGNORECASE)
_SUPERVISOR = expression(r"\b(?:supervisor|foreman|forewoman|foreperson|charge nurse)\b", re.IGNORECASE)
_DIRECTOR = expression(
    r"\bdirector\b(?! of (?:photography|studies))|\bhead of\b|\b(?:[se]?vp|vice president|chief)\b", re.IGNORECASE
)
_OWN_WORK = expression(
    r"\b(?:account|product|project|program(?:me)?|case|relationship|success|community|media|release|category|territory"
    r"|contract|delivery|data|asset|portfolio|bid|design|construction|risk)s? (?:sales )?managers?\b",
    re.IGNORECASE,
)
_STARTER = expression(
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
    if _SUPERVISOR.search(title or ""):
        return "lead"
    texts = [sentence.quote.text for sentence in parts if sentence.part not in STORY]
    label = next((match for text in texts if (match := _LABEL.search(text))), None)
    if label:
        return _NAMED[label[1].lower()]
    for level, pattern in _PHRASES:
        if any(_says(pattern, text) for text in texts):
            return level
    if any(_EARLY.search(text) for text in texts):
        return "junior"
    if least is None:
        return None
    return "junior" if least <= settings.junior_years else "mid" if least < settings.senior_years else "senior"


def _says(pattern: re.Pattern[str], text: str) -> bool:
    """Whether a sentence says a level and does not offer another beside it."""
    found = pattern.search(text)
    return found is not None and not _OR_NOT.match(text, found.end())


def management_of(title: str | None) -> Management | None:
    """Whether a title is that of a director or of a manager of people; one who manages accounts or products is none."""
    if not title:
        return None
    if _DIRECTOR.search(title):
        return "director"
    manages = (titles.parse_title(title).function or "").endswith("manager")  # "office manager" is a head of its own
    return "manager" if manages and not _OWN_WORK.search(title) else None


_TECHNICAL = expression(r"\b(?:engineer|developer|scientist|designer|architect|programmer|researcher)", re.IGNORECASE)


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

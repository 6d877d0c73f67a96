"""The level of a resume against that of an opening."""

from __future__ import annotations

from typing import Literal

from ats_sim.lexicon.titles import parse_title
from ats_sim.model.case import Case
from ats_sim.model.posting import LEVELS, Level

LevelGap = Literal[
    "years-short",  # dated positions are far below the minimum
    "reads-junior",  # an opening for more than a beginner
    "two-below",
    "above-junior",  # a junior opening and a senior's resume
    "two-above",  # or a head of other work before an opening that names no level
]


def level_gap(case: Case) -> LevelGap | None:
    """How the resume's level differs from the opening's; the first that applies, None where they fit."""
    asked, shown = case.matches.posting_level, case.matches.level
    steps = LEVELS.index(shown) - LEVELS.index(asked) if asked and shown else 0
    if case.matches.experience.standing in ("short", "far"):
        return "years-short"
    if asked in ("mid", "senior", "lead") and shown == "junior":
        return "reads-junior"
    title = case.posting.title
    stated = case.posting.experience.most_years is not None or bool(title and parse_title(title.text).seniority)
    if stated and asked == "junior" and shown in ("senior", "lead"):
        return "above-junior"
    if steps <= -2:
        return "two-below"
    return "two-above" if (stated and steps >= 2) or _leads_elsewhere(case) else None


def rank_of(title: str) -> Level | None:
    """The rank above the ordinary that a title says; "staff" alone says none: most staff nurses are beginners."""
    parsed = parse_title(title)
    return parsed.seniority if parsed.seniority in ("senior", "lead") and parsed.ranks != ("staff",) else None


def _leads_elsewhere(case: Case) -> bool:
    """Whether a head of other work stands before an opening that names no level and manages nobody."""
    title, posting = case.matches.latest_title, case.posting
    if title is None or case.matches.posting_level or posting.management or posting.title is None:
        return False
    nearest = max((match.similarity for match in case.matches.titles), default=0.0)
    wanted = parse_title(posting.title.text).seniority
    head = parse_title(title.text).seniority == "lead" and wanted != "lead"
    return head and nearest < case.settings.scan.kindred_title

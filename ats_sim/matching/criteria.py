"""The four things an applicant tracking system is commonly set up to filter by, each with its reason in numbers.

Real systems rank and search and seldom reject by themselves; "fail" means that a filter set to the criterion would
not show this resume.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ats_sim.matching.degrees import LEVELS
from ats_sim.matching.proof import ORDER
from ats_sim.matching.scores import units
from ats_sim.model.matches import Answer, Criterion, RequirementMatch, TitleMatch
from ats_sim.model.posting import Degree, Posting
from ats_sim.model.settings import Matching

_FOUND = ("literal", "stemmed", "alias")


@dataclass(frozen=True, slots=True)
class Study:
    """The highest degree held, the highest under way, and whether the resume has an education section."""

    held: Degree
    pending: Degree
    section: bool


def judge(
    posting: Posting,
    matches: Sequence[RequirementMatch],
    titles: Sequence[TitleMatch],
    headline: TitleMatch | None,
    years: float | None,
    study: Study,
    settings: Matching,
) -> tuple[Criterion, ...]:
    """Keywords, titles, experience and education, in this order."""
    return (
        keywords(matches, settings),
        title(posting, matches, titles, headline, settings),
        experience(posting, years, settings),
        education(posting, years, study, settings),
    )


def keywords(matches: Sequence[RequirementMatch], settings: Matching) -> Criterion:
    """Whether enough of what is required is there by its own or another name."""
    required = _required(matches)
    if not required:
        return Criterion("keywords", "unknown", "The posting names no required skill that could be searched for.")
    found = sum(any(match.status in _FOUND for match in unit) for unit in required)
    own = sum(any(match.status in _FOUND[:2] for match in unit) for unit in required)
    related = sum(_best(unit) == "related" for unit in required)
    why = f"{found} of {len(required)} required things are named, {own} of them in the posting's own words"
    why += f"; {related} more only by something related." if related else "."
    return Criterion("keywords", _answer(found >= settings.keyword_share * len(required)), why)


def _best(unit: Sequence[RequirementMatch]) -> str:
    order = ("literal", "stemmed", "alias", "related", "missing")
    return min((match.status for match in unit), key=order.index)


def _required(matches: Sequence[RequirementMatch]) -> list[list[RequirementMatch]]:
    """Required things, alternatives together."""
    required = [match for match in matches if match.requirement.kind == "required"]
    return [[required[index] for index in unit] for unit in units([match.requirement for match in required])]


def _answer(passed: bool) -> Answer:
    return "pass" if passed else "fail"


def title(
    posting: Posting,
    matches: Sequence[RequirementMatch],
    titles: Sequence[TitleMatch],
    headline: TitleMatch | None,
    settings: Matching,
) -> Criterion:
    """Whether a title held, or the headline, is near the posting's.

    A headline is a claim, which a filter cannot tell from a title. Work that stands in for a title is noted, and a
    filter does not see it.
    """
    if posting.title is None:
        return Criterion("titles", "unknown", "The posting's title was not found.")
    best = max(titles, key=lambda match: (match.similarity, match.latest), default=None)
    bar = settings.title_similarity
    if headline and headline.similarity >= bar and (best is None or best.similarity < bar):
        why = f'The headline names it: "{headline.title.text}" and "{posting.title.text}" are {headline.similarity:.0f}'
        return Criterion("titles", "pass", f"{why} of 100 alike (bar {bar:.0f}); no position held has such a title.")
    if best is None:
        return Criterion("titles", "unknown", "No position of the resume has a title.")
    which = "latest" if best.latest else "earlier"
    said = f'the {which} title "{best.title.text}" and "{posting.title.text}"'
    if best.similarity >= bar:
        return Criterion(
            "titles", "pass", f"Near enough: {said} are {best.similarity:.0f} of 100 alike (bar {bar:.0f})."
        )
    required = _required(matches)
    shown = sum(any(_in_work(match) for match in unit) for unit in required)
    why = f"The nearest, {said}, are {best.similarity:.0f} of 100 alike (bar {bar:.0f})"
    if required and shown >= settings.equivalent_share * len(required):
        why += f", but work shows {shown} of {len(required)} required things, which a reader may take as equivalent"
    return Criterion("titles", "fail", why + ".")


def _in_work(match: RequirementMatch) -> bool:
    """Whether a statement or a position shows the requirement under its own or another name."""
    return match.status in _FOUND and ORDER.index(match.proof) <= ORDER.index("used")


def experience(posting: Posting, years: float | None, settings: Matching) -> Criterion:
    """Whether the dated positions cover the years asked for."""
    if posting.min_years is None:
        return Criterion("experience", "unknown", "The posting states no minimum of years.")
    wanted = f"{posting.min_years:g} year{'' if posting.min_years == 1 else 's'}"
    if years is None:
        why = f"The posting asks for {wanted}; no position of the resume has dates that could be read."
        return Criterion("experience", "pass" if posting.min_years == 0 else "unknown", why)
    why = f"Dated positions cover {years:g} years, overlaps counted once; the posting asks for {wanted}."
    return Criterion("experience", _answer(years >= posting.min_years - settings.years_slack), why)


def education(posting: Posting, years: float | None, study: Study, settings: Matching) -> Criterion:
    """Whether the highest degree held is the one required; asked only if the posting requires one.

    One that is under way is neither held nor missing: "unknown".
    """
    asked, degree = posting.degree, study.held
    if asked == "none":
        also = f"; it prefers a {posting.degree_preferred} degree" if posting.degree_preferred != "none" else ""
        return Criterion("education", "unknown", f"The posting requires no degree{also}.")
    if LEVELS.index(degree) >= LEVELS.index(asked):
        return Criterion(
            "education", "pass", f"The resume states a {degree} degree; the posting asks for a {asked} degree."
        )
    if (
        posting.degree_or_equivalent
        and years is not None
        and years >= max(posting.min_years or 0.0, settings.junior_years)
    ):
        why = f"The posting takes experience for a {asked} degree; dated positions cover {years:g} years."
        return Criterion("education", "pass", why)
    if LEVELS.index(study.pending) >= LEVELS.index(asked):
        why = (
            f"The posting asks for a {asked} degree; the resume states a {study.pending} degree in progress, not held."
        )
        return Criterion("education", "unknown", why)
    if not study.section:
        return Criterion(
            "education", "unknown", f"The posting asks for a {asked} degree; no education section was found."
        )
    shown = "no degree that could be recognised" if degree == "none" else f"a {degree} degree at most"
    return Criterion("education", "fail", f"The posting asks for a {asked} degree; the resume states {shown}.")

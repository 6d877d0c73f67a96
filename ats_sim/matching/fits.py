"""How far the years and the degree of a resume reach what a posting asks for."""

from __future__ import annotations

from ats_sim.lexicon.studies import other_field
from ats_sim.model.matches import DegreeStanding, EducationFit, ExperienceFit, YearsStanding
from ats_sim.model.posting import DEGREES, Degree, Posting
from ats_sim.model.settings import Matching


def fit_experience(
    asked: float | None,
    counted: float | None,
    settings: Matching,
    relevant: float | None = None,
    learned: float | None = None,
) -> ExperienceFit:
    """The years asked for beside those counted; nobody falls short of none. ``relevant``: those in this kind of work,
    which decide where they are known; ``learned``: those of internships."""
    known = counted if relevant is None else relevant
    return ExperienceFit(asked, counted, _years(asked, known, settings), relevant, learned)


def _years(asked: float | None, counted: float | None, settings: Matching) -> YearsStanding:
    if asked == 0:
        return "met"
    if asked is None or counted is None:
        return "unknown"
    if counted >= asked - settings.years_slack:
        return "met"
    if counted >= asked * settings.years_near_share:
        return "near"
    return "short" if counted >= asked * settings.years_short_share else "far"


def fit_education(
    posting: Posting,
    held: Degree,
    pending: Degree,
    section: bool,
    years: float | None,
    settings: Matching,
    fields: tuple[str, ...] = (),
) -> EducationFit:
    """The degree required beside the highest one held and the highest under way. ``section``: whether the resume has an
    education section; ``fields``: those of the degrees that are high enough."""
    standing = _degree(posting, held, pending, section, years, settings)
    asked = tuple(field.text for field in posting.education.fields)
    if standing == "met" and fields and asked and all(other_field(field, asked) for field in fields):
        standing = "other field"
    return EducationFit(posting.degree, held, pending, standing, fields)


def _degree(
    posting: Posting, held: Degree, pending: Degree, section: bool, years: float | None, settings: Matching
) -> DegreeStanding:
    if posting.degree == "none":
        return "unknown"
    least = DEGREES.index(posting.degree)
    if DEGREES.index(held) >= least:
        return "met"
    enough = max(posting.min_years or 0.0, settings.junior_years)
    if posting.education.equivalent and years is not None and years >= enough:
        return "equivalent"
    if DEGREES.index(pending) >= least:
        return "pending"
    return "short" if section else "unknown"

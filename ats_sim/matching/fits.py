"""How far the years and the degree of a resume reach what a posting asks for."""

from __future__ import annotations

from ats_sim.lexicon.studies import FieldFit, field_fit
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.experience import KindYears
from ats_sim.model.fits import DegreeStanding, EducationFit, ExperienceFit, YearsStanding
from ats_sim.model.posting import DEGREES, Degree, Posting
from ats_sim.model.settings import Matching

_UNKNOWN = KindYears()


def fit_experience(
    asked: float | None,
    counted: float | None,
    settings: Matching,
    kind: KindYears = _UNKNOWN,
    learned: float | None = None,
) -> ExperienceFit:
    """The years asked for beside those counted; nobody falls short of none. ``kind``: those in this kind of work, which
    decide where they are known; ``learned``: those of internships."""
    known = counted if kind.relevant is None else kind.relevant
    enough = kind.sure is None or asked is None or kind.sure >= asked - settings.years_slack
    standing = _years(asked, known, settings)
    if not known and kind.named and (counted or 0.0) >= (asked or 0.0):
        standing = "unknown"  # the page names it and no job shows it: whoever did it may have said it in other words
    return ExperienceFit(asked, counted, standing, kind.relevant, kind.sure, enough, learned)


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


_FIELDS: dict[FieldFit, DegreeStanding] = {"fits": "met", "another": "other field", "not shown": "field not shown"}


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
    education section; ``years``: those in work of this kind, as far as it is known; ``fields``: those of the degrees
    that are high enough."""
    standing = _degree(posting, held, pending, section, years, settings)
    asked = tuple(field.text for field in posting.education.fields)
    if standing == "met" and asked:
        standing = _FIELDS[field_fit(fields, asked, _quote(posting))]
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
    quote = posting.education.quote
    by_work = quote is None or finder("degree-experience").search(quote.text) is not None
    if posting.education.equivalent and by_work and years is not None and years >= enough:
        return "equivalent"
    if DEGREES.index(pending) >= least:
        return "pending"
    if posting.education.equivalent and not by_work:
        return "unknown"  # another paper of the same worth, which no table tells
    return "short" if section else "unknown"


def _quote(posting: Posting) -> str:
    quote = posting.education.quote
    return quote.text if quote else ""

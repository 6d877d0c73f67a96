"""The years in work of the posting's kind, and those in work that surely shows what they are asked of.

"Three years as a product manager" are not met by ten as an engineer, whoever was worked with. A position counts whose
title is near the posting's or the job's that is asked for, or which tells of the very thing. One whose title is unknown
may be of the kind: it never makes the years too few, and never makes them enough. Where the work needs a licence, years
as an assistant are none of it; those of learning are told apart.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from msgspec import Struct

from ats_sim.domain.months import years_of
from ats_sim.domain.short_titles import is_cut_short
from ats_sim.domain.wordings import CATEGORY
from ats_sim.lexicon.titles import parse_title
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.asked_papers import LICENCES, asked_papers
from ats_sim.matching.level import is_kindred
from ats_sim.matching.positions import is_learned
from ats_sim.matching.requirements import find_requirement
from ats_sim.matching.searchable_text import Everything, Passage
from ats_sim.matching.titles import title_similarity
from ats_sim.matching.years_asked import years_asked
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import RequirementMatch
from ats_sim.model.posting import Posting, Requirement
from ats_sim.model.resume import Resume, Work
from ats_sim.model.settings import Settings


class KindYears(Struct, frozen=True):
    """``relevant``: years of the positions that are or may be of the kind, None where that cannot be told apart.
    ``sure``: those of positions that are, without learning; None where nothing says what the years are asked of."""

    relevant: float | None = None
    sure: float | None = None
    named: bool = False
    """Whether the page names it somewhere, in a job or beside them."""


def years_of_kind(
    posting: Posting,
    resume: Resume,
    held: Sequence[int],
    matches: Sequence[RequirementMatch],
    passages: Sequence[Passage],
    together: Everything,
    evidence: Sequence[Evidence],
    settings: Settings,
    as_of: datetime.date,
) -> KindYears:
    """Years of the ``held`` positions that are of this kind, surely or perhaps."""
    asked = years_asked(posting, matches)
    wanted, bar = posting.title.text if posting.title else "", settings.scan.kindred_title
    near = settings.scan.title_similarity
    if posting.min_years is None or asked is None:
        return KindYears()
    telling = {found.work for group in asked.groups for match in group for found in match.where if found.named}
    named = bool(telling)
    if posting.experience.of and not asked.job:
        of = Requirement(posting.experience.of, "required", Quote(posting.experience.of, Span(0, 0)), category=CATEGORY)
        hits = find_requirement(of, passages, together, evidence)
        telling |= {hit.found.work for hit in hits if hit.found.named}
    known = bool(wanted) and parse_title(wanted).family is not None
    same = settings.scan.same_title if asked.job else near  # who asks for years in another job asks for that one
    names = [(name, least) for name, least in ((wanted if known else "", same), (asked.job, near)) if name]
    jobs = {index: resume.work[index] for index in held}
    if needs_licence(posting):
        jobs = {index: job for index, job in jobs.items() if not assists(job, wanted)}
    surely = [
        index
        for index, job in jobs.items()
        if index in telling
        or (together.kindred and _is_cut_short(job, wanted))
        or any(_is_like(job, name, least, settings) for name, least in names)
    ]
    perhaps = [
        index
        for index, job in jobs.items()
        if index in surely or is_kindred(job, asked.job or wanted, bar, settings) or _is_cut_short(job, wanted)
    ]
    dated = any(resume.work[index].dates for index in held)
    shown = [resume.work[index] for index in surely if not is_learned(resume.work[index])]
    tells = bool(names or asked.groups or posting.experience.of)
    sure = (years_of(shown, as_of) or 0.0) if tells and dated else None
    if not known:
        return KindYears(None, sure, named)
    relevant = years_of([resume.work[index] for index in perhaps], as_of) if perhaps else 0.0 if dated else None
    return KindYears(relevant, sure, named)


def _is_like(job: Work, name: str, bar: float, settings: Settings) -> bool:
    """Whether a title is known to be near a name of work."""
    if job.position is None:
        return False
    known = parse_title(job.position.text).family is not None
    bar = bar if known else settings.scan.same_title
    return title_similarity(job.position.text, name, settings.titles) >= bar


def _is_cut_short(work: Work, wanted: str) -> bool:
    return work.position is not None and is_cut_short(work.position.text, wanted)


def needs_licence(posting: Posting) -> bool:
    """Whether the work may only be done by who is licensed or registered."""
    return any(paper.kind in LICENCES for paper in asked_papers(posting))


def assists(work: Work, wanted: str) -> bool:
    """Whether a position only helps those who do the work: "Nursing Assistant" for a nurse."""
    words = finder("paper-lower")
    less = words.search(work.position.text) if work.position else None
    return less is not None and words.search(wanted) is None

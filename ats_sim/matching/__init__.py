"""Holds a resume against a posting: requirements, titles, years, degree, level, and what a filter would make of them.

Name, address, school and dates of study are never looked at. Titles are those of positions held: a headline is a claim.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ats_sim.matching.copying import copied_from
from ats_sim.matching.criteria import judge
from ats_sim.matching.degrees import highest_degree
from ats_sim.matching.duties import nearest_duties
from ats_sim.matching.lanes import posting_lane, resume_lane
from ats_sim.matching.level import bands_of, level_of, posting_level
from ats_sim.matching.passages import NOTHING, read_passages
from ats_sim.matching.periods import last_used, latest_work, months_of, years_of
from ats_sim.matching.proof import stronger
from ats_sim.matching.requirements import Hit, best_status, find_requirement
from ats_sim.matching.scores import literal_credit, proven_credit, score, understood_credit
from ats_sim.matching.titles import title_similarity
from ats_sim.model.document import Document
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import Matches, Proof, RequirementMatch, TitleMatch
from ats_sim.model.posting import Posting, Requirement
from ats_sim.model.resume import Resume
from ats_sim.model.settings import Settings

__all__ = ["match", "title_similarity"]


def match(
    document: Document,
    resume: Resume,
    evidence: tuple[Evidence, ...],
    posting: Posting,
    settings: Settings,
    as_of: datetime.date,
) -> Matches:
    """Everything the posting asks for, held against the resume. ``evidence`` has one item a statement of the resume."""
    bars = settings.matching
    copied = copied_from(posting.text, document.text, bars.copied_words)
    passages = read_passages(document, resume, evidence, copied if copied.share >= bars.copied_share else NOTHING)
    asked = posting.requirements
    hits = [find_requirement(requirement, passages, evidence) for requirement in asked]
    found = tuple(
        _matched(requirement, places, resume, settings, as_of) for requirement, places in zip(asked, hits, strict=True)
    )
    titles = _titles(resume, posting, settings)
    years, degree = years_of(resume.work, as_of), highest_degree(resume)
    return Matches(
        requirements=found,
        criteria=judge(posting, found, titles, years, degree, bool(resume.education), settings.matching),
        titles=titles,
        literal_score=score(asked, hits, literal_credit, settings.matching),
        understood_score=score(asked, hits, understood_credit, settings.matching),
        proven_score=score(asked, hits, proven_credit, settings.matching),
        years=years,
        degree=degree,
        level=level_of(resume, evidence, posting, settings, as_of),
        bands=bands_of(resume, posting, settings, as_of),
        posting_level=posting_level(posting, settings.matching),
        lane=resume_lane(resume, settings.matching),
        posting_lane=posting_lane(posting, settings.matching),
        knockouts=posting.knockouts,
        duties=nearest_duties(posting.responsibilities, evidence, settings.matching),
        copied=copied.share,
        mode=bars.filter,
    )


def _matched(
    requirement: Requirement, hits: Sequence[Hit], resume: Resume, settings: Settings, as_of: datetime.date
) -> RequirementMatch:
    """One requirement with its places. What is merely related adds no months and no proof to a skill that is named."""
    status = best_status(hits)
    named = [hit for hit in hits if status == "related" or hit.found.status != "related"]
    proof: Proof = "none"
    for hit in named:
        proof = stronger(proof, hit.proof)
    dates = [resume.work[index].dates for index in sorted({hit.found.work for hit in named if hit.found.work >= 0})]
    return RequirementMatch(
        requirement=requirement,
        status=status,
        proof=proof,
        where=tuple(hit.found for hit in hits[: settings.matching.places]),
        months=months_of(dates, as_of),
        last_used=last_used(dates, as_of),
    )


def _titles(resume: Resume, posting: Posting, settings: Settings) -> tuple[TitleMatch, ...]:
    """Every position's title beside the posting's, in the order of the resume."""
    if posting.title is None:
        return ()
    latest = latest_work(resume.work)
    return tuple(
        TitleMatch(
            work.position, title_similarity(work.position.text, posting.title.text, settings.titles), index == latest
        )
        for index, work in enumerate(resume.work)
        if work.position
    )

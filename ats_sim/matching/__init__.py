"""Holds a resume against a posting: requirements, titles, years, degree, level, and what a filter would make of them.

Name, address, school and dates of study are never looked at. Titles are those of positions held: a headline is a claim.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from functools import partial

from msgspec.structs import replace

from ats_sim.domain.months import last_used, latest_work, months_of, years_of
from ats_sim.domain.remembered import remembered
from ats_sim.domain.requirement_groups import group_matches
from ats_sim.domain.short_forms import short_forms
from ats_sim.domain.stated_years import stated_years
from ats_sim.domain.weights import weighted_scores
from ats_sim.domain.wordings import wordings_of
from ats_sim.matching.copying import copied_from
from ats_sim.matching.criteria import judge
from ats_sim.matching.degrees import fields_held, highest_degrees
from ats_sim.matching.duties import nearest_duties
from ats_sim.matching.experience import KindYears, assists, needs_licence, years_of_kind
from ats_sim.matching.fit_score import fit_of
from ats_sim.matching.fits import fit_education, fit_experience
from ats_sim.matching.gates import fit_gates, licence_held
from ats_sim.matching.headline import read_headline
from ats_sim.matching.lanes import posting_lane, resume_lane, title_lane
from ats_sim.matching.languages_spoken import searched_for
from ats_sim.matching.level import bands_of, level_of, posting_level, relevant_work
from ats_sim.matching.positions import by_seasons, is_learned, positions_held
from ats_sim.matching.requirements import Hit, best_status, find_requirement
from ats_sim.matching.scores import credits_of
from ats_sim.matching.searchable_text import NOTHING, Passage, everything, read_passages
from ats_sim.matching.titles import title_similarity
from ats_sim.matching.work_field import field_likeness, posting_field, resume_field
from ats_sim.matching.work_of_title import work_of_title
from ats_sim.model.document import Document
from ats_sim.model.evidence import Evidence
from ats_sim.model.fits import EducationFit, ExperienceFit, TitleMatch
from ats_sim.model.matches import Matches, RequirementMatch
from ats_sim.model.posting import DEGREES, Degree, Posting, Requirement
from ats_sim.model.resume import Resume, Work
from ats_sim.model.settings import Matching, Settings

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
    resume = by_seasons(resume, document)
    copied = copied_from(posting.text, document.text, bars.copied_words)
    passages = read_passages(document, resume, evidence, copied if copied.share >= bars.copied_share else NOTHING)
    searched, held = searched_for(posting, document), positions_held(resume.work)
    asked = [one for one in searched if one is not None]
    positions = tuple(resume.work[index] for index in held)
    titles, headline = _titles(positions, posting, settings), read_headline(resume, posting, settings)
    field = _field((*titles, headline), passages, resume, positions, posting, settings)
    together = everything(passages, field is None or field >= settings.scan.kindred_field)
    short = short_forms(posting.text)
    find = partial(find_requirement, passages=passages, together=together, evidence=evidence, as_of=as_of)
    hits = [
        find(one, short=short.get(one.skill.lower(), "")) or work_of_title(one, resume.work, held, settings)
        for one in asked
    ]
    matched = partial(_matched, resume=resume, held=held, settings=settings, as_of=as_of)
    found = tuple(map(matched, asked, hits))
    spoken = tuple(matched(one, find(one)) for one in wordings_of(posting.demands))
    years, stated = years_of(positions, as_of), stated_years(resume)
    kind = years_of_kind(posting, resume, held, found, passages, together, evidence, settings, as_of)
    experience, education, kindred = _fits(document, resume, posting, positions, years, kind, settings, as_of)
    titled = any(one.similarity >= settings.scan.same_title for one in titles)
    gates = fit_gates(posting, found, passages, document, resume, experience, education, as_of, titled=titled)
    hits = [places or licence_held(one, gates) for one, places in zip(asked, hits, strict=True)]
    found = tuple(map(matched, asked, hits))
    places = iter(hits)
    shown = credits_of([None if one is None else next(places) for one in searched], bars)
    literal, understood, proven = weighted_scores(posting.requirements, shown, bars)
    title = positions[latest_work(positions)].position if positions else None
    matches = Matches(
        requirements=found,
        groups=group_matches(found),
        experience=experience,
        education=education,
        titles=titles,
        headline=headline,
        latest_title=title,
        literal_score=literal,
        understood_score=understood,
        proven_score=proven,
        credits=shown,
        stated_years=stated,
        years_differ=stated is not None and years is not None and _apart(stated.years, years, bars),
        level=level_of(positions, evidence, posting, settings, as_of, beginner=_beginner(found)),
        bands=bands_of(positions, posting, settings, as_of),
        posting_level=posting_level(posting, settings.matching),
        lane=resume_lane(resume, positions, settings.matching),
        title_lane=title_lane(title.text) if title else None,
        posting_lane=posting_lane(posting, settings.matching),
        gates=gates,
        spoken=spoken,
        duties=nearest_duties(posting.responsibilities, evidence, settings.matching),
        copied=copied.share,
        mode=bars.filter,
    )
    fit = fit_of(matches, posting, field, kindred, settings.fit)
    return replace(matches, criteria=judge(matches, posting, bars), fit=fit)


def _fits(
    document: Document,
    resume: Resume,
    posting: Posting,
    positions: tuple[Work, ...],
    years: float | None,
    kind: KindYears,
    settings: Settings,
    as_of: datetime.date,
) -> tuple[ExperienceFit, EducationFit, float | None]:
    """How the years and the degree stand to those asked for, and the years of work like that of the posting."""
    bars, degrees = settings.matching, highest_degrees(document, resume, as_of)
    learned = years_of([one for one in positions if is_learned(one)], as_of)
    experience = fit_experience(_least_years(posting, degrees[0]), years, bars, kind, learned)
    like = relevant_work(positions, posting, settings)
    kindred = years_of(like, as_of) if like else 0.0
    instead = kindred if experience.sure is None else experience.sure
    fields = fields_held(document, resume, posting.degree, as_of)
    education = fit_education(posting, *degrees, bool(resume.education), instead, bars, fields)
    return experience, education, kindred


@remembered(4)
def _field(
    titles: tuple[TitleMatch | None, ...],
    passages: tuple[Passage, ...],
    resume: Resume,
    positions: tuple[Work, ...],
    posting: Posting,
    settings: Settings,
) -> float | None:
    """How far the resume's work is of the posting's field; None where the posting tells none."""
    asked_for = posting_field(posting, settings.fit)
    near = [one for one in titles if one and one.similarity >= settings.fit.like_title]
    like = frozenset(one.title.text for one in near)
    told = resume_field(passages, resume, positions, asked_for, like, settings.fit)
    return field_likeness(told, asked_for, settings.fit)


def _least_years(posting: Posting, held: Degree) -> float | None:
    """The years of the shortest way into the job that the degree held opens."""
    paths = [path for path in posting.experience.paths if DEGREES.index(path.degree) <= DEGREES.index(held)]
    ways = len(posting.experience.paths) > 1
    return min((path.years for path in paths), default=posting.min_years) if ways else posting.min_years


def _matched(
    requirement: Requirement,
    hits: Sequence[Hit],
    resume: Resume,
    held: Sequence[int],
    settings: Settings,
    as_of: datetime.date,
) -> RequirementMatch:
    """One requirement with its places; words, place and proof are those of the strongest one, ``where[0]``.

    What is merely related is another thing: it says how strongly the neighbour is shown, and has no months.
    """
    status = best_status(hits)
    shown = [hit for hit in hits if status == "related" or hit.found.status != "related"]
    positions = {hit.found.work for hit in shown if hit.found.work in held and status != "related"}
    dates = [resume.work[index].dates for index in sorted(positions)]
    return RequirementMatch(
        requirement=requirement,
        status=status,
        proof=shown[0].proof if shown else "none",
        where=tuple(hit.found for hit in shown[: settings.matching.places]),
        months=months_of(dates, as_of),
        last_used=last_used(dates, as_of),
    )


def _apart(stated: float, counted: float, settings: Matching) -> bool:
    """Whether stated and counted years are further apart than rounding explains."""
    return abs(stated - counted) > max(settings.stated_years, settings.stated_share * max(stated, counted))


def _beginner(found: Sequence[RequirementMatch]) -> bool:
    """Whether a statement names something required, so that a newcomer to this work has at least begun with it."""
    named = (match for match in found if match.requirement.kind == "required" and match.named)
    return any(match.where[0].highlight >= 0 for match in named)


@remembered(4)
def _titles(positions: tuple[Work, ...], posting: Posting, settings: Settings) -> tuple[TitleMatch, ...]:
    """Every position's title beside the posting's, in the order of the resume. Where the work needs a licence, a title
    of those who assist is kindred at most ("Family Support Worker" for a social worker)."""
    if posting.title is None:
        return ()
    wanted, latest = posting.title.text, latest_work(positions)
    licensed, most = needs_licence(posting), settings.scan.title_similarity - settings.titles.assistant
    found = []
    for index, work in enumerate(positions):
        if work.position:
            alike = title_similarity(work.position.text, wanted, settings.titles)
            alike = min(alike, most) if licensed and assists(work, wanted) else alike
            found.append(TitleMatch(work.position, alike, index == latest))
    return tuple(found)

"""Each gate of a posting against the resume: what it says of it, with the words.

A gate is what the posting requires and what is there or not: a licence, registration or certificate, a degree, years,
a language, enrolment. A resume answers these by its lines; what it does not say is not stated, which is no "no".
Everything else (authorisation, shifts, checks) stands on a form.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ats_sim.domain.months import month_of
from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.asked_papers import LICENCES, AskedPaper, asked_papers, distinct, is_only_known, papers_in
from ats_sim.matching.bearing import bearing_of
from ats_sim.matching.degrees import degree_left, degree_place, highest_degrees
from ats_sim.matching.languages_spoken import language_gates, names_another
from ats_sim.matching.papers import is_learner, is_of_study, licence_of_place, paper_standing
from ats_sim.matching.requirements import Hit
from ats_sim.matching.searchable_text import Passage
from ats_sim.matching.years_gates import years_gates
from ats_sim.model.document import Document, Quote, Span
from ats_sim.model.fits import DegreeStanding, EducationFit, ExperienceFit, GateFit, GateHow
from ats_sim.model.matches import Found, RequirementMatch
from ats_sim.model.posting import EducationAsked, Gate, Posting, Requirement
from ats_sim.model.resume import Education, Resume

PAPERS = frozenset({"licence", "registration", "certificate", "membership", "check"})
_READ = PAPERS | {"language"}
"""Kinds that the demands tell better than a sentence does: where they tell it, the sentence is left out."""
_QUALIFIES = PAPERS | {"degree"}
_OF_PAPERS = frozenset({"certification", "license", "standard", "name", "unknown"})
"""Kinds of things that a paper is named by."""
_DEGREES: dict[DegreeStanding, GateHow] = {
    "met": "held",
    "equivalent": "equivalent",
    "other field": "other field",
    "field not shown": "field not shown",
    "pending": "pending",
    "short": "lower",
}
_SAID = {"driving-licence": "states-driving", "vehicle": "states-vehicle"}


def fit_gates(
    posting: Posting,
    matches: Sequence[RequirementMatch],
    passages: Sequence[Passage],
    document: Document,
    resume: Resume,
    experience: ExperienceFit,
    education: EducationFit,
    as_of: datetime.date,
    *,
    titled: bool,
) -> tuple[GateFit, ...]:
    """The standing of each gate, in the order of the posting. ``titled``: a position has the very title."""
    come = [one.of for one in posting.reliefs if one.of == one.quote.span and not one.shut]  # only the will is asked
    opened = [one.quote.span for one in posting.reliefs if not one.of.overlaps(one.quote.span)]
    aside = (*come, *opened, *_only_liked(posting))
    papers = _papers(posting, (*come, *opened), aside)
    found = [
        *_degree(posting, education, document, resume, as_of),
        *language_gates(posting, matches, document),
        *_once(_named_beside(_paper(paper, passages, as_of), matches, document, as_of) for paper in papers),
    ]
    open_ = any(fit.standing in ("not met", "pending") for fit in found if fit.gate.kind in _QUALIFIES)
    found += years_gates(posting, matches, resume, experience, as_of, titled=titled, qualified=not open_)
    told = [fit.gate.quote.span for fit in found if fit.gate.kind in _READ and fit.gate.answer == "resume"]
    told += [paper.quote.span for paper in papers]
    forms = [fit.gate.quote.span for fit in found if fit.gate.answer == "form" and fit.found]
    driving = any(paper.trade == "driving" and paper.kind == "licence" for paper in papers)
    alone = not any(paper.kind in LICENCES for paper in papers)
    for gate in posting.gates:
        if gate.answer == "form" and posting.title and posting.title.span.overlaps(gate.quote.span):
            continue  # the name of the job asks nothing on a form
        others = (*told, *aside) if gate.kind in _READ else aside if gate.kind in _SAID else forms
        if any(gate.quote.span.overlaps(span) for span in others):
            continue
        if gate.kind == "language" and not names_another(posting, gate.quote.text):
            continue
        if (gate.kind == "school" and posting.degree != "none") or (gate.kind == "driving-licence" and driving):
            continue  # told by the degree, by the very class of licence
        fit = _of_sentence(gate, passages, document, resume, as_of, alone=alone)
        fit = _named_beside(fit, matches, document, as_of) if fit else None
        if fit and (fit.found or not _is_of_skills(gate, posting)):
            told += [gate.quote.span] if gate.kind in PAPERS else []
            found.append(fit)
    papers_told = [fit.gate.quote.span for fit in found if fit.gate.kind in PAPERS]
    found = [  # who is enrolled as one of a trade is no student
        fit
        for fit in found
        if fit.gate.kind != "enrolment" or not any(fit.gate.quote.span.overlaps(span) for span in papers_told)
    ]
    return tuple(sorted((_relieved(fit, posting) for fit in found), key=lambda fit: fit.gate.quote.span))


def licence_held(asked: Requirement, gates: Sequence[GateFit]) -> tuple[Hit, ...]:
    """A licence to drive that is searched for, where the condition of the same line is met: one answer for both."""
    return tuple(
        Hit(Found(fit.found, "other", status="alias"), "claimed")
        for fit in gates
        if fit.gate.kind == "driving-licence" and fit.standing == "met" and fit.found
        if asked.category in ("license", "certification") and asked.quote.span.overlaps(fit.gate.quote.span)
    )


def _relieved(fit: GateFit, posting: Posting) -> GateFit:
    """What is not met, with the other way that the posting opens for it. Who is on the way may come where it gives
    time."""
    if fit.standing == "met" or fit.gate.kind == "school" or (fit.gate.answer == "form" and fit.found is None):
        return fit
    span = fit.gate.quote.span
    ways = [one for one in posting.reliefs if one.of.overlaps(span) and one.quote.span.end > span.start]
    if any(one.shut for one in ways):
        return replace(fit, final=fit.gate.answer == "resume")
    if not ways:
        return fit
    if fit.how == "pending" and any(one.soon for one in ways):
        return replace(fit, how="equivalent")
    if fit.gate.kind == "degree" and all(one.soon for one in ways):
        return fit  # nobody gets a degree in time who has not begun it
    return replace(fit, relief=ways[0].quote)


def _once(fits: Iterable[GateFit]) -> Iterator[GateFit]:
    """Without what one line of the page tells again, and checks that no line tells."""
    told: set[tuple[GateHow, Span]] = set()
    for fit in fits:
        key = (fit.how, fit.found.span) if fit.found and fit.standing != "met" else None
        if key in told or (fit.gate.answer == "form" and fit.found is None):
            continue
        if key:
            told.add(key)
        yield fit


def _only_liked(posting: Posting) -> list[Span]:
    """Where the posting only prefers something."""
    firm = {demand.quote.span for demand in posting.demands if demand.kind == "required"}
    return [demand.quote.span for demand in posting.demands if demand.quote.span not in firm]


def _is_of_skills(gate: Gate, posting: Posting) -> bool:
    """Whether a line that names no paper is read for other things: what sounded like a paper is none."""
    over = [one for one in posting.demands if one.quote.span.overlaps(gate.quote.span)]
    return (
        gate.kind in PAPERS and bool(over) and all(one.facet in ("skill", "credential") and one.terms for one in over)
    )


def _named_beside(
    fit: GateFit, matches: Sequence[RequirementMatch], document: Document, as_of: datetime.date
) -> GateFit:
    """A paper that is not found by its name, with what the search for the very line finds outside of statements."""
    if fit.how != "not stated" or fit.gate.kind not in PAPERS or fit.gate.answer == "form":
        return fit
    for match in matches:
        asked = match.requirement
        firm = asked.kind == "required" and asked.category in _OF_PAPERS and not find_degrees(asked.skill)
        if firm and asked.quote.span.overlaps(fit.gate.quote.span) and asked.skill in fit.gate.quote.text:
            for found in match.where:
                span, said = found.quote.span, fit.gate.quote.text
                studied = is_of_study(document.text, span.start, span.end)
                studied = studied or is_learner(document.text, span.start, span.end)
                if found.status in ("literal", "stemmed", "alias") and found.highlight < 0 and not studied:
                    how = bearing_of(document.text, span.start, span.end, paper=said, as_of=as_of)
                    return replace(fit, how="held" if how == "wished" else how or "denied", found=found.quote)
    return fit


def _of_sentence(
    gate: Gate, passages: Sequence[Passage], document: Document, resume: Resume, as_of: datetime.date, *, alone: bool
) -> GateFit | None:
    """A gate that only a sentence of the posting tells, and whose paper has no name."""
    if gate.kind in PAPERS:
        said = gate.quote.text
        return None if "driv" in said.lower() or is_only_known(said) or papers_in(gate.quote) else GateFit(gate)
    if gate.kind == "enrolment":
        return _enrolled(gate, resume, as_of)
    if gate.kind == "graduation":
        return _graduates(gate, resume)
    if gate.kind == "school":
        return _school(gate, passages, document, resume, as_of)
    return _said(gate, passages, as_of, alone=alone) if gate.kind in _SAID else GateFit(gate)


def _papers(posting: Posting, shut: Sequence[Span], aside: Sequence[Span]) -> tuple[AskedPaper, ...]:
    """The papers that demands ask for, and those that only a sentence does, each once."""
    asked = [one for one in asked_papers(posting) if not any(one.quote.span.overlaps(span) for span in shut)]
    told = [*aside, *(paper.quote.span for paper in asked)]
    for gate in posting.gates:
        if gate.kind in PAPERS and not any(gate.quote.span.overlaps(span) for span in told):
            asked += papers_in(gate.quote)
            told.append(gate.quote.span)
    return distinct(asked)


def _paper(paper: AskedPaper, passages: Sequence[Passage], as_of: datetime.date) -> GateFit:
    how, found = paper_standing(paper.names, paper.quote.text, passages, as_of)
    return GateFit(Gate(paper.kind, paper.quote, "form" if paper.kind == "check" else "resume"), how, found)


def _degree(
    posting: Posting, fit: EducationFit, document: Document, resume: Resume, as_of: datetime.date
) -> Iterator[GateFit]:
    quote = posting.education.quote
    if quote is None or posting.degree == "none":
        return
    how = _DEGREES.get(fit.standing, "not stated")
    most = fit.pending if how == "pending" else fit.held
    least = "associate" if how == "lower" else posting.degree
    named = most != "none" and how != "equivalent"
    place = degree_place(document, resume, least, most, posting.education) if named else None
    if how == "lower":
        left = degree_left(document, resume, posting.degree, as_of)
        how, place = ("denied", left) if left else (how if place else "not stated", place)
    yield GateFit(Gate("degree", quote, "resume"), how, place)


def _school(
    gate: Gate, passages: Sequence[Passage], document: Document, resume: Resume, as_of: datetime.date
) -> GateFit:
    """The end of school, told by its name among the studies or by a degree, which nobody has without it."""
    for passage in passages:
        for hit in finder("states-school").finditer(passage.text) if passage.highlight < 0 else ():
            return GateFit(gate, "held", Quote(hit.text, passage.span(hit.start, hit.end)))
    held = highest_degrees(document, resume, as_of)[0]
    place = degree_place(document, resume, "associate", held, EducationAsked()) if held != "none" else None
    return GateFit(gate, "held" if place else "not stated", place)


def _enrolled(gate: Gate, resume: Resume, as_of: datetime.date) -> GateFit:
    """Enrolled is who studies on, or whose end of study is to come."""
    now = month_of(as_of)
    dated = [entry for entry in resume.education if entry.dates]
    for entry in dated:
        if _runs(entry, now):
            return GateFit(gate, "held", _quote(entry))
    if dated and len(dated) == len(resume.education):
        return GateFit(gate, "lapsed", _quote(max(dated, key=_end)))
    return GateFit(gate)


def _runs(entry: Education, now: int) -> bool:
    dates = entry.dates
    return dates is not None and (dates.current or (dates.end is not None and dates.end.last_month > now))


def _end(entry: Education) -> int:
    dates = entry.dates
    last = (dates.end or dates.start) if dates else None
    return last.last_month if last else 0


def _graduates(gate: Gate, resume: Resume) -> GateFit:
    """A graduation in one of the years that the posting names."""
    years = [int(year) for year in regex("graduation-year").findall(gate.quote.text)]
    ends = [(entry, entry.dates.end.year) for entry in resume.education if entry.dates and entry.dates.end]
    if not years or not ends:
        return GateFit(gate)
    entry, year = max(ends, key=lambda end: end[1])
    return GateFit(gate, "held" if min(years) <= year <= max(years) else "lower", _quote(entry))


def _said(gate: Gate, passages: Sequence[Passage], as_of: datetime.date, *, alone: bool) -> GateFit:
    """What the page says of driving, in its own words. ``alone``: no other licence is asked for, so that one without a
    trade is one to drive."""
    for passage in passages:
        for hit in finder(_SAID[gate.kind]).finditer(passage.text):
            bearing = bearing_of(passage.text, hit.start, hit.end, paper=hit.text, as_of=as_of)
            how: GateHow = "denied" if bearing is None else "held" if bearing == "wished" else bearing
            return GateFit(gate, how, Quote(hit.text, passage.span(hit.start, hit.end)))
    for passage in passages if alone and gate.kind == "driving-licence" else ():
        if place := licence_of_place(passage):
            return GateFit(gate, "held", Quote(passage.text[slice(*place)], passage.span(*place)))
    return GateFit(gate)


def _quote(entry: Education) -> Quote | None:
    span: Span | None = entry.dates.span if entry.dates else None
    return Quote(entry.study_type.text if entry.study_type else "", span) if span else None

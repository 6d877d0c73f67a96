"""A posting as JSON, by the contract of ``ats-sim posting --format json``."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.document import Quote
from ats_sim.model.posting import COUNTED_FACETS, Demand, EducationAsked, ExperienceAsked, Posting, Requirement
from ats_sim.reporting.encode import SCHEMA_VERSION
from ats_sim.reporting.records.posting import (
    DemandRecord,
    EducationRecord,
    ExperienceRecord,
    PostingRecord,
    RequirementRecord,
)


def posting_json(posting: Posting) -> PostingRecord:
    """How a posting was read, as plain values ready for a JSON encoder. Quotes are on one line."""
    return {
        "schema_version": SCHEMA_VERSION,
        "title": _maybe(posting.title),
        "organization": _maybe(posting.organization),
        "seniority": posting.rank,
        "language": posting.language,
        "confidence": posting.confidence,
        "min_years": posting.min_years,
        "years_quote": _maybe(posting.experience.quote),
        "degree": posting.degree,
        "degree_preferred": posting.education.preferred,
        "degree_or_equivalent": posting.education.equivalent,
        "degree_quote": _maybe(posting.education.quote),
        "experience": _experience(posting.experience),
        "education": _education(posting.education),
        "demands": [_demand(demand) for demand in posting.demands],
        "requirements": [_requirement(one) for one in (*posting.requirements, *_uncounted(posting))],
        "gates": [{"kind": gate.kind, "quote": _words(gate.quote), "answer": gate.answer} for gate in posting.gates],
        "knockouts": [{"kind": gate.kind, "quote": _words(gate.quote)} for gate in posting.gates],
        "responsibilities": [_words(quote) for quote in posting.responsibilities],
        "unread": [_words(quote) for quote in posting.unread],
        "domain": [_words(quote) for quote in posting.domain],
        "soft": [_words(quote) for quote in posting.soft],
        "ships": posting.ships,
        "research": posting.research,
    }


def _requirement(one: Requirement) -> RequirementRecord:
    return {
        "skill": one.skill,
        "kind": one.kind,
        "group": one.group,
        "quote": _words(one.quote),
        "label": one.label,
        "category": one.category,
        "years": one.years,
        "weight": one.weight,
        "demand": one.demand,
    }


def _uncounted(posting: Posting) -> Iterator[Requirement]:
    """The terms of demands that no search of a resume answers, such as fields of study, as requirements."""
    last = max((one.group or 0 for one in posting.requirements), default=0)
    for number, demand in enumerate(posting.demands):
        if demand.facet not in COUNTED_FACETS:
            choice = demand.logic != "all" and len(demand.terms) > 1
            last += choice
            for term in demand.terms:
                yield Requirement(
                    term.text, demand.kind, demand.quote, term.label, term.category, last if choice else None,
                    demand.years, demand.weight, number, demand.facet,
                )  # fmt: skip


def _demand(demand: Demand) -> DemandRecord:
    return {
        "quote": _words(demand.quote),
        "kind": demand.kind,
        "facet": demand.facet,
        "terms": [{"text": term.text, "label": term.label, "category": term.category} for term in demand.terms],
        "logic": demand.logic,
        "of": demand.of,
        "years": demand.years,
        "weight": demand.weight,
    }


def _experience(asked: ExperienceAsked) -> ExperienceRecord:
    return {
        "least_years": asked.least_years,
        "most_years": asked.most_years,
        "of": asked.of,
        "quote": _maybe(asked.quote),
        "paths": [{"years": path.years, "of": path.of, "degree": path.degree} for path in asked.paths],
    }


def _education(asked: EducationAsked) -> EducationRecord:
    return {
        "least": asked.least,
        "preferred": asked.preferred,
        "fields": [field.text for field in asked.fields],
        "equivalent": asked.equivalent,
        "quote": _maybe(asked.quote),
    }


def _words(quote: Quote) -> str:
    """The words of a quote on one line."""
    return " ".join(quote.text.split())


def _maybe(quote: Quote | None) -> str | None:
    return None if quote is None else _words(quote)

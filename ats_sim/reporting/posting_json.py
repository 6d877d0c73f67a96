"""A posting as JSON, by the contract of ``ats-sim posting --format json``."""

from __future__ import annotations

from ats_sim.model.document import Quote
from ats_sim.model.posting import Posting
from ats_sim.reporting.encode import SCHEMA_VERSION
from ats_sim.reporting.records.posting import PostingRecord


def posting_json(posting: Posting) -> PostingRecord:
    """How a posting was read, as plain values ready for a JSON encoder. Quotes are on one line."""
    return {
        "schema_version": SCHEMA_VERSION,
        "title": _maybe(posting.title),
        "seniority": posting.rank,
        "min_years": posting.min_years,
        "years_quote": _maybe(posting.years_quote),
        "degree": posting.degree,
        "degree_preferred": posting.degree_preferred,
        "degree_or_equivalent": posting.degree_or_equivalent,
        "degree_quote": _maybe(posting.degree_quote),
        "requirements": [
            {
                "skill": requirement.skill,
                "kind": requirement.kind,
                "group": requirement.group,
                "quote": _words(requirement.quote),
                "label": requirement.label,
                "category": requirement.category,
                "years": requirement.years,
                "weight": requirement.weight,
            }
            for requirement in posting.requirements
        ],
        "knockouts": [{"kind": knockout.kind, "quote": _words(knockout.quote)} for knockout in posting.knockouts],
        "responsibilities": [_words(quote) for quote in posting.responsibilities],
        "domain": [_words(quote) for quote in posting.domain],
        "soft": [_words(quote) for quote in posting.soft],
        "ships": posting.ships,
        "research": posting.research,
    }


def _words(quote: Quote) -> str:
    """The words of a quote on one line."""
    return " ".join(quote.text.split())


def _maybe(quote: Quote | None) -> str | None:
    return None if quote is None else _words(quote)

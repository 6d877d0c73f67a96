"""A posting as JSON, by the contract of ``ats-sim posting --format json``."""

from __future__ import annotations

from typing import Any

from ats_sim.model.document import Quote
from ats_sim.model.posting import Posting

SCHEMA_VERSION = 1


def posting_json(posting: Posting) -> dict[str, Any]:
    """How a posting was read, as plain values ready for a JSON encoder. Quotes are on one line."""
    return {
        "schema_version": SCHEMA_VERSION,
        "title": _words(posting.title),
        "seniority": posting.seniority,
        "min_years": posting.min_years,
        "years_quote": _words(posting.years_quote),
        "degree": posting.degree,
        "degree_preferred": posting.degree_preferred,
        "degree_or_equivalent": posting.degree_or_equivalent,
        "degree_quote": _words(posting.degree_quote),
        "requirements": [
            {
                "skill": requirement.skill,
                "kind": requirement.kind,
                "group": requirement.group,
                "quote": _words(requirement.quote),
                "label": requirement.label,
                "category": requirement.category,
                "years": requirement.years,
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


def _words(quote: Quote | None) -> str | None:
    """The words of a quote on one line."""
    return None if quote is None else " ".join(quote.text.split())

"""How far a requirement is shown: to a literal search, to a reader who knows the field, and by work.

Only the best place counts, so repeating a word never raises a score. How a thing is shown counts only in the third.
What the credits come to stands in ``domain/weights.py``.
"""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.matching.requirements import Hit
from ats_sim.model.fits import Credits
from ats_sim.model.matches import Proof, Status
from ats_sim.model.settings import Matching


def literal_credit(hits: Sequence[Hit], settings: Matching) -> float:
    """1 for the posting's own words, less for inflected forms, 0 for anything else."""
    worth: dict[Status, float] = {"literal": 1.0, "stemmed": settings.stemmed_literal}
    return max((worth.get(hit.found.status, 0.0) for hit in hits), default=0.0)


def understood_credit(hits: Sequence[Hit], settings: Matching) -> float:
    """0 to 1 for the nearest words, wherever they stand; never less than the literal credit."""
    return max((_words_credit(hit, settings) for hit in hits), default=0.0)


def proven_credit(hits: Sequence[Hit], settings: Matching) -> float:
    """0 to 1 for the best place: how near its words are, times how strongly work proves them; a list proves nothing."""
    proofs: dict[Proof, float] = {
        "shipped": 1.0,
        "measured": settings.measured_credit,
        "used": settings.used_credit,
        "claimed": settings.claimed_credit,
    }
    return max((_words_credit(hit, settings) * proofs.get(hit.proof, 0.0) for hit in hits), default=0.0)


def _words_credit(hit: Hit, settings: Matching) -> float:
    """What the words of a place are worth; a hope is worth nothing."""
    if hit.found.bearing == "wished":
        return 0.0
    worth: dict[Status, float] = {
        "alias": settings.alias_credit,
        "kind": settings.narrower_credit,
        "related": settings.related_credit,
    }
    return worth.get(hit.found.status, 1.0)


def credits_of(hits: Sequence[Sequence[Hit] | None], settings: Matching) -> Credits:
    """The three credits of each requirement, from its places; all of it where there is no need of any (None)."""
    return Credits(
        tuple(1.0 if places is None else literal_credit(places, settings) for places in hits),
        tuple(1.0 if places is None else understood_credit(places, settings) for places in hits),
        tuple(1.0 if places is None else proven_credit(places, settings) for places in hits),
    )

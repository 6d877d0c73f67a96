"""Three scores: what a literal search finds, what a reader who knows the field understands, and what work proves.

Each requirement has a weight (required over preferred over mentioned; domains and fields over tools over soft skills).
Alternatives of one group count once, with the best of them; so does a skill that is asked for twice. Only the best
place counts, so repeating a word never raises a score. How a thing is shown counts only in the third.
Weights stand in ``settings.Matching``.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from ats_sim.domain.requirement_groups import group_requirements
from ats_sim.matching.requirements import Hit
from ats_sim.model.matches import Credit, Proof, Status
from ats_sim.model.posting import Requirement, joined, names_of
from ats_sim.model.settings import Matching

Worth = Callable[[Sequence[Hit], Matching], float]


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


def weight_of(requirement: Requirement, settings: Matching) -> float:
    """How much a requirement counts: what a recruiter's profile says, else by its kind and category."""
    if requirement.weight is not None:
        return requirement.weight
    kinds = {
        "required": settings.required_weight,
        "preferred": settings.preferred_weight,
        "mentioned": settings.mentioned_weight,
    }
    category = {"domain": settings.domain_weight, "field": settings.domain_weight, "soft": settings.soft_weight}
    return kinds[requirement.kind] * category.get(requirement.category, 1.0)


def credits_of(
    requirements: Sequence[Requirement], hits: Sequence[Sequence[Hit]], settings: Matching
) -> tuple[Credit, ...]:
    """What the resume earned for each thing that is asked for."""
    return tuple(
        Credit(
            joined(names_of([requirements[index] for index in unit])[:3]),
            requirements[unit[0]].kind,
            max(weight_of(requirements[index], settings) for index in unit),
            max(understood_credit(hits[index], settings) for index in unit),
            max(proven_credit(hits[index], settings) for index in unit),
        )
        for unit in group_requirements(requirements)
    )


def score(
    requirements: Sequence[Requirement], hits: Sequence[Sequence[Hit]], credit: Worth, settings: Matching
) -> float | None:
    """The weighted share of what the posting asks for, 0 to 100 to a tenth; None when it asks for nothing."""
    asked = group_requirements(requirements)
    weights = [max(weight_of(requirements[index], settings) for index in unit) for unit in asked]
    shares = [max(credit(hits[index], settings) for index in unit) for unit in asked]
    whole = math.fsum(weights)  # fsum: the order of the posting must not show in the last digit
    reached = math.fsum(weight * share for weight, share in zip(weights, shares, strict=True))
    return round(100 * reached / whole, 1) if whole else None

"""How much each thing counts that a posting asks for, and the scores and the fit that these weights make.

Each requirement has a weight (required over preferred over mentioned; domains and fields over tools over soft skills).
Alternatives of one group count once, with the best of them; so does a skill that is asked for twice. Weights stand in
``settings.Matching``, those of the parts of the fit in ``settings.FitWeights``.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from ats_sim.domain.requirement_groups import group_requirements
from ats_sim.model.fits import Credits, Fit
from ats_sim.model.posting import Requirement
from ats_sim.model.settings import FitWeights, Matching

FIT_PARTS = ("title", "field", "coverage", "proof", "years")
"""What a fit is made of, by the names of its parts and of their weights."""


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


def weighted_score(requirements: Sequence[Requirement], shown: Sequence[float], settings: Matching) -> float | None:
    """The weighted share of what the posting asks for, 0 to 100 to a tenth; None when it asks for nothing.

    ``shown`` says of each requirement how far it is shown, 0 to 1.
    """
    asked = group_requirements(requirements)
    weights = [max(weight_of(requirements[index], settings) for index in unit) for unit in asked]
    shares = [max(shown[index] for index in unit) for unit in asked]
    whole = math.fsum(weights)  # fsum: the order of the posting must not show in the last digit
    reached = math.fsum(weight * share for weight, share in zip(weights, shares, strict=True))
    return round(100 * reached / whole, 1) if whole else None


def weighted_scores(
    requirements: Sequence[Requirement], shown: Credits, settings: Matching
) -> tuple[float | None, float | None, float | None]:
    """The literal, the understood and the proven score."""
    literal, understood, proven = (
        weighted_score(requirements, one, settings) for one in (shown.literal, shown.understood, shown.proven)
    )
    return literal, understood, proven


def weighed_fit(fit: Fit, settings: FitWeights) -> Fit:
    """The fit with the score that its parts make; a part that is None counts nothing."""
    parts = ((getattr(settings, name), getattr(fit, name)) for name in FIT_PARTS)
    told = [(weight, part) for weight, part in parts if part is not None]
    whole = math.fsum(weight for weight, _ in told)
    reached = math.fsum(weight * part for weight, part in told)
    score = round(100 * reached / whole, 1) if whole else 0.0
    return Fit(score, fit.title, fit.field, fit.coverage, fit.proof, fit.years)

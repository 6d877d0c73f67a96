"""Rows weighed again: other weights need no second look at a resume, only at what its row holds."""

from __future__ import annotations

from msgspec.structs import replace

from ats_sim.domain.weights import weighed_fit, weighted_scores
from ats_sim.model.fits import Credits
from ats_sim.model.posting import Posting
from ats_sim.model.screening import Screening
from ats_sim.model.settings import Settings


def reweighed(row: Screening, posting: Posting, settings: Settings) -> Screening:
    """The row as a run with the weights of this posting and these settings would make it.

    They may differ from those the row was made with in nothing but the weights of requirements and of the fit's parts.
    """
    if row.error or len(row.credits.literal) != len(posting.requirements):
        return row
    literal, understood, proven = weighted_scores(posting.requirements, row.credits, settings.matching)
    fit = row.fit and weighed_fit(replace(row.fit, coverage=_share(understood), proof=_share(proven)), settings.fit)
    return replace(row, literal_score=_rounded(literal), understood_score=_rounded(understood), fit=fit)


def without_credits(row: Screening) -> Screening:
    """The row without what only weighing needs: a list of a million keeps none of it."""
    return replace(row, credits=Credits())


def _share(score: float | None) -> float | None:
    return None if score is None else score / 100


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)

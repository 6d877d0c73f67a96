"""How far a resume fits a posting: the one number that orders a pool.

It is the weighted mean of five parts, each the share (0 to 1) of what the posting says that the resume shows: title,
field of work, coverage of what is asked for, proof of it in work, and years in such work. It grows with each of them.
A part that the posting says nothing about is left out for everybody. The page is no part of it: how clear it is, in
what order its sections stand, and who the person is change nothing.
"""

from __future__ import annotations

from ats_sim.domain.weights import weighed_fit
from ats_sim.lexicon.titles import parse_title
from ats_sim.model.fits import Fit, TitleMatch
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Posting
from ats_sim.model.settings import FitWeights


def fit_of(
    matches: Matches, posting: Posting, field: float | None, relevant_years: float | None, settings: FitWeights
) -> Fit:
    """The fit of a resume. ``field`` is how far its field of work is the posting's, None where the posting tells none;
    ``relevant_years`` are those in positions like the opening, None where such positions have no dates."""
    coverage, proof = _share(matches.understood_score), _share(matches.proven_score)
    title = _title(matches, field, settings) if posting.title else None
    years = _years(matches.experience.asked, relevant_years, settings)
    return weighed_fit(Fit(0.0, title, field, coverage, proof, years), settings)


def _title(matches: Matches, field: float | None, settings: FitWeights) -> float:
    """The nearest title held, or part of the headline's; work of the field stands in for part of a title."""
    held = max((_likeness(match, field) for match in matches.titles), default=0.0)
    claimed = _likeness(matches.headline, field) if matches.headline else 0.0
    return max(held, settings.headline * claimed, settings.field_title * (field or 0.0))


def _likeness(match: TitleMatch, field: float | None) -> float:
    """How near a title is; one that tells no field ("Assistant Manager") takes it from the rest of the resume."""
    told = field is None or parse_title(match.title.text).family is not None
    return match.similarity / 100 * (1.0 if told else field or 0.0)


def _years(asked: float | None, counted: float | None, settings: FitWeights) -> float | None:
    if not asked:
        return None
    return settings.unknown_years if counted is None else min(counted / asked, 1.0)


def _share(score: float | None) -> float | None:
    return None if score is None else score / 100

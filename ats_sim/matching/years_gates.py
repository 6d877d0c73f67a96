"""The years that a posting asks for as conditions: those of the opening, and those of single things beside them.

They are met only by positions that surely show what they are asked of, and too few only where all dated work together
is less. In between nobody can tell. Years after a paper begin with it.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from ats_sim.domain.months import years_of
from ats_sim.lexicon.patterns import regex
from ats_sim.matching.positions import is_learned, positions_held
from ats_sim.matching.years_asked import line_around, years_asked
from ats_sim.model.fits import ExperienceFit, GateFit, GateHow
from ats_sim.model.matches import RequirementMatch
from ats_sim.model.posting import Demand, Gate, Posting
from ats_sim.model.resume import Resume

_SLACK = 0.1
"""Years within which a number is the same; ours: dates are told by months."""


def years_gates(
    posting: Posting,
    matches: Sequence[RequirementMatch],
    resume: Resume,
    fit: ExperienceFit,
    as_of: datetime.date,
    *,
    titled: bool,
    qualified: bool,
) -> Iterator[GateFit]:
    """The years of the opening, then those of single demands. ``titled``: a position has the very title;
    ``qualified``: no paper that is asked for is open."""
    asked = years_asked(posting, matches)
    if asked is None:
        return
    if fit.asked:
        told = all(any(match.named for match in group) or (titled and _is_work(group)) for group in asked.groups)
        enough = fit.standing == "met" and fit.shown and told and (fit.sure is not None or titled)
        how = _how(fit.counted, fit.asked, enough=enough)
        if not qualified and regex("since-qualified").search(line_around(posting.text, asked.line.span)):
            how = "pending"
        yield GateFit(Gate("years", asked.line, "resume"), how, years=_shown(how, fit), sure=fit.sure if told else None)
    if len(posting.experience.paths) > 1:
        return
    for index, demand in enumerate(posting.demands):
        if demand.kind == "required" and demand.years and not demand.quote.span.overlaps(asked.line.span):
            yield _of_demand(demand, [one for one in matches if one.requirement.demand == index], resume, fit, as_of)


def _of_demand(
    demand: Demand,
    matches: Sequence[RequirementMatch],
    resume: Resume,
    fit: ExperienceFit,
    as_of: datetime.date,
) -> GateFit:
    """Years of one thing: at least those of the positions that name it."""
    least = demand.years or 0.0
    works = {found.work for match in matches for found in match.where if found.named}
    held = [resume.work[index] for index in positions_held(resume.work) if index in works]
    told = bool(matches) and all(match.named for match in matches)
    sure = years_of([work for work in held if not is_learned(work)], as_of) or 0.0
    how = _how(fit.counted, least, enough=told and sure >= least - _SLACK)
    return GateFit(
        Gate("years", demand.quote, "resume"),
        how,
        years=sure if how == "held" else fit.counted,
        sure=sure if told else None,
    )


def _how(counted: float | None, asked: float, *, enough: bool) -> GateHow:
    if enough:
        return "held"
    return "lower" if counted is not None and counted < asked - _SLACK else "not stated"


def _shown(how: GateHow, fit: ExperienceFit) -> float | None:
    """The years that bear out what is said: those that are sure, or all of them where they are too few."""
    return fit.of_kind if how == "held" else fit.counted


def _is_work(group: Sequence[RequirementMatch]) -> bool:
    """Whether a thing is the work itself, which a title tells; no place, branch, tool or standard."""
    return all(match.requirement.category in ("field", "concept", "technique") for match in group)

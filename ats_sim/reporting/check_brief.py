"""``check --brief``: the verdict, its reason, what is found, the next thing to do, where the rest is, a line each."""

from __future__ import annotations

from pathlib import Path

from ats_sim.domain.coverage import coverage
from ats_sim.model.action_plan import ActionPlan
from ats_sim.model.simulation import Simulation
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting import check_actions, check_parts
from ats_sim.reporting.plain import shorten
from ats_sim.reporting.wrap import WIDTH

_LABEL = 9


def render(result: Simulation, whatif: WhatIf, plan: ActionPlan) -> str:
    """Five lines of at most 80 characters."""
    del whatif  # the same arguments as of every format
    verdict = result.verdict
    name = Path(result.case.document.name).name
    rows = (
        (f"{verdict.disposition.upper()} (simulated):", f"{name} for {check_parts.opening(result)}"),
        ("Why", verdict.funnel_stage),
        ("Found", check_parts.found_briefly(result.matches)),
        ("Next", _next(result, plan)),
        ("More", "run it without --brief; --format html draws the pages as they were seen"),
    )
    return "".join(_line(label, text) for label, text in rows)


def _line(label: str, text: str) -> str:
    lead = f"{label:{_LABEL}}" if len(label) < _LABEL else f"{label} "
    return lead + shorten(text, WIDTH - len(lead)) + "\n"


def _next(result: Simulation, plan: ActionPlan) -> str:
    """The first of the things to do."""
    if not plan.actions:
        return check_actions.NOTHING
    told = check_actions.worded(plan.actions[0], result.case.document, coverage(result.matches.searched))
    return " ".join([told.text, *told.items[:1]])

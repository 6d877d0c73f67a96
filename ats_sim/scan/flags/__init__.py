"""Flags: what makes a recruiter hesitate, each with its reason. One file a flag; all stand in ``FLAGS``."""

from __future__ import annotations

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, RaisedFlag
from ats_sim.scan.flags import (
    career_switcher,
    cluttered,
    degree_short,
    lens,
    level_mismatch_down,
    level_mismatch_up,
    level_unclear,
    licence_pending,
    missing_required,
    missing_some,
    near_miss_wording,
    no_management,
    offline_metrics_only,
    other_lane,
    overclaim,
    rag_mislabel,
    stops_at_model,
    title_above_work,
    too_academic,
    too_broad,
    tool_only,
    underclaim,
    undersold,
    vague,
)

FLAGS: tuple[Flag, ...] = (
    level_mismatch_up.FLAG,
    level_mismatch_down.FLAG,
    missing_required.FLAG,
    missing_some.FLAG,
    near_miss_wording.FLAG,
    vague.FLAG,
    tool_only.FLAG,
    undersold.FLAG,
    offline_metrics_only.FLAG,
    too_broad.FLAG,
    too_academic.FLAG,
    career_switcher.FLAG,
    cluttered.FLAG,
    degree_short.FLAG,
    no_management.FLAG,
    licence_pending.FLAG,
    overclaim.FLAG,
    underclaim.FLAG,
    title_above_work.FLAG,
    level_unclear.FLAG,
    other_lane.FLAG,
    stops_at_model.FLAG,
    rag_mislabel.FLAG,
    lens.FLAG,
)
"""Every flag, in the order in which a report tells of them."""


def raise_flags(case: Case) -> tuple[RaisedFlag, ...]:
    """All flags of a case, in the order of ``FLAGS``."""
    return tuple(RaisedFlag(flag, reason) for flag in FLAGS for reason in flag.check(case))

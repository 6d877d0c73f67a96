"""Keywords of the posting that stand in lists only."""

from __future__ import annotations

from ats_sim.domain.coverage import coverage
from ats_sim.model.case import Case
from ats_sim.model.verdict import Point

_FEW = 4  # ours: things named, from which a list is more than a list,
_SHOWN = 1 / 3  # ours: and the share of them that work shows at most


def stuffed(case: Case) -> Point | None:
    """Where most of what is required is named, and next to nothing of it is shown by work; else None."""
    count = coverage(case.matches.required)
    if count.named < _FEW or count.described > _SHOWN * count.named:
        return None
    listed = [group for group in case.matches.required if group.named and not group.described and group.place]
    place = listed[0].place if listed else None
    text = f"{len(listed)} of the {count.named} required things that are named stand in a list, and no work shows them"
    return Point(text, place.quote if place else None)

"""Keywords of the posting that stand in lists only."""

from __future__ import annotations

from ats_sim.domain.coverage import coverage
from ats_sim.model.case import Case
from ats_sim.model.posting import Requirement
from ats_sim.model.verdict import Point

_FEW = 4  # ours: things named, from which a list is more than a list,
_SHOWN = 1 / 3  # ours: and the share of them that work shows at most


def _is_skill(asked: Requirement) -> bool:
    """Whether it is something that work shows; a paper or a language is shown by naming it."""
    return asked.facet == "skill" and asked.category not in ("certification", "license", "spoken")


def stuffed(case: Case) -> Point | None:
    """Where most of what is required is named, and next to nothing of it is shown by work; else None."""
    required = [group for group in case.matches.required if all(_is_skill(one.requirement) for one in group.members)]
    count = coverage(required)
    if count.named < _FEW or count.described > _SHOWN * count.named:
        return None
    listed = [group for group in required if group.named and not group.described and group.place]
    place = listed[0].place if listed else None
    text = f"{len(listed)} of the {count.named} required things that are named stand in a list, and no work shows them"
    return Point(text, place.quote if place else None)

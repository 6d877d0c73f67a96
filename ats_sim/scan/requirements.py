"""What a posting requires, alternatives together."""

from __future__ import annotations

from ats_sim.model.matches import Matches


def required_groups(matches: Matches) -> dict[object, list[int]]:
    """The required things by group: alternatives share a key. Values are indices in ``Matches.requirements``."""
    groups: dict[object, list[int]] = {}
    for index, match in enumerate(matches.requirements):
        requirement = match.requirement
        if requirement.kind == "required" and requirement.category != "soft":
            key: object = requirement.group if requirement.group is not None else f"#{index}"
            groups.setdefault(key, []).append(index)
    return groups


def missing_required(matches: Matches) -> list[str]:
    """The required things that nothing in the resume shows, alternatives joined by "or"."""
    return [
        " or ".join(matches.requirements[index].requirement.skill for index in members[:3])
        for members in required_groups(matches).values()
        if all(matches.requirements[index].status == "missing" for index in members)
    ]

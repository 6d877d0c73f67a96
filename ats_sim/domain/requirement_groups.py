"""What a posting asks for as it is counted: alternatives and repetitions of one thing are one group."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.model.matches import RequirementGroup, RequirementMatch
from ats_sim.model.posting import KINDS, Requirement


def group_requirements(requirements: Sequence[Requirement]) -> list[tuple[int, ...]]:
    """The requirements by index: those of one kind that share a group number together, and those of one name.

    What is required comes first, then what is preferred and mentioned, each in the order of the posting. A name that
    is asked for in two ways belongs to the stronger one.
    """
    groups: dict[object, list[int]] = {}
    for index in sorted(range(len(requirements)), key=lambda index: KINDS.index(requirements[index].kind)):
        one = requirements[index]
        name = (one.label or one.skill).lower()
        groups.setdefault((one.kind, one.group) if one.group is not None else name, []).append(index)
    return [tuple(indices) for indices in groups.values()]


def group_matches(matches: Sequence[RequirementMatch]) -> tuple[RequirementGroup, ...]:
    """The same groups of requirements that were held against a resume."""
    groups = group_requirements([match.requirement for match in matches])
    return tuple(RequirementGroup(indices, tuple(matches[index] for index in indices)) for indices in groups)

"""What a posting asks for as people are shown it: alternatives and repetitions are one, with the best of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from ats_sim.model.matches import Found, Matches, RequirementMatch
from ats_sim.model.posting import RequirementKind

Standing = Literal["found", "other words", "neighbour", "not named"]
"""How a thing stands in the resume: in the posting's words, under another name, only something near it, not at all."""

_STATUSES = ("literal", "stemmed", "alias", "related", "missing")
_KINDS = ("required", "preferred", "mentioned")
_STANDINGS: dict[str, Standing] = {
    "literal": "found",
    "stemmed": "found",
    "alias": "other words",
    "related": "neighbour",
    "missing": "not named",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """Something a posting asks for: ``skill`` names all alternatives, ``match`` is the best of them. ``soft`` things
    (communication) are asked of the person; no search looks for them, so no count holds them."""

    skill: str
    kind: RequirementKind
    match: RequirementMatch
    soft: bool = False

    @property
    def standing(self) -> Standing:
        """How it stands in the resume."""
        return _STANDINGS[self.match.status]

    @property
    def said(self) -> Found | None:
        """The place whose words give it its status; None where there is none."""
        fitting = (found for found in self.match.where if found.status == self.match.status)
        return next(fitting, self.match.where[0] if self.match.where else None)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of ``total`` things a literal search finds, a knowing reader understands, and have but a neighbour."""

    total: int
    literal: int
    understood: int
    neighbours: int


def asked(matches: Matches) -> tuple[Asked, ...]:
    """All that is asked for, required first, each in the order of the posting."""
    groups: dict[object, list[RequirementMatch]] = {}
    for match in sorted(matches.requirements, key=lambda match: _KINDS.index(match.requirement.kind)):
        item = match.requirement
        name = (item.label or item.skill).lower()
        groups.setdefault((item.kind, item.group) if item.group is not None else name, []).append(match)
    return tuple(_asked(members) for members in groups.values())


def _asked(members: Sequence[RequirementMatch]) -> Asked:
    best = min(members, key=lambda match: _STATUSES.index(match.status))
    named = (best, *members) if best.requirement.group is not None else (best,)  # repetitions are no alternatives
    names = {match.requirement.skill.lower(): match.requirement.skill for match in named}
    kind = members[0].requirement.kind
    return Asked(" or ".join(names.values()), kind, best, all(item.requirement.category == "soft" for item in members))


def searched(matches: Matches) -> tuple[Asked, ...]:
    """What the counts are of: the required things, or all things where a posting requires none firmly; no soft ones."""
    items = [item for item in asked(matches) if not item.soft]
    return tuple([item for item in items if item.kind == "required"] or items)


def tally(items: Sequence[Asked]) -> Tally:
    """The counts of some things."""
    standings = [item.standing for item in items]
    literal, other = standings.count("found"), standings.count("other words")
    return Tally(len(items), literal, literal + other, standings.count("neighbour"))

"""How much of what a posting requires a resume names: one count, from which all of the verdict speaks."""

from __future__ import annotations

from dataclasses import dataclass

from ats_sim.model.matches import Matches, Proof, RequirementMatch, Status, required_units
from ats_sim.model.settings import Scan

OWN: tuple[Status, ...] = ("literal", "stemmed")
"""In the posting's own words."""

NAMED: tuple[Status, ...] = (*OWN, "alias")
"""By its own or another name. What is only related is another thing."""

_IN_WORK: tuple[Proof, ...] = ("shipped", "measured", "used")
_PROVED: tuple[Proof, ...] = ("shipped", "measured")
_BY_NAME = frozenset({"certification", "license", "spoken"})
_FEW = 3  # ours: of fewer required things a share says nothing
_LISTED = 5  # ours: missing things named in one sentence


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of ``total`` required things so many are named, named in the posting's own words, named where work is told
    (``used``), and named in a statement that shows a result or real use (``proved``). Of ``near`` more only a neighbour
    is told of in work."""

    total: int
    named: int
    own: int
    used: int
    proved: int
    near: int

    def share(self, count: float) -> float:
        """The part of what is required, 0 to 1; 1 where so little is required that a share says nothing."""
        return count / self.total if self.total >= _FEW else 1.0

    def said(self) -> str:
        """The count in words, the same wherever it is told."""
        return f"{self.named} of {self.total} required things are named, {self.own} of them in the posting's own words"


def coverage(matches: Matches) -> Coverage:
    """How much of what is required is named, and where."""
    required = required_units(matches.requirements)
    return Coverage(
        total=len(required),
        named=sum(is_named(unit) for unit in required),
        own=sum(any(match.status in OWN for match in unit) for unit in required),
        used=sum(any(map(_told, unit)) for unit in required),
        proved=sum(any(_shown(match, _PROVED) for match in unit) for unit in required),
        near=sum(not any(map(_told, unit)) and any(map(_neighbour, unit)) for unit in required),
    )


def is_named(unit: list[RequirementMatch]) -> bool:
    """Whether one of these alternatives is named."""
    return any(match.status in NAMED for match in unit)


def in_work(matches: Matches) -> list[str]:
    """The required things that are named where work is told, in the posting's words."""
    required = required_units(matches.requirements)
    return [match.requirement.skill for unit in required for match in unit if _shown(match, _IN_WORK)]


def _shown(match: RequirementMatch, proofs: tuple[Proof, ...]) -> bool:
    return match.status in NAMED and match.proof in proofs


def _told(match: RequirementMatch) -> bool:
    """Whether it is named where work is told; papers and spoken languages are told of by naming them."""
    return match.status in NAMED and (match.proof in _IN_WORK or match.requirement.category in _BY_NAME)


def _neighbour(match: RequirementMatch) -> bool:
    return match.status == "related" and match.proof in _IN_WORK


def missing_required(matches: Matches) -> list[str]:
    """The required things that the resume does not name, alternatives joined by "or"."""
    return [
        " or ".join(match.requirement.skill for match in unit[:3])
        for unit in required_units(matches.requirements)
        if not is_named(unit)
    ]


def enough_is_named(matches: Matches, settings: Scan) -> bool:
    """Whether so much of what is required is named that the rest is a remark."""
    missing = sum(not group.named for group in matches.required)
    return missing <= (1 - settings.enough_coverage) * len(matches.required)


def not_named(matches: Matches) -> str:
    """What is not named, in words, the first few of it."""
    missing = [group.short_name for group in matches.required if not group.named]
    return f"not named: {', '.join(missing[:_LISTED])} ({len(missing)} of {len(matches.required)} required)"

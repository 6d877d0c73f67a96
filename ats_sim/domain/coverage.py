"""How much of what a posting asks for a resume names: one count, from which every sentence speaks."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ats_sim.model.matches import RequirementGroup

_FEW = 3  # ours: of fewer required things a share says nothing


class Coverage(Struct, frozen=True):
    """Of ``total`` things so many are ``named`` by their own or another name, ``literal`` in the posting's own words.

    ``described`` are named where work is described, ``proved`` in a statement that shows a result or real use,
    ``related`` have but a neighbour; of ``near`` only a neighbour is described in work.
    """

    total: int
    named: int
    literal: int
    described: int
    proved: int
    related: int
    near: int

    def share(self, count: float) -> float:
        """The part of what is asked for, 0 to 1; 1 where so little is asked for that a share says nothing."""
        return count / self.total if self.total >= _FEW else 1.0


def coverage(groups: Iterable[RequirementGroup]) -> Coverage:
    """The counts of some groups."""
    found = tuple(groups)
    return Coverage(
        total=len(found),
        named=sum(group.named for group in found),
        literal=sum(group.literal for group in found),
        described=sum(group.described for group in found),
        proved=sum(group.proved for group in found),
        related=sum(group.status == "related" and group.best.bearing != "wished" for group in found),
        near=sum(group.near for group in found),
    )

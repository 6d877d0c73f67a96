"""How a line of the scorecard stands in a resume."""

from __future__ import annotations

from ats_sim.model.matches import STATUSES, Matches, Status


def demand_status(matches: Matches, demand: int) -> Status | None:
    """That of the weakest thing which the demand (index in ``Posting.demands``) asks for, alternatives as one.

    None where it names nothing that a resume is searched for.
    """
    found = [
        group.status for group in matches.groups if any(member.requirement.demand == demand for member in group.members)
    ]
    return max(found, key=STATUSES.index, default=None)

"""How a line of the scorecard stands: as the weakest thing it asks for, alternatives as one."""

from __future__ import annotations

import pytest

from ats_sim.domain.demands import demand_status
from ats_sim.domain.requirement_groups import group_matches
from ats_sim.model.document import Quote, Span
from ats_sim.model.matches import Matches, RequirementMatch, Status
from ats_sim.model.posting import Requirement

_HERE = Quote("words", Span(0, 5))


@pytest.mark.parametrize(
    ("statuses", "group", "wanted"),
    [
        (("literal", "missing"), None, "missing"),
        (("literal", "missing"), 1, "literal"),
        (("alias", "kind"), None, "kind"),
        (("related", "missing"), 1, "related"),
        ((), None, None),
    ],
)
def test_alternatives_are_one_and_of_several_the_weakest_counts(
    statuses: tuple[Status, ...], group: int | None, wanted: Status | None
) -> None:
    matches = tuple(
        RequirementMatch(Requirement(f"thing {number}", "required", _HERE, group=group, demand=3), status, "none")
        for number, status in enumerate(statuses)
    )
    other = RequirementMatch(Requirement("other", "required", _HERE, demand=2), "missing", "none")
    held = Matches((*matches, other), group_matches((*matches, other)))
    assert demand_status(held, 3) == wanted
    assert demand_status(held, 2) == "missing"

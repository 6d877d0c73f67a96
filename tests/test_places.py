"""A statement proves the same wherever it stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim import evidence
from ats_sim.model.places import moved, proof_at, unplaced
from ats_sim.model.resume import Highlight

TEXTS = (
    "Cut the cost of reports by 20% with SQL and Python, now used by 40 clerks.",
    "Helped to maintain various systems together with the sales team",
    "Trained 3 models and deployed them to production on AWS",
    "Python, SQL, Docker, Kubernetes",
    "Fed 30 calves twice a day",
    "",
)


@given(st.sampled_from(TEXTS), st.integers(0, 5_000), st.integers(0, 5_000), st.booleans())
def test_a_statement_proves_the_same_at_another_place(text: str, here: int, there: int, wrapped: bool) -> None:
    def at(place: int) -> Highlight:
        half = len(text) // 2
        return Highlight(text, ((0, place), (half, place + half + 3)) if wrapped and half else ((0, place),))

    one, other = at(here), at(there)
    assert unplaced(one) == unplaced(other)
    assert proof_at(other, evidence.assess(one)) == evidence.assess(other)


@pytest.mark.parametrize("by", [0, 7])
def test_a_value_without_places_is_itself(by: int) -> None:
    value = ("a", 3, None)
    assert moved(value, by) == value

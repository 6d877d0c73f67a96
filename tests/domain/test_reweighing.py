"""A fit by other weights."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim import read_posting, read_resume, simulate
from ats_sim.domain.reweighing import PARTS, Weighing, reweighed
from ats_sim.model.matches import Credit, Fit
from ats_sim.model.settings import FitWeights
from tests.cases import AS_OF, FIXTURES, fixtures

SETTINGS = FitWeights()
THINGS = (Credit("SQL", "required", 3.0, 1.0, 1.0), Credit("Kafka", "required", 3.0, 0.0, 0.0))
FIT = Fit(50.0, title=0.4, field=0.6, coverage=0.5, proof=0.5, years=1.0)
factor = st.sampled_from([0.5, 1.0, 2.0, 3.0])


@pytest.mark.parametrize("posting", sorted((FIXTURES / "postings").glob("*.txt")), ids=lambda path: path.stem)
def test_by_its_own_weights_a_fit_is_itself(posting: object) -> None:
    wanted = read_posting(posting)  # type: ignore[arg-type]
    for fixture in fixtures():
        if fixture.name == "scanned-nurse":
            continue
        matches = simulate(read_resume(fixture.resume), wanted, as_of=AS_OF).matches
        assert reweighed(matches.fit, matches.credits, SETTINGS, Weighing()) == matches.fit
        assert {one.kind for one in matches.credits} <= {"required", "preferred", "mentioned"}


@given(factor, st.sampled_from(["SQL", "Kafka"]))
def test_more_weight_on_what_is_shown_never_lowers_and_on_what_is_not_never_raises(times: float, name: str) -> None:
    now = reweighed(FIT, THINGS, SETTINGS, Weighing(things={name: times})).score
    plain = reweighed(FIT, THINGS, SETTINGS, Weighing()).score
    assert (now - plain) * (times - 1) * (1 if name == "SQL" else -1) >= 0


@given(factor, st.sampled_from(PARTS))
def test_more_weight_on_a_part_draws_the_fit_to_it(times: float, name: str) -> None:
    now = reweighed(FIT, THINGS, SETTINGS, Weighing(parts={name: times})).score
    plain = reweighed(FIT, THINGS, SETTINGS, Weighing()).score
    assert (now - plain) * (times - 1) * (100 * getattr(FIT, name) - plain) >= 0


@given(factor)
def test_the_same_weight_on_everything_changes_nothing(times: float) -> None:
    everything = Weighing(dict.fromkeys(PARTS, times), {"SQL": times, "Kafka": times})
    assert reweighed(FIT, THINGS, SETTINGS, everything) == reweighed(FIT, THINGS, SETTINGS, Weighing())


def test_what_is_left_out_counts_for_nobody() -> None:
    left = reweighed(FIT, THINGS, SETTINGS, Weighing(things={"Kafka": 0.0}))
    assert (left.coverage, left.proof) == (1.0, 1.0)
    nothing = reweighed(FIT, THINGS, SETTINGS, Weighing(things={"Kafka": 0.0, "SQL": 0.0}))
    assert (nothing.coverage, nothing.proof) == (None, None)
    assert math.isfinite(nothing.score)


def test_a_part_that_nothing_is_said_about_stays_out() -> None:
    bare = replace(FIT, title=None)
    assert reweighed(bare, THINGS, SETTINGS, Weighing(parts={"title": 3.0})).title is None

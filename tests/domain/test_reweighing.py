"""A fit by other weights."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim import read_posting, read_resume, simulate
from ats_sim.domain.reweighing import Scale, Thing, Weighing, shares_of, things_of
from ats_sim.domain.weights import FIT_PARTS
from ats_sim.model.fits import Credits, Fit
from ats_sim.model.settings import FitWeights, Settings
from tests.cases import AS_OF, FIXTURES, fixtures

SETTINGS = FitWeights()
THINGS = (Thing("SQL", "required", 3.0, (0, 2)), Thing("Kafka", "required", 3.0, (1,)))
SHOWN = Credits((0.0, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 0.0, 1.0))
FIT = Fit(50.0, title=0.4, field=0.6, coverage=0.5, proof=0.5, years=1.0)


def weighed(fit: Fit, weighing: Weighing) -> Fit:
    """A fit by other weights."""
    return Scale(THINGS, SETTINGS, weighing).fit(fit, shares_of(SHOWN, THINGS))


factor = st.sampled_from([0.5, 1.0, 2.0, 3.0])


@pytest.mark.parametrize("posting", sorted((FIXTURES / "postings").glob("*.txt")), ids=lambda path: path.stem)
def test_by_its_own_weights_a_fit_is_itself(posting: object) -> None:
    wanted = read_posting(posting)  # type: ignore[arg-type]
    for fixture in fixtures():
        if fixture.name == "scanned-nurse":
            continue
        matches = simulate(read_resume(fixture.resume), wanted, as_of=AS_OF).matches
        things = things_of(wanted, Settings())
        scale = Scale(things, SETTINGS, Weighing())
        assert scale.fit(matches.fit, shares_of(matches.credits, things)) == matches.fit


@given(factor, st.sampled_from(["SQL", "Kafka"]))
def test_more_weight_on_what_is_shown_never_lowers_and_on_what_is_not_never_raises(times: float, name: str) -> None:
    now = weighed(FIT, Weighing(things={name: times})).score
    plain = weighed(FIT, Weighing()).score
    assert (now - plain) * (times - 1) * (1 if name == "SQL" else -1) >= 0


@given(factor, st.sampled_from(FIT_PARTS))
def test_more_weight_on_a_part_draws_the_fit_to_it(times: float, name: str) -> None:
    now = weighed(FIT, Weighing(parts={name: times})).score
    plain = weighed(FIT, Weighing()).score
    assert (now - plain) * (times - 1) * (100 * getattr(FIT, name) - plain) >= 0


@given(factor)
def test_the_same_weight_on_everything_changes_nothing(times: float) -> None:
    everything = Weighing(dict.fromkeys(FIT_PARTS, times), {"SQL": times, "Kafka": times})
    assert weighed(FIT, everything) == weighed(FIT, Weighing())


def test_what_is_left_out_counts_for_nobody() -> None:
    left = weighed(FIT, Weighing(things={"Kafka": 0.0}))
    assert (left.coverage, left.proof) == (1.0, 1.0)
    nothing = weighed(FIT, Weighing(things={"Kafka": 0.0, "SQL": 0.0}))
    assert (nothing.coverage, nothing.proof) == (None, None)
    assert math.isfinite(nothing.score)


def test_a_part_that_nothing_is_said_about_stays_out() -> None:
    bare = replace(FIT, title=None)
    assert weighed(bare, Weighing(parts={"title": 3.0})).title is None

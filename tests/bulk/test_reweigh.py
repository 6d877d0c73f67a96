"""A row weighed again is the row that a run with these weights makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim.bulk.here import screen_here
from ats_sim.bulk.reweigh import reweighed, without_credits
from ats_sim.bulk.run_key import RunKey
from ats_sim.domain.weights import FIT_PARTS
from ats_sim.model.settings import FitWeights, Settings
from ats_sim.posting.editing import weighed
from tests.bulk.made import copy_fixtures, made_run, write_pool
from tests.cases import READABLE

_NAMES = ("Python", "SQL", "Kafka")


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("pool")
    return list(map(str, [*write_pool(folder, 2), *copy_fixtures(folder, READABLE[0].name), folder / "gone.pdf"]))


@given(
    times=st.fixed_dictionaries({}, optional={name: st.sampled_from([0.0, 0.5, 3.0, 100.0]) for name in _NAMES}),
    parts=st.fixed_dictionaries({}, optional={name: st.sampled_from([0.0, 0.1, 2.0]) for name in FIT_PARTS}),
)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_weighed_again_is_as_weighed_at_first(
    files: list[str], times: dict[str, float], parts: dict[str, float]
) -> None:
    plain = made_run()
    posting = weighed(plain.posting, times, plain.settings.matching)
    fit = replace(FitWeights(), **{name: factor * getattr(FitWeights(), name) for name, factor in parts.items()})
    run = RunKey(posting, Settings(fit=fit), plain.as_of)
    again = [reweighed(row, run.posting, run.settings) for row in screen_here(files, plain)]
    assert again == list(screen_here(files, run))


def test_a_weight_moves_who_shows_it(tmp_path: Path) -> None:
    files = list(map(str, write_pool(tmp_path, 2)))
    plain = made_run()
    before = list(screen_here(files, plain))
    heavy = weighed(plain.posting, {"Kafka": 50}, plain.settings.matching)
    strong, weak = (reweighed(row, heavy, plain.settings) for row in before)
    after, usual = ([row.fit.score for row in some if row.fit] for some in ((strong, weak), before))
    assert after[0] - after[1] > usual[0] - usual[1]


def test_a_row_without_credits_stays_as_it_is(tmp_path: Path) -> None:
    [row] = screen_here([str(tmp_path / "gone.pdf")], made_run())
    assert reweighed(row, made_run().posting, Settings()) == row
    [path] = write_pool(tmp_path, 1)
    [read] = screen_here([str(path)], made_run())
    bare = without_credits(read)
    assert bare != read
    assert reweighed(bare, made_run().posting, Settings()) == bare

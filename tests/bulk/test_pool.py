"""Many files over worker processes, some of them poison."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from ats_sim.bulk.here import screen_here
from ats_sim.bulk.pool import screen_in_workers
from ats_sim.bulk.store import Store
from ats_sim.bulk.worker import lasting
from ats_sim.errors import ConfigError
from ats_sim.model.screening import Failure, Screening
from ats_sim.model.settings import Limits, Settings
from ats_sim.reading.costs import clock_seconds, too_busy
from tests.bulk.made import copy_fixtures, made_run, write_pool
from tests.bulk.poison import WAIT, screen
from tests.cases import READABLE

LIMITS = Limits(seconds=0.5, clock_factor=100.0)  # a machine may be as busy as it likes


def _sorted(rows: list[Screening]) -> list[Screening]:
    return sorted(rows, key=lambda row: row.path)


def test_workers_give_the_same_rows_as_one_process(tmp_path: Path) -> None:
    names = [fixture.name for fixture in READABLE[:3]]
    files = list(map(str, [*write_pool(tmp_path, 5), *copy_fixtures(tmp_path, *names), tmp_path / "nowhere.pdf"]))
    here = list(screen_here(files, made_run()))
    assert [row.path for row in here] == files
    for jobs in (1, 2):
        assert _sorted(list(screen_in_workers(files, made_run(), jobs))) == _sorted(here)
    stored = made_run(tmp_path / "store.sqlite")
    for _ in range(2):
        assert _sorted(list(screen_in_workers(files, stored, 2))) == _sorted(here)


def test_poison_costs_only_its_own_row(tmp_path: Path) -> None:
    good = write_pool(tmp_path, 10)
    kinds = {"kill": "crash", "leave": "crash", "burn": "time", "loop": "time", "swell": "memory"}
    bad = [tmp_path / f"{name}-{number}.md" for name in kinds for number in range(2)]
    for path in bad:
        path.write_text("# Poison\n", encoding="utf-8")
    run = made_run(settings=Settings(limits=LIMITS))
    mixed = [str(path) for pair in zip(bad, good, strict=True) for path in pair]
    rows = {row.path: row for row in screen_in_workers(mixed, run, 2, screen)}
    assert sorted(rows) == sorted(mixed)
    assert [rows[str(path)] for path in good] == list(screen_here(list(map(str, good)), run))
    for path in bad:
        error = rows[str(path)].error
        assert error is not None
        assert error.kind == kinds[path.name.split("-")[0]]
        assert str(path) not in error.message


def test_a_file_that_had_to_wait_for_its_turn_has_the_row_of_an_idle_machine(tmp_path: Path) -> None:
    assert LIMITS.seconds < WAIT < clock_seconds(LIMITS)
    [path] = write_pool(tmp_path, 1)
    late = path.rename(tmp_path / "wait.md")
    run = made_run(settings=Settings(limits=LIMITS))
    assert list(screen_in_workers([str(late)], run, 1, screen)) == list(screen_here([str(late)], run))


def test_what_the_clock_stopped_is_not_stored_and_tried_again(tmp_path: Path) -> None:
    [path] = write_pool(tmp_path, 1)
    late = path.rename(tmp_path / "hang.md")
    run = made_run(tmp_path / "store.sqlite", Settings(limits=replace(LIMITS, clock_factor=1.0)))
    [row] = screen_in_workers([str(late)], run, 1, screen)
    assert row.error == Failure("busy", too_busy(0.5))
    assert not lasting(row)
    held = Store(tmp_path / "store.sqlite")
    assert (held.holdings().resumes, held.holdings().results) == (0, 0)
    held.close()
    assert list(screen_here([str(late)], run)) == list(screen_here([str(late)], made_run()))


def test_a_pool_that_is_left_early_ends(tmp_path: Path) -> None:
    rows = screen_in_workers(list(map(str, write_pool(tmp_path, 6))), made_run(), 2)
    assert next(iter(rows)).error is None
    rows.close()  # type: ignore[attr-defined]


def test_no_files_give_no_rows() -> None:
    assert list(screen_in_workers([], made_run(), 2)) == []


def test_workers_that_cannot_start_are_said_and_not_blamed_on_files(tmp_path: Path) -> None:
    run = made_run(settings=Settings(limits=Limits(worker_bytes="none")))  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match="worker_bytes"):
        list(screen_in_workers(list(map(str, write_pool(tmp_path, 2))), run, 1))

"""A broken, full or vanished store ends no run."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from msgspec.structs import replace

from ats_sim.bulk import screened_each
from ats_sim.bulk.cache import Cache
from ats_sim.bulk.here import screen_here
from ats_sim.bulk.pool import screen_in_workers
from ats_sim.bulk.store import Store
from ats_sim.model.screening import Screening
from tests.bulk.made import made_run, write_pool


def bare(rows: list[Screening]) -> list[Screening]:
    return sorted((replace(row, unkept="") for row in rows), key=lambda row: row.path)


@pytest.mark.parametrize("jobs", [0, 1])
def test_a_store_that_cannot_be_opened_costs_nothing_but_itself(tmp_path: Path, jobs: int) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 3)))
    letter = tmp_path / "letter"
    letter.write_bytes(b"Dear store" * 300)
    run = replace(made_run(), store=letter)
    rows = list(screen_in_workers(files, run, jobs) if jobs else screen_here(files, run))
    assert bare(rows) == list(screen_here(files, made_run()))
    assert all("letter" in row.unkept and "--no-cache" in row.unkept for row in rows)
    assert letter.read_bytes() == b"Dear store" * 300


def test_a_store_that_fails_in_mid_run_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 4)))
    tried: list[str] = []

    def full(self: Store, content: str, *_: object) -> None:
        tried.append(content)
        with self._told():
            raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Store, "keep_result", full)
    rows = list(screen_here(files, made_run(tmp_path / "store.sqlite")))
    assert bare(rows) == list(screen_here(files, made_run()))
    assert len(tried) == 1
    assert all("disk is full" in row.unkept for row in rows)


def test_a_store_whose_tables_are_gone_is_no_store(tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    Store(path).close()
    database = sqlite3.connect(path)
    database.execute("DROP TABLE result")
    database.close()
    cache = Cache(path)
    assert cache.result("content", "run") is None
    assert "no such table" in cache.failure
    assert cache.parsed("content", "version") is None
    cache.close()


def test_what_the_store_has_needs_no_worker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 4)))
    run = made_run(tmp_path / "store.sqlite")
    first = [rows[0] for rows in screened_each(files[:3], run, 0)]

    def worked(left: list[str], *_: object) -> list[tuple[Screening, ...]]:
        assert left == files[3:]
        return []

    monkeypatch.setattr("ats_sim.bulk.pool.screen_each_in_workers", worked)
    assert [rows[0] for rows in screened_each(files, run, 2)] == first


def test_each_posting_has_its_row_and_a_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from ats_sim import reading
    from ats_sim.pipeline import read_posting

    files = list(map(str, [*write_pool(tmp_path / "pool", 2), tmp_path / "gone.pdf"]))
    other = read_posting("Staff Nurse\n\nRequirements\n\n- triage\n- wound care\n")
    run = replace(made_run(tmp_path / "store.sqlite"), others=(other,))
    read: list[str] = []
    real = reading.read
    monkeypatch.setattr("ats_sim.reading.read", lambda data, name, *rest: read.append(name) or real(data, name, *rest))
    for _ in range(2):
        both = list(screened_each(files, run, 0))
        assert [rows[0] for rows in both] == list(screen_here(files, made_run()))
        assert [rows[1] for rows in both] == list(screen_here(files, replace(made_run(), posting=other)))
        read = read[:2]
    assert read == files[:2]

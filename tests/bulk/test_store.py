"""What is kept between runs, and when it is not served."""

from __future__ import annotations

import datetime
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from msgspec.structs import replace

from ats_sim import pipeline
from ats_sim.bulk import screened_each
from ats_sim.bulk.here import screen_here
from ats_sim.bulk.store import Store, clear
from ats_sim.bulk.version import reader_version, whole_version
from ats_sim.errors import ConfigError
from ats_sim.lexicon.skills import skills
from ats_sim.model.settings import Limits, Settings
from ats_sim.posting.editing import without
from tests.bulk.made import copy_fixtures, made_run, write_pool
from tests.cases import READABLE, Fixture


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "made" / "store.sqlite"


@pytest.mark.parametrize("fixture", READABLE, ids=lambda fixture: fixture.name)
def test_a_parsed_resume_comes_back_equal(fixture: Fixture, store: Path) -> None:
    parsed = pipeline.read_resume(fixture.resume)
    kept = Store(store)
    kept.keep_parsed("content", "version", parsed)
    back = kept.parsed("content", "version")
    kept.close()
    assert back == replace(parsed, document=replace(parsed.document, name=""))


def test_rows_from_the_store_equal_rows_without(tmp_path: Path, store: Path) -> None:
    files = [*map(str, write_pool(tmp_path / "pool", 3)), *map(str, copy_fixtures(tmp_path / "pool", READABLE[0].name))]
    without = list(screen_here(files, made_run()))
    assert list(screen_here(files, made_run(store))) == without
    assert list(screen_here(files, made_run(store))) == without


def test_what_was_screened_is_not_read_again(tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 2)))
    first = list(screen_here(files, made_run(store)))

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("ats_sim.reading.read", never)
    assert list(screen_here(files, made_run(store))) == first
    other = replace(made_run(store), as_of=datetime.date(2027, 1, 1))
    again = list(screen_here(files, other))  # matched again, though not read again
    assert [row.error for row in again] == [None, None]
    assert [row.years for row in again] != [row.years for row in first]


def test_other_settings_of_reading_read_again(tmp_path: Path, store: Path) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 1)))
    list(screen_here(files, made_run(store)))
    short = made_run(store, Settings(limits=Limits(characters=40)))
    [row] = screen_here(files, short)
    assert row.error is not None
    assert row.error.kind == "characters"


def test_the_same_bytes_as_text_and_as_markdown_are_two(tmp_path: Path, store: Path) -> None:
    [path] = write_pool(tmp_path / "pool", 1)
    text = path.with_suffix(".txt")
    text.write_bytes(path.read_bytes())
    rows = list(screen_here([str(path), str(text)], made_run(store)))
    assert rows == list(screen_here([str(path), str(text)], made_run()))
    opened = Store(store)
    assert opened.holdings().resumes == 2
    opened.close()


def test_a_refused_file_is_kept_with_its_reason_and_a_new_path(tmp_path: Path, store: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        (tmp_path / name).write_bytes(b"%PDF-1.4 nothing more")
    [first] = screen_here([str(tmp_path / "a.pdf")], made_run(store))
    [second] = screen_here([str(tmp_path / "b.pdf")], made_run(store))
    assert first.error == second.error
    assert second.path == str(tmp_path / "b.pdf")
    assert first.error is not None
    assert "a.pdf" not in first.error.message


def test_damaged_bodies_are_made_again(tmp_path: Path, store: Path) -> None:
    files = list(map(str, write_pool(tmp_path / "pool", 1)))
    first = list(screen_here(files, made_run(store)))
    database = sqlite3.connect(store)
    with database:
        database.execute("UPDATE result SET body = x'00ff'")
        database.execute("UPDATE parsed SET body = x'00ff'")
    database.close()
    assert list(screen_here(files, made_run(store))) == first


def test_prune_keeps_what_this_code_made_lately(store: Path) -> None:
    kept = Store(store)
    row = next(iter(screen_here(["nowhere.pdf"], made_run())))
    kept.keep_result("1", f"{whole_version()}-abc", row)
    kept.keep_result("2", "0.0.1-other-abc", row)
    today = datetime.datetime.now(tz=datetime.UTC).date()
    assert kept.prune(reader_version(), whole_version(), today) == 1
    assert kept.holdings().results == 1
    assert kept.prune(reader_version(), whole_version(), today + datetime.timedelta(days=1)) == 1
    assert kept.holdings().results == 0
    kept.close()


def test_only_its_owner_may_read_it(store: Path) -> None:
    Store(store).close()
    assert store.stat().st_mode & 0o077 == 0


def test_clear_deletes_the_file_and_nothing_of_another_program(tmp_path: Path, store: Path) -> None:
    Store(store).close()
    assert clear(store)
    assert list(store.parent.iterdir()) == []
    assert not clear(store)
    foreign = tmp_path / "other.sqlite"
    database = sqlite3.connect(foreign)
    database.execute("CREATE TABLE mine (a)")
    database.close()
    with pytest.raises(ConfigError, match="another program"):
        clear(foreign)
    assert foreign.exists()


@pytest.mark.parametrize("content", [b"this is no database, but a letter" * 40, b"SQLite format 3\0" + bytes(200)])
def test_a_file_that_is_no_database_is_refused_in_one_line(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match="--no-cache") as caught:
        Store(path)
    assert "\n" not in caught.value.message
    assert path.read_bytes() == content


def test_a_locked_store_is_refused(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ats_sim.bulk.store._PATIENCE", 0.05)
    Store(store).close()
    holder = sqlite3.connect(store, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(ConfigError, match="locked"):
        Store(store)
    holder.close()


def test_many_may_make_the_same_store_at_the_same_moment(tmp_path: Path) -> None:
    for attempt in range(10):
        path = tmp_path / f"{attempt}.sqlite"
        with ThreadPoolExecutor(8) as pool:
            opened = list(pool.map(lambda _, path=path: _open_and_close(path), range(8)))
        assert opened == [True] * 8


def _open_and_close(path: Path) -> bool:
    Store(path).close()
    return True


def test_a_kept_resume_is_matched_again_without_a_worker_or_a_search(
    tmp_path: Path, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a demand struck, what the store has of each resume is enough: no file is read, no text looked through."""
    paths = [str(path) for path in write_pool(tmp_path / "pool", 3)]
    run = made_run(store)
    first = list(screened_each(paths, run, 0))
    struck = replace(run, posting=without(run.posting, ["Kafka"]))
    afresh = [rows[0].missing for rows in screened_each(paths, replace(struck, store=None), 0)]
    skills()._found.clear()
    monkeypatch.setattr("ats_sim.bulk.pool.screen_each_in_workers", None)
    monkeypatch.setattr("ats_sim.pipeline.parse_resume", None)
    monkeypatch.setattr("ats_sim.lexicon.skills.Search", None)
    again = list(screened_each(paths, struck, 2))
    assert [rows[0].missing for rows in again] == afresh
    assert afresh != [rows[0].missing for rows in first]

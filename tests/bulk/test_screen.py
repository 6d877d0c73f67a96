"""The Python interface, and that a row says what the full simulation says."""

from __future__ import annotations

from pathlib import Path

import pytest

import ats_sim
from ats_sim.errors import ReadingError
from tests.bulk.made import POSTING, write_pool
from tests.cases import AS_OF, READABLE, Fixture, simulated


@pytest.mark.parametrize("fixture", READABLE, ids=lambda fixture: fixture.name)
def test_a_row_is_the_full_simulation_in_short(fixture: Fixture) -> None:
    whole = simulated(fixture.name)
    [row] = ats_sim.screen([fixture.resume], fixture.posting, as_of=AS_OF)
    assert row.error is None
    assert row.disposition == whole.verdict.disposition
    assert row.note == whole.verdict.note
    assert row.flags == whole.verdict.flags
    assert row.answers == tuple(item.answer for item in whole.verdict.checklist)
    assert row.filtered == {True: "pass", False: "fail", None: "unknown"}[whole.matches.passed]
    for shown, score in (
        (row.literal_score, whole.matches.literal_score),
        (row.understood_score, whole.matches.understood_score),
    ):
        assert (shown is None) == (score is None)
        assert shown is None or shown == pytest.approx(score, abs=0.05)


def test_rows_come_one_by_one_from_folders(tmp_path: Path) -> None:
    write_pool(tmp_path, 3)
    rows = ats_sim.screen([tmp_path], POSTING, as_of=AS_OF)
    assert next(rows).error is None
    best = min(ats_sim.screen([tmp_path], POSTING, as_of=AS_OF), key=lambda row: row.rank_key)
    assert Path(best.path).name in ("resume-000.md", "resume-002.md")


def test_a_name_or_an_address_changes_no_row_but_its_path_and_person(tmp_path: Path) -> None:
    a, b = tmp_path / "a.md", tmp_path / "b.md"
    [path] = write_pool(tmp_path / "pool", 1)
    text = path.read_text(encoding="utf-8")
    a.write_text(text, encoding="utf-8")
    b.write_text(text.replace("Robin Quist", "Zehra Yilmaz").replace("robin.quist0@", "zehra@"), encoding="utf-8")
    first, second = ats_sim.screen([a, b], POSTING, as_of=AS_OF)
    assert first.rank_key[:-1] == second.rank_key[:-1]
    assert (first.strength, first.risk, first.flags, first.missing) == (
        second.strength,
        second.risk,
        second.flags,
        second.missing,
    )
    assert first.identity != second.identity


def test_a_folder_that_cannot_be_opened_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.scandir", closed)
    with pytest.raises(ReadingError, match="Permission denied"):
        ats_sim.screen([tmp_path], POSTING, as_of=AS_OF)

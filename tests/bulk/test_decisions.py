"""What people decided: kept by content and opening, whole or not at all, and never lost to another program."""

from __future__ import annotations

import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from ats_sim.bulk.decisions import Decisions
from ats_sim.bulk.opening import opening_of
from ats_sim.errors import ConfigError
from ats_sim.model.screening import HumanDecision
from ats_sim.pipeline import read_posting
from ats_sim.posting.editing import with_changes

YES = HumanDecision("yes", "ships what she builds", "call on Monday", "2026-11-01T10:00:00+00:00", 3, 71.5)
TEXT = "Data Analyst\n\nRequirements\n\n- Python\n- SQL\n- Kafka\n"


def test_a_decision_comes_back_as_it_was_kept(tmp_path: Path) -> None:
    kept = Decisions(tmp_path / "d.sqlite", "Analyst")
    assert kept.all() == {}
    kept.keep("a" * 64, YES)
    assert Decisions(tmp_path / "d.sqlite", "Analyst").all() == {"a" * 64: YES}
    kept.keep("a" * 64, HumanDecision("no"))
    assert kept.all() == {"a" * 64: HumanDecision("no")}
    kept.forget("a" * 64)
    assert kept.all() == {}


def test_openings_do_not_meet(tmp_path: Path) -> None:
    one, other = (Decisions(tmp_path / "d.sqlite", name) for name in ("Analyst", "Nurse"))
    one.keep("a" * 64, YES)
    other.keep("a" * 64, HumanDecision("no"))
    assert one.all()["a" * 64].answer == "yes"
    assert other.all()["a" * 64].answer == "no"


def test_looking_makes_no_file(tmp_path: Path) -> None:
    assert Decisions(tmp_path / "no" / "d.sqlite", "Analyst").all() == {}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="modes are those of POSIX")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    path = tmp_path / "notes" / "d.sqlite"
    Decisions(path, "Analyst").keep("a" * 64, YES)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_locked_file_is_one_line_that_says_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite"
    kept = Decisions(path, "Analyst")
    kept.keep("a" * 64, YES)
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ConfigError) as told:
            kept.keep("b" * 64, YES)
        assert "locked" in told.value.message
        assert "--decisions" in told.value.message
    finally:
        other.close()
    kept.keep("b" * 64, YES)
    assert len(kept.all()) == 2


@pytest.mark.parametrize("made", ["database", "text", "folder"])
def test_what_is_not_ours_is_refused_and_left_alone(tmp_path: Path, made: str) -> None:
    path = tmp_path / "d.sqlite"
    if made == "database":
        other = sqlite3.connect(path)
        other.execute("CREATE TABLE theirs (x)")
        other.close()
    elif made == "text":
        path.write_text("no database at all, but a text that is long enough to be looked at " * 4, encoding="utf-8")
    else:
        path.mkdir()
    before = path.read_bytes() if path.is_file() else b""
    with pytest.raises(ConfigError) as told:
        Decisions(path, "Analyst").keep("a" * 64, YES)
    assert "\n" not in told.value.message
    assert (path.read_bytes() if path.is_file() else b"") == before


_KILLED = """
import os, signal, sys
from pathlib import Path
from ats_sim.bulk.decisions import Decisions
from ats_sim.model.screening import HumanDecision
kept = Decisions(Path(sys.argv[1]), "Analyst")
for number in range(20):
    kept.keep(f"{number:064}", HumanDecision("yes", note=f"note {number}"))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_program_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "d.sqlite"
    subprocess.run([sys.executable, "-c", _KILLED, str(path)], check=False)
    assert len(Decisions(path, "Analyst").all()) == 20


def test_the_opening_stays_when_the_posting_is_mended() -> None:
    posting = read_posting(TEXT)
    assert opening_of(posting) == "Data Analyst"
    assert opening_of(with_changes(posting, {0: "struck"}, [("Rust", "required")])) == "Data Analyst"
    assert opening_of(read_posting("We need:\n\n- SQL\n- Python\n")) != ""

"""Each command once as a process of its own: the bytes and the status that the other tests get from calls in theirs.

Two processes order their sets by different seeds, so this also holds that nothing printed depends on such an order.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ats_sim.cli import _HIDDEN, cli
from tests.bulk.made import copy_fixtures, write_pool
from tests.cases import FIXTURES
from tests.command import run, start

DAY = ("--as-of", "2026-11-01")
RESUME = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"
POSTING = FIXTURES / "postings" / "ml-engineer.txt"
CALLS: dict[str, tuple[object, ...]] = {
    "check": (RESUME, "--posting", POSTING, *DAY, "--format", "json"),
    "screen": ("pool", "--posting", POSTING, *DAY, "--format", "csv", "--no-cache", "--jobs", "0"),
    "view": ("nowhere.pdf", RESUME),
    "lint": ("pool", "--posting", POSTING, *DAY),
    "posting": ("-", "--format", "json"),
    "bullet": ("--format", "jsonl", "-"),
    "rule": ("HLT999",),
    "rules": (),
    "store": ("info", "--store", "nowhere.sqlite"),
    "docs": ("pages", "--check"),
}
STDIN = b"Data Analyst\n\nRequirements\n\n- SQL\n- caf\xc3\xa9 \xff\xe2\x80\xae\n"


def test_every_command_is_called() -> None:
    assert set(CALLS) == {*cli.list_commands(None), *_HIDDEN}  # type: ignore[arg-type]


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """A working folder with a folder of resumes, one of them broken."""
    write_pool(tmp_path / "pool", 2)
    copy_fixtures(tmp_path / "pool", "accountant-docx")
    (tmp_path / "pool" / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing more")
    return tmp_path


@pytest.mark.parametrize("command", CALLS)
def test_a_process_leaves_the_same_behind_as_a_call(pool: Path, command: str) -> None:
    called, started = (way(command, *CALLS[command], stdin=STDIN, cwd=pool) for way in (run, start))
    assert (started.returncode, started.stdout) == (called.returncode, called.stdout)
    assert _timeless(started.stderr) == _timeless(called.stderr)
    assert called.stdout + called.stderr


def _timeless(text: bytes) -> bytes:
    """Without the seconds that a screening took."""
    return re.sub(rb"\d+\.\d s", b"S s", text)

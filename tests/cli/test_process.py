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
    "compare": (RESUME, RESUME, "--posting", POSTING, *DAY),
    "screen": ("pool", "--posting", POSTING, *DAY, "--format", "csv", "--no-cache", "--jobs", "0"),
    "view": ("nowhere.pdf", RESUME),
    "lint": ("pool", "--posting", POSTING, *DAY),
    "posting": ("-", "--format", "json"),
    "prepare": (RESUME, "--posting", POSTING, *DAY),
    "bullet": ("--format", "jsonl", "-"),
    "interview": ("audit", "-"),
    "answer": ("--kind", "star", "-"),
    "rule": ("HLT999",),
    "rules": (),
    "init": ("--force",),
    "lsp": ("--isolated", "--config", "both"),
    "serve": ("--isolated", "--config", "both"),
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


LIBRARIES = frozenset(
    {
        "charset_normalizer",
        "cryptography",
        "dask",
        "difflib",
        "distributed",
        "docx",
        "email",
        "fsspec",
        "jinja2",
        "lxml",
    }
    | {
        "lxml",
        "multiprocessing.pool",
        "pdfminer",
        "pdfplumber",
        "pyarrow",
        "pypdfium2",
        "rapidfuzz",
        "rich",
        "statistics",
    }
    | {"striprtf", "xlsxwriter", "zipfile"}
)
PDF, WORD = {"pdfminer"}, {"docx", "lxml"}
COSTS: dict[str, tuple[set[str], int, int, int]] = {
    "check": (PDF | {"rapidfuzz"}, 455, 105, 68),
    "compare": (PDF | {"rapidfuzz", "difflib"}, 455, 105, 72),
    "screen": (PDF | WORD | {"email", "rapidfuzz", "statistics", "zipfile"}, 570, 250, 182),  # all tables
    "view": (PDF | {"email", "zipfile"}, 190, 85, 51),
    "lint": (PDF | WORD | {"email", "rapidfuzz", "zipfile"}, 560, 220, 68),
    "posting": (set(), 85, 30, 48),
    "prepare": (PDF | {"rapidfuzz"}, 475, 105, 76),
    "bullet": (set(), 70, 30, 47),
    "interview": (set(), 45, 30, 3),
    "answer": (set(), 70, 45, 47),
    "rule": (set(), 40, 30, 22),
    "rules": (set(), 40, 30, 22),
    "lsp": ({"email", "zipfile"}, 150, 65, 24),
    "serve": (set(), 45, 40, 0),
    "init": (PDF | WORD | {"email", "zipfile"}, 410, 180, 66),
    "store": ({"email", "zipfile"}, 45, 40, 0),
    "docs": (set(), 50, 40, 23),
}
"""What a command loads of the libraries, exactly, and the most patterns it makes, those of them that it compiles, since
no code is kept for them, and different tables it opens.

The bounds only fall, but for tables, since expressions became named patterns there. They are counts, so a busy machine
fails none of them. Expressions that were changed since ``bench/build_needs.py`` ran are compiled.
"""

LONGEST = 2000  # characters of a pattern; what is longer belongs into a list that is looked up


@pytest.mark.parametrize("command", CALLS)
def test_a_process_leaves_the_same_behind_as_a_call_and_costs_no_more_than_it_must(pool: Path, command: str) -> None:
    called = run(command, *CALLS[command], stdin=STDIN, cwd=pool)
    started, counts = start(command, *CALLS[command], stdin=STDIN, cwd=pool)
    assert (started.returncode, started.stdout) == (called.returncode, called.stdout)
    assert _timeless(started.stderr) == _timeless(called.stderr)
    assert called.stdout + called.stderr
    libraries, patterns, compiled, tables = COSTS[command]
    assert LIBRARIES & counts.modules == libraries
    assert len(counts.patterns) <= patterns
    assert len(counts.compiled) <= compiled
    assert max(map(len, counts.patterns)) <= LONGEST
    assert len(set(counts.tables)) <= tables
    assert counts.collections < 10, "objects were looked through for garbage"


def _timeless(text: bytes) -> bytes:
    """Without the seconds that a screening took."""
    return re.sub(rb"\d+\.\d s", b"S s", text)

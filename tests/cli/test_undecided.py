"""A posting that was not read decides nothing, and says how to mend that."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import RESUME
from tests.command import run

_SWEDISH = """Systemutvecklare

Om rollen
Vi söker en utvecklare till vårt team i Stockholm. Du kommer att arbeta med våra tjänster och bygga nya.

Krav
- Minst tre års erfarenhet av Python och SQL
- Goda kunskaper i svenska och engelska
"""


@pytest.fixture
def swedish(tmp_path: Path) -> Path:
    posting = tmp_path / "posting.txt"
    posting.write_text(_SWEDISH, encoding="utf-8")
    return posting


@pytest.mark.parametrize("filter_", ["rank", "knockout"])
def test_a_language_that_is_not_read_leaves_it_undecided(swedish: Path, filter_: str) -> None:
    done = run("check", RESUME, "--posting", swedish, "--filter", filter_)
    lines = " ".join(done.stdout.decode().split())
    assert done.returncode == 0
    assert lines.startswith("UNDECIDED (simulated)")
    assert "its language (sv) is not read" in lines
    assert "ats-sim posting FILE --format toml" in lines
    assert "required thing" not in lines


def test_undecided_is_no_rejection_anywhere(swedish: Path) -> None:
    record = json.loads(run("check", RESUME, "--posting", swedish, "--format", "json").stdout)
    assert record["verdict"]["disposition"] == "undecided"
    assert "undecided" in run("screen", RESUME, "--posting", swedish).stdout.decode()
    assert run("check", RESUME, "--posting", swedish, "--require", "borderline").returncode == 1


def test_what_is_said_to_be_asked_for_decides(swedish: Path) -> None:
    assert b"UNDECIDED" not in run("check", RESUME, "--posting", swedish, "--must", "Python").stdout


@pytest.mark.parametrize("command", ["check", "screen", "lint"])
def test_one_posting_from_a_file(swedish: Path, command: str) -> None:
    twice = run(command, RESUME, "--posting", swedish, "--posting", swedish)
    assert command != "lint" or (twice.returncode == 2 and b"given twice" in twice.stderr)
    address = run(command, RESUME, "--posting", "https://example.org/jobs/7")
    assert address.returncode == 2
    assert b"save the page first" in address.stderr

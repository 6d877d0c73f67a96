"""The hook for pre-commit names a command that exists and takes what ``lint`` reads."""

from __future__ import annotations

import re
from pathlib import Path

from ats_sim.bulk.paths import READABLE
from ats_sim.cli import cli

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


def _hook() -> dict[str, str]:
    lines = HOOKS.read_text(encoding="utf-8").splitlines()
    return dict(line.removeprefix("- ").strip().split(": ", 1) for line in lines)


def test_the_entry_is_a_command() -> None:
    program, command = _hook()["entry"].split()
    assert program == "ats-sim"
    assert command in cli.list_commands(None)  # type: ignore[arg-type]


def test_the_hook_takes_the_files_that_a_folder_gives() -> None:
    wanted = re.compile(_hook()["files"])
    assert [suffix for suffix in sorted(READABLE) if not wanted.search("resumes/CV" + suffix.upper())] == []
    assert not wanted.search("tool.py")
    assert not wanted.search("pdf")

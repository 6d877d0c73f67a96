"""What other programs start: the hooks of pre-commit and the action of GitHub name options that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from ats_sim.bulk.paths import READABLE
from ats_sim.cli import cli
from ats_sim.cli.lint import command
from ats_sim.repository.source_text import SUFFIXES

ROOT = Path(__file__).parents[2]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
OPTIONS = {name for option in command.params for name in option.opts}


def test_the_hooks() -> None:
    assert set(HOOKS) == {"ats-sim-lint", "ats-sim-lint-all"}


@pytest.mark.parametrize("name", HOOKS)
def test_the_entry_is_a_command(name: str) -> None:
    program, word, *paths = HOOKS[name]["entry"].split()
    assert (program, word) == ("ats-sim", "lint")
    assert word in cli.list_commands(None)  # type: ignore[arg-type]
    assert HOOKS[name]["pass_filenames"] == (not paths)


def test_the_hook_of_files_takes_what_is_called_a_resume() -> None:
    wanted = re.compile(HOOKS["ats-sim-lint"]["files"])
    taken = [
        f"{name}{suffix}" for suffix in sorted(READABLE) for name in ("cv", "docs/Ana-CV", "RESUME_de", "a/b resume")
    ]
    assert [path for path in taken if not wanted.search(path)] == []
    others = ("README.md", "package.json", "docs/notes.md", "cvs/log.txt", "resume.py", "opencv.md", "presume.md")
    assert [path for path in others if wanted.search(path)] == []


def test_the_hook_of_the_repository_runs_when_only_a_source_changes() -> None:
    wanted = re.compile(HOOKS["ats-sim-lint-all"]["files"])
    others = {".csv", ".txt", ".rst", ".adoc", ".xml", ".jsonc", ".rmd", ".qmd", ".ltx", ".latex"}
    assert {suffix for suffix in SUFFIXES if not wanted.search("parts/work" + suffix)} == others
    assert {suffix for suffix in READABLE if not wanted.search("cv" + suffix)} == {".txt"}


def test_the_action_calls_lint_with_options_that_exist_and_hands_on_no_input_as_code() -> None:
    steps = ACTION["runs"]["steps"]
    scripts = [step["run"] for step in steps if "run" in step]
    called = {word for script in scripts for word in re.findall(r"(?<=\s)--[a-z-]+", script)}
    assert called - {"--quiet", "--disable-pip-version-check"} <= OPTIONS
    assert not any("${{" in script for script in scripts)
    assert all(re.search(r"@[0-9a-f]{40}$", step["uses"]) for step in steps if "uses" in step)
    assert set(ACTION["inputs"]) == {"paths", "args", "fail-on", "sarif", "python-version"}

"""The README's commands are what CI runs, and they work."""

from __future__ import annotations

import re
import shlex
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from ats_sim.cli import cli

ROOT = Path(__file__).resolve().parent.parent


def _commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    return [line for block in blocks for line in block.splitlines() if line.strip()]


def test_two_commands_do_everything() -> None:
    assert len(_commands()) == 2


def test_ci_runs_the_test_command_word_for_word() -> None:
    assert _commands()[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_main_command_prints_a_verdict(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    words = shlex.split(_commands()[0].split("&&")[1])
    assert words[0] == "ats-sim"
    result = CliRunner().invoke(cli, words[1:], standalone_mode=False)
    assert result.exception is None
    assert "ADVANCE" in result.output


def test_one_command_installs_and_starts_the_page() -> None:
    blocks = re.findall(r"```console\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    line = next(line for block in blocks for line in block.splitlines() if "ats-sim serve" in line)
    install, _, start = line.partition(" && ")
    assert install == 'python -m pip install --editable ".[serve]"'
    assert shlex.split(start) == ["ats-sim", "serve"]


def test_every_linked_file_exists() -> None:
    links = re.findall(r"\]\((?!http)([^)#]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_version_has_its_section_in_the_changelog() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## {re.escape(version)} - \d{{4}}-\d\d-\d\d$", changes, re.MULTILINE)


def test_what_others_fetch_is_a_commit_or_a_version_and_one_everywhere() -> None:
    texts = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/in-a-repository.md")]
    named = [word for text in texts for word in re.findall(r"(?:rev: |OWNER/ats_sim@)(\S+)", text)]
    assert len(named) == 3
    assert len(set(named)) == 1
    assert re.fullmatch(r"[0-9a-f]{40}|v\d+\.\d+\.\d+", named[0])

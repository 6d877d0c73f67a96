"""``check`` prints each of its formats."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from ats_sim.cli import cli
from tests.cases import FIXTURES

WORDS = (
    "check",
    str(FIXTURES / "resumes" / "accountant-docx" / "resume.docx"),
    "--posting",
    str(FIXTURES / "postings" / "accountant.txt"),
    "--as-of",
    "2026-11-01",
)


@pytest.mark.parametrize(
    ("options", "beginning"),
    [
        (("--brief",), ("ADVANCE ", "BORDERLINE ", "REJECT ")),
        (("--format", "markdown"), ("<!-- ats-sim check -->\n## ",)),
        (("--format", "html"), ("<!DOCTYPE html>\n",)),
        (("--format", "json"), ("{",)),
        ((), ("ADVANCE (simulated): resume.docx for Senior Accountant (Group)\n",)),
        (("--full",), ("ADVANCE (simulated): resume.docx for Senior Accountant (Group)\n",)),
    ],
)
def test_formats(options: tuple[str, ...], beginning: tuple[str, ...]) -> None:
    result = CliRunner().invoke(cli, [*WORDS, *options], standalone_mode=False)
    assert result.exception is None
    assert result.output.startswith(beginning)


def test_a_page_goes_to_a_file(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    result = CliRunner().invoke(cli, [*WORDS, "--format", "html", "-o", str(target)], standalone_mode=False)
    assert result.exception is None
    assert result.output == ""
    assert target.read_text(encoding="utf-8").endswith("</html>\n")


def test_brief_has_one_format() -> None:
    result = CliRunner().invoke(cli, [*WORDS, "--brief", "--format", "json"])
    assert result.exit_code == 2
    assert "--brief prints text" in result.output


@pytest.mark.parametrize("more", [("--brief",), ("--format", "json"), ("--format", "markdown"), ("--format", "html")])
def test_full_is_the_text_report(more: tuple[str, ...]) -> None:
    result = CliRunner().invoke(cli, [*WORDS, "--full", *more])
    assert result.exit_code == 2
    assert "--full prints text" in result.output


def test_full_holds_the_first_screen() -> None:
    first, full = (CliRunner().invoke(cli, [*WORDS, *more], standalone_mode=False).output for more in ((), ("--full",)))
    assert len(full.splitlines()) > len(first.splitlines())
    told = first[: first.index("What the posting requires")]
    assert full.startswith(told)

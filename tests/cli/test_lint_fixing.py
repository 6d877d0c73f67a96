"""``lint --fix`` and ``--diff-fix``."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Ran
from tests.written import resume_text

ROW = "Ran the stock of three wards with  Excel, Access, etc."
NEW = "Ran the stock of three wards with Excel, Access"
TEXT = resume_text(("Staff Nurse, Clinic", "Jan 2020 - Present", [ROW]), skills="Excel, Access")
Call = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder with one resume."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cv.md").write_text(TEXT, encoding="utf-8")
    return tmp_path


def _now(folder: Path) -> str:
    return (folder / "cv.md").read_bytes().decode("utf-8")


def test_what_would_be_changed_is_a_patch_that_git_takes(ran: Call, folder: Path) -> None:
    said = ran("lint", ".", "--diff-fix")
    assert (said.status, said.err, _now(folder)) == (1, "", TEXT)
    assert f"-- {ROW}\n+- {NEW}\n" in said.out
    subprocess.run(["git", "apply", "-"], input=said.out.encode(), check=True, cwd=folder)
    assert _now(folder) == TEXT.replace(ROW, NEW)
    assert ran("lint", ".", "--diff-fix") == Ran(0, "", "")


def test_the_sources_are_changed_and_what_is_left_is_told(ran: Call, folder: Path) -> None:
    said = ran("lint", ".", "--fix")
    assert said.err == "ats-sim: 2 changes in 1 file; git diff shows them\n"
    assert "HLT006" not in said.out
    assert _now(folder) == TEXT.replace(ROW, NEW)
    assert ran("lint", ".", "--fix").err == "ats-sim: nothing to mend without changing a claim\n"


def test_what_is_accepted_stays(ran: Call, folder: Path) -> None:
    comment = " <!-- ats-sim: ignore[etc-in-list] -->"
    (folder / "cv.md").write_text(TEXT.replace(ROW, ROW + comment), encoding="utf-8")
    ran("lint", ".", "--fix")
    assert _now(folder) == TEXT.replace(ROW, ROW.replace("  ", " ") + comment)


def test_only_changed_lines_with_diff(ran: Call, folder: Path) -> None:
    git = ["git", "-c", "user.name=Ana", "-c", "user.email=ana@example.com"]
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "x"]):
        subprocess.run([*git, *words], check=True, cwd=folder)
    assert ran("lint", ".", "--diff", "HEAD", "--diff-fix") == Ran(0, "", "")


def test_line_ends_and_the_byte_order_mark_stay(ran: Call, folder: Path) -> None:
    whole = "\ufeff" + TEXT.replace("\n", "\r\n")
    (folder / "cv.md").write_bytes(whole.encode("utf-8"))
    ran("lint", ".", "--fix")
    assert _now(folder) == whole.replace(ROW, NEW)


def test_a_rule_that_is_left_out_mends_nothing(ran: Call, folder: Path) -> None:
    ran("lint", ".", "--fix", "--ignore", "HLT006")
    assert _now(folder) == TEXT.replace("  Excel", " Excel")


def test_a_file_that_cannot_be_written_is_said(ran: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def closed(path: Path, mode: str = "r", *given: object, **named: object) -> object:
        if mode == "w" and path.name == "cv.md":
            raise PermissionError(13, "Permission denied")
        return real(path, mode, *given, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", closed)
    said = ran("lint", ".", "--fix")
    assert said.err.splitlines()[0] == "ats-sim: cv.md: cannot be written (Permission denied); nothing is changed in it"
    assert _now(folder) == TEXT


def test_one_thing_at_a_time(ran: Call) -> None:
    said = ran("lint", ".", "--fix", "--write-baseline")
    assert said.status == 2
    assert "each a run of their own" in said.err

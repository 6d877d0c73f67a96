"""``prepare`` on what is hard: little is said where little is there, and what is no resume or posting is one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import run

POSTING = "Accountant\n\nWhat you will do\n- Close the books each month\n\nRequirements\n- Excel\n"
LETTER = "Dear Sir or Madam,\nI am writing to apply for the job. I am very interested.\nYours faithfully\nAna\n"
LOGIN = "Log in\nPassword\nForgot your password?\n"
LITTLE = "# Ana Roe\nana@example.com\n\n## Skills\nExcel, Word\n"


@pytest.mark.parametrize("command", [("prepare",), ("interview", "sheet")], ids=["prepare", "interview"])
@pytest.mark.parametrize(
    ("resume", "posting", "says"),
    [(LETTER, POSTING, "cover letter, no resume"), (LITTLE, LOGIN, "no job posting was recognised")],
)
def test_what_is_neither_is_one_line(
    tmp_path: Path, command: tuple[str, ...], resume: str, posting: str, says: str
) -> None:
    (tmp_path / "resume.txt").write_text(resume, encoding="utf-8")
    (tmp_path / "posting.txt").write_text(posting, encoding="utf-8")
    done = run(*command, "resume.txt", "--posting", "posting.txt", "--isolated", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stdout == b""
    assert says in done.stderr.decode()
    assert done.stderr.count(b"\n") == 1


def test_a_resume_without_statements_is_told_so_and_asked_nothing_of_its_work(tmp_path: Path) -> None:
    (tmp_path / "resume.md").write_text(LITTLE, encoding="utf-8")
    (tmp_path / "posting.txt").write_text(POSTING, encoding="utf-8")
    told = run("prepare", "resume.md", "--posting", "posting.txt", "--isolated", cwd=tmp_path).stdout.decode()
    assert "No statement about work was read in this resume" in told
    assert "no line raises a question by itself" in told
    assert "no line begins one" in told

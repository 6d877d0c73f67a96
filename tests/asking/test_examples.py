"""The outputs that docs/examples shows are those of the program, byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cases import FIXTURES
from tests.command import run

EXAMPLES = FIXTURES.parent / "docs" / "examples"
RESUME = FIXTURES / "resumes" / "ml-engineer-latex" / "resume.pdf"
FOR = ("--posting", FIXTURES / "postings" / "ml-engineer.txt", "--as-of", "2026-01-31", "--isolated")
PITCH = (
    "Hi, I'm Solveig. I sort of fell into machine learning. At Fjordlink we deployed an arrival-time model with "
    "FastAPI on Kubernetes with Redis feature lookups and Airflow DAGs, which I think cut the late-truck fees by 25%. "
    "I'm open to anything in AI, really."
)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("prepare.txt", ("prepare", RESUME, *FOR)),
        ("plan.txt", ("prepare", RESUME, *FOR, "--plan", "2026-02-02")),
        ("answer.txt", ("answer", "--isolated", "--kind", "pitch", "--resume", RESUME, PITCH)),
    ],
)
def test_an_example_is_what_the_program_prints(name: str, words: tuple[object, ...]) -> None:
    assert run(*words).stdout.decode() == (EXAMPLES / name).read_text(encoding="utf-8")


def test_a_sheet_is_shown_as_in_the_example(tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.toml"
    assert run("interview", "sheet", RESUME, *FOR, "-o", sheet).returncode == 0
    assert run("interview", "show", sheet).stdout.decode() == (EXAMPLES / "interview.txt").read_text(encoding="utf-8")

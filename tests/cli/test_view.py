"""What ``view`` prints besides the records that tests/cli/test_commands.py checks."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cases import FIXTURES

TWO_COLUMNS = FIXTURES / "resumes" / "frontend-two-column" / "resume.pdf"
SCAN = FIXTURES / "resumes" / "scanned-nurse" / "resume.pdf"


def view(*words: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ats_sim", "view", *map(str, words)], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("options", [(), ("--order", "naive"), ("--order", "both"), ("--second-opinion",)])
def test_every_view_fits_eighty_columns(options: tuple[str, ...]) -> None:
    done = view(*options, TWO_COLUMNS)
    assert done.returncode == 0
    assert max(map(len, done.stdout.splitlines())) <= 80


def test_the_reading_shows_sections_confidence_and_torn_lines() -> None:
    text = view(TWO_COLUMNS).stdout
    assert "== work ===" in text
    assert "Kwabena Asante-Lund [9" in text
    assert '"from 31% to 22%." + "• TypeScript"' in text


def test_naive_orders() -> None:
    text = view("--order", "naive", TWO_COLUMNS).stdout
    assert "from 31% to 22%. • TypeScript" in text
    assert "The text in the order of the file" in text
    assert "The text in reading order" not in text


def test_both_orders_side_by_side() -> None:
    rows = [line for line in view("--order", "both", TWO_COLUMNS).stdout.splitlines() if line[38:41] == " | "]
    assert len(rows) > 30


def test_a_second_opinion_is_given() -> None:
    assert "Second opinion (PDFium)" in view("--second-opinion", TWO_COLUMNS).stdout


def test_orders_go_with_text_only() -> None:
    done = view("--order", "naive", "--format", "jsonl", TWO_COLUMNS)
    assert done.returncode == 2
    assert "--format text" in done.stderr


def test_a_scan_says_what_to_do() -> None:
    done = view(SCAN)
    assert done.returncode == 3
    assert "--ocr" in done.stderr

"""What ``view`` prints besides the records that tests/cli/test_commands.py checks."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable

import pytest

from ats_sim import outline
from ats_sim.model.document import Document
from ats_sim.model.resume import Resume
from ats_sim.model.settings import Outline
from tests.cases import FIXTURES
from tests.cli.conftest import Ran

TWO_COLUMNS = FIXTURES / "resumes" / "frontend-two-column" / "resume.pdf"
SCAN = FIXTURES / "resumes" / "scanned-nurse" / "resume.pdf"


@pytest.fixture
def view(ran: Callable[..., Ran]) -> Callable[..., Ran]:
    """Calls ``ats-sim view``."""
    return functools.partial(ran, "view")


@pytest.mark.parametrize("options", [(), ("--order", "naive"), ("--order", "both"), ("--second-opinion",)])
def test_every_view_fits_eighty_columns(view: Callable[..., Ran], options: tuple[str, ...]) -> None:
    done = view(*options, TWO_COLUMNS)
    assert done.status == 0
    assert max(map(len, done.out.splitlines())) <= 80


def test_the_reading_shows_sections_confidence_and_torn_lines(view: Callable[..., Ran]) -> None:
    text = view(TWO_COLUMNS).out
    assert "== work ===" in text
    assert "Kwabena Asante-Lund [9" in text
    assert '"from 31% to 22%." + "• TypeScript"' in text


def test_naive_orders(view: Callable[..., Ran]) -> None:
    text = view("--order", "naive", TWO_COLUMNS).out
    assert "from 31% to 22%. • TypeScript" in text
    assert "The text in the order of the file" in text
    assert "The text in reading order" not in text


def test_both_orders_side_by_side(view: Callable[..., Ran]) -> None:
    rows = [line for line in view("--order", "both", TWO_COLUMNS).out.splitlines() if line[38:41] == " | "]
    assert len(rows) > 30


def test_a_second_opinion_is_given(view: Callable[..., Ran]) -> None:
    assert "Second opinion (PDFium)" in view("--second-opinion", TWO_COLUMNS).out


def test_orders_go_with_text_only(view: Callable[..., Ran]) -> None:
    done = view("--order", "naive", "--format", "jsonl", TWO_COLUMNS)
    assert done.status == 2
    assert "--format text" in done.err


def test_a_scan_says_what_to_do(view: Callable[..., Ran]) -> None:
    done = view(SCAN)
    assert done.status == 3
    assert "--ocr" in done.err


def test_a_fault_at_one_file_ends_no_other(view: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch) -> None:
    read = outline.outline

    def faulty(document: Document, settings: Outline) -> Resume:
        if document.kind == "docx":
            raise IndexError("no such place")
        return read(document, settings)

    monkeypatch.setattr(outline, "outline", faulty)
    word = FIXTURES / "resumes" / "accountant-docx" / "resume.docx"
    done = view("--format", "jsonl", word, TWO_COLUMNS)
    first, second = map(json.loads, done.out.splitlines())
    assert (first["error"]["kind"], second.get("error")) == ("fault", None)
    assert done.status == 3
    assert "IndexError" in done.err

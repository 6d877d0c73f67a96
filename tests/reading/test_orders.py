"""How simpler machines read, and what another engine makes of the same file."""

import io
from typing import Any

import pdfplumber
import pytest

from ats_sim import reading
from ats_sim.errors import ReadingError
from ats_sim.model.document import Document
from ats_sim.model.opinion import NaiveOrder
from ats_sim.model.settings import Limits, Reading
from tests.cases import FIXTURES
from tests.reading.drawn import pdf, show, typed

LEFT = ("Welded pipes of ships", "Cut plates of steel", "Tested seams by hand", "Led a crew of six")
RIGHT = ("TIG welding", "MIG welding", "Arc cutting")
COLUMNS = pdf(
    show(50, 60, "Jane Roe", 20)
    + "".join(show(350, 107 + 14 * row, text) for row, text in enumerate(RIGHT))
    + "".join(show(50, 100 + 14 * row, text) for row, text in enumerate(LEFT))
)
TWO_COLUMNS = ("frontend-two-column", "ml-engineer-sidebar", "personalization-two-column-latex")
"""Of Chromium, Typst and LaTeX."""


def naive(data: bytes, document: Document) -> NaiveOrder:
    return reading.naive(data, document, Limits(), Reading())


def fixture(name: str) -> tuple[bytes, Document]:
    path = next((FIXTURES / "resumes" / name).glob("resume.*"))
    return path.read_bytes(), typed(path.read_bytes(), path.name)


def test_both_naive_orders() -> None:
    level = pdf(
        show(50, 60, "Jane Roe", 20)
        + "".join(show(350, 100 + 14 * row, text) for row, text in enumerate(RIGHT))
        + "".join(show(50, 100 + 14 * row, text) for row, text in enumerate(LEFT))
    )
    document = typed(level)
    found = naive(level, document)
    assert found.stream == ("Jane Roe", *RIGHT, *LEFT)
    assert found.across[1].split() == f"{LEFT[0]} {RIGHT[0]}".split()


def test_lines_that_would_be_torn_are_quoted() -> None:
    data, document = fixture("frontend-two-column")
    pairs = [(document.quote(left).text, document.quote(right).text) for left, right in document.torn]
    assert ("from 31% to 22%.", "• TypeScript") in pairs
    across = naive(data, document).across
    assert "from 31% to 22%. • TypeScript" in across
    assert typed(COLUMNS).torn == ()  # no line of one column stands level with one of the other


@pytest.mark.parametrize("name", ["kaggle-graduate-typst", "ml-engineer-latex", "staff-nurse-libreoffice"])
def test_one_column_is_never_torn(name: str) -> None:
    data, document = fixture(name)
    assert document.torn == ()
    assert sorted(" ".join(naive(data, document).across).split()) == sorted(document.text.split())


def test_a_naive_reader_of_word_files_takes_paragraphs_only() -> None:
    data, document = fixture("welder-docx-table")
    found = naive(data, document)
    assert found.across == found.stream
    assert len(" ".join(found.stream).split()) < len(document.text.split())


def test_text_has_one_order() -> None:
    document = typed(b"Jane Roe\nWelder\n", "resume.txt")
    assert naive(b"", document) == NaiveOrder(("Jane Roe", "Welder"), ("Jane Roe", "Welder"))


def _columns(path: Any) -> list[tuple[float, float]]:
    """The edges of the blank stripe between two columns: the widest one that no letter of the page's middle crosses."""
    with pdfplumber.open(path) as opened:
        page = opened.pages[0]
        words = [word for word in page.extract_words() if word["top"] > 0.25 * page.height]
    blank = [x for x in range(60, int(page.width) - 60) if not any(w["x0"] - 1 < x < w["x1"] + 1 for w in words)]
    stripes: list[tuple[float, float]] = []
    for x in blank:
        if stripes and x - stripes[-1][1] <= 1:
            stripes[-1] = (stripes[-1][0], float(x))
        else:
            stripes.append((float(x), float(x)))
    return [stripe for stripe in stripes if stripe[1] - stripe[0] >= 6]


@pytest.mark.parametrize("name", TWO_COLUMNS)
def test_no_line_is_made_of_two_columns(name: str) -> None:
    path = FIXTURES / "resumes" / name / "resume.pdf"
    document = typed(path.read_bytes())
    left, right = max(_columns(path), key=lambda stripe: stripe[1] - stripe[0])
    boxes = [line.box for line in document.lines if line.box is not None and line.box.top > 200]
    assert sum(box.x1 <= left for box in boxes) >= 6
    assert sum(box.x0 >= right for box in boxes) >= 6
    assert not [box for box in boxes if box.x0 < left and right < box.x1]
    assert document.torn


@pytest.mark.parametrize("name", ["kaggle-graduate-typst", "staff-nurse-libreoffice"])
def test_two_engines_agree_on_a_plain_page(name: str) -> None:
    data, document = fixture(name)
    found = reading.second_opinion(data, document)
    assert found.ours == found.theirs == ()
    assert found.words > 100


def test_a_second_opinion_lists_what_differs() -> None:
    ligature = "/Span << /ActualText <FEFF00660069> >> BDC "
    content = show(50, 60, "Jane Roe Pro") + ligature + "BT /F0 10 Tf 1 0 0 1 110.6 740 Tm (\x01) Tj ET EMC "
    data = pdf(content + show(118, 60, "le"))
    found = reading.second_opinion(data, typed(data))
    assert not found.agrees
    assert found.ours or found.theirs or found.broken
    turned = pdf(show(50, 90, "second line of words") + show(50, 60, "first line of words"))
    opinion = reading.second_opinion(turned, typed(turned))
    assert opinion.ours == opinion.theirs == ()
    assert opinion.moved == (("first line of words", "second line of words"),)


def test_a_second_opinion_needs_a_pdf() -> None:
    with pytest.raises(ReadingError, match="needs a PDF"):
        reading.second_opinion(b"", typed(b"Jane Roe", "resume.txt"))


def test_the_bytes_are_only_read() -> None:
    data = io.BytesIO(COLUMNS).getvalue()
    reading.second_opinion(data, typed(data))
    assert data == COLUMNS

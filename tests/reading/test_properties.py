"""What holds for any file: it ends in an answer, spans yield their text, nothing that is printed goes missing."""

import unicodedata
from collections import Counter
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.model.document import Document
from ats_sim.model.settings import Limits
from ats_sim.reading.characters import clean
from ats_sim.reading.pdf.pages import pages
from ats_sim.reading.pdf.source import plain, recorded, sheets
from tests.cases import FIXTURES
from tests.reading.drawn import answer, lines, pdf, show, typed

PDFS = sorted(path for path in FIXTURES.glob("resumes/*/*.pdf") if path.parent.name != "scanned-nurse")
HEADS = (
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"{\\rtf1 ",
    b"<!DOCTYPE html>",
    b"{",
    b"# a\n",
    b"\xff\xfe",
    b"\xd0\xcf\x11\xe0",
)
MARKUP = st.sampled_from(
    ["<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<li>", "<b>", "<br>", "<h1>", "<style>", "</style>", "<!--",
     "<p style='color:white'>", "<p hidden>", "&amp;", "a{b}", "Jane ", "\u200b", "\ufb01", "<a href='x'>", "\n"]
)  # fmt: skip
CONTROL = st.sampled_from(
    ["{", "}", "\\b ", "\\b0 ", "\\par ", "\\'e9", "\\u233?", "\\pard", "\\plain", "\\fs", "\\cell ", "\\row ", "Jane ",
     "\\v ", "{\\*\\x ", "\\bin3 ", "\\\\", "\\{", "\\uc0", "\\u-1", "\n", "\\ansicpg1250 "]
)  # fmt: skip


@given(
    st.sampled_from(HEADS),
    st.binary(max_size=400),
    st.sampled_from(["r.pdf", "r.docx", "r.txt", "r.html", "r.json", "-"]),
)
def test_arbitrary_bytes_end_in_an_answer(head: bytes, rest: bytes, name: str) -> None:
    answer(head + rest, name)


@given(st.lists(MARKUP, max_size=30))
def test_arbitrary_markup_ends_in_an_answer(parts: list[str]) -> None:
    answer(("<html>" + "".join(parts)).encode(), "resume.html")


@given(st.lists(CONTROL, max_size=40))
def test_arbitrary_rich_text_ends_in_an_answer(parts: list[str]) -> None:
    answer(("{\\rtf1 " + "".join(parts)).encode(), "resume.rtf")


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.parent.name)
@settings(max_examples=12)
@given(data=st.data())
def test_a_damaged_file_ends_in_an_answer(path: Path, data: st.DataObject) -> None:
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(1, 40))] = data.draw(st.binary(max_size=8))
    answer(bytes(whole), "resume.pdf")


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.parent.name)
def test_the_device_records_what_the_library_would(path: Path) -> None:
    with pdfplumber.open(path) as opened:
        for page, theirs_page in zip(pages(path.read_bytes(), 99) or (), opened.pages, strict=True):
            ours, _, _ = recorded(page, 100_000)
            theirs = plain(theirs_page)
            assert len(ours) == len(theirs) > 100
            for mine, other in zip(ours, theirs, strict=True):
                assert (mine.text, mine.font, mine.upright) == (other.text, other.font, other.upright)
                assert mine[2:8] == pytest.approx(other[2:8], abs=1e-6)


def printed(data: bytes) -> Counter[str]:
    """The letters and digits that the pages draw."""
    glyphs = (glyph for sheet in sheets(data, "r.pdf", Limits()) for glyph in sheet.glyphs)
    return letters("".join(clean(glyph.text) for glyph in glyphs if not glyph.text.startswith("(cid:")))


def letters(text: str) -> Counter[str]:
    return Counter(letter for letter in unicodedata.normalize("NFKD", text) if letter.isalnum())


def kept(document: Document) -> Counter[str]:
    """The letters and digits of the text and of all losses."""
    return letters(document.text + "".join(loss.text for loss in document.losses))


@pytest.mark.parametrize("path", PDFS, ids=lambda path: path.parent.name)
def test_no_printed_letter_goes_missing(path: Path) -> None:
    data = path.read_bytes()
    document = typed(data)
    lines(document)
    missing = printed(data) - kept(document)
    assert not missing, missing


PLACES = st.tuples(
    st.integers(20, 560),
    st.integers(20, 780),
    st.sampled_from(["Welder", "Leeds", "TIG and MIG", "2019 - 2021", "Jane Roe"]),
    st.sampled_from([0.5, 3, 8, 10, 14]),
    st.sampled_from(["0 g ", "1 g ", "0.5 g "]),
    st.sampled_from(["0 Tr", "2 Tr", "3 Tr"]),
)


@given(st.lists(PLACES, min_size=1, max_size=12, unique_by=lambda place: (place[0] // 40, place[1] // 8)))
def test_no_letter_of_any_page_goes_missing(places: list[tuple[int, int, str, float, str, str]]) -> None:
    anchor = show(50, 795, "Anchor line at the foot of the page")
    content = "".join(
        f"q {paint}{show(x, top, text, int(size) or 1, before=mode)} Q " for x, top, text, size, paint, mode in places
    )
    data = pdf(anchor + content)
    document = typed(data)
    assert not printed(data) - kept(document)

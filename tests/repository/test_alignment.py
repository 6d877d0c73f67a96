"""Where the words of a document are found in its sources."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.model.document import Document, Line, Location, Quote, Span
from ats_sim.model.settings import SourceAlignment
from ats_sim.repository.alignment import Aligner
from ats_sim.repository.own_place import own_place
from ats_sim.repository.source_text import SourceText

VERBS = ("Cut", "Moved", "Trained", "Planned", "Wrote", "Sorted", "Led", "Mended", "Priced", "Weighed")
THINGS = ("beds", "ledgers", "orders", "pumps", "menus", "fibres", "claims", "routes", "lessons", "looms")
ENDS = ("in six weeks", "for two wards", "at the old mill", "with a crew of nine", "without a loss", "by hand")


def _document(lines: Sequence[str]) -> Document:
    made, at = [], 0
    for text in lines:
        made.append(Line(Span(at, at + len(text))))
        at += len(text) + 1
    return Document("cv.pdf", "pdf", "\n".join(lines), tuple(made))


def _quote(document: Document, words: str, nth: int = 0) -> Quote:
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return document.quote(Span(start, start + len(words)))


def _place(document: Document, quote: Quote, *sources: SourceText) -> tuple[str, int, int] | None:
    place = Aligner(document, sources, SourceAlignment()).place(quote)
    return (place.path, place.line, place.column) if place else None


TEX = SourceText(
    "cv.tex",
    "\\section{Work}\n\\job{Nurse}{Lakeside Clinic}\n% \\item Moved 12{,}000 patient files in six weeks\n"
    "\\item Moved 12{,}000 patient\n  files in six weeks\n\\item Responsible for the stock of the ward\n"
    "\\job{Clerk}{Old Mill}\n\\item Responsible for the stock of the mill\n",
)
CV = _document(
    [
        "Work",
        "Nurse\tLakeside Clinic",
        "• Moved 12,000 patient files in six weeks",
        "• Responsible for the stock of the ward",
        "Clerk\tOld Mill",
        "• Responsible for the stock of the mill",
    ]
)


@pytest.mark.parametrize(
    ("words", "nth", "place"),
    [
        ("Moved 12,000 patient files", 0, (4, 7)),
        ("Responsible for", 0, (6, 7)),
        ("Responsible for", 1, (8, 7)),
        ("Old Mill", 0, (7, 13)),
        ("mill", 0, (8, 40)),
        ("Clerk", 0, (7, 6)),
        ("stock of the ward", 0, (6, 27)),
    ],
)
def test_words_are_found_by_their_line_and_the_lines_around(words: str, nth: int, place: tuple[int, int]) -> None:
    assert _place(CV, _quote(CV, words, nth), TEX) == ("cv.tex", *place)


def test_a_place_ends_behind_its_last_word() -> None:
    place = Aligner(CV, [TEX], SourceAlignment()).place(_quote(CV, "Moved 12,000 patient files in six weeks"))
    assert place is not None
    assert (place.line, place.column, place.end_line, place.end_column, place.score) == (4, 7, 5, 21, 100.0)


def test_what_is_not_in_the_source_has_no_place() -> None:
    document = _document(["Nurse at a clinic", "Designed bridges over four rivers for the county"])
    for words in ("Designed bridges over four rivers", "rivers", "county"):
        assert _place(document, _quote(document, words), TEX) is None
    assert _place(document, Quote("", Span(0, 0)), TEX) is None
    assert _place(document, _quote(document, "Nurse"), SourceText("cv.tex", "")) is None


def test_of_several_sources_the_right_one_is_told() -> None:
    other = SourceText("parts/mill.tex", "\\item Responsible for the stock of the mill\n")
    first = SourceText("cv.tex", TEX.text.replace("stock of the mill", "stock"))
    assert _place(CV, _quote(CV, "Responsible for the stock of the mill"), first, other) == ("parts/mill.tex", 1, 7)


_STATEMENTS = st.lists(
    st.tuples(st.sampled_from(VERBS), st.integers(2, 999), st.sampled_from(THINGS), st.sampled_from(ENDS)),
    min_size=3,
    max_size=12,
    unique_by=lambda one: one[:3],
)


@settings(deadline=None, max_examples=60)
@given(_STATEMENTS, st.integers(20, 60), st.integers(20, 60), st.sampled_from(["cv.tex", "cv.typ", "cv.org"]))
def test_each_statement_is_found_where_it_begins_however_both_wrap(
    made: list[tuple[str, int, str, str]], width: int, source_width: int, name: str
) -> None:
    mark = {"cv.tex": "\\item ", "cv.typ": "- ", "cv.org": "  - "}[name]
    statements = [f"{verb} {count} {things} {end}" for verb, count, things, end in made]
    lines: list[str] = []
    for text in statements:
        lines += textwrap.wrap("• " + text, width)
    rows: list[str] = []
    begins: list[int] = []
    for text in statements:
        begins.append(len(rows) + 1)
        rows += textwrap.wrap(mark + text, source_width)
    document = _document(lines)
    aligner = Aligner(document, [SourceText(name, "\n".join(rows))], SourceAlignment())
    for text, begin in zip(statements, begins, strict=True):
        flat = document.text.replace("\n", " ")
        start = flat.index(text)
        place = aligner.place(document.quote(Span(start, start + len(text))))
        assert place is not None
        assert (place.line, place.column) == (begin, len(mark) + 1)


@pytest.mark.parametrize(
    ("line", "words", "place"),
    [
        (2, "Cut costs", (2, 5, 2, 14)),
        (2, "Cut costs by half", (2, 5, 3, 7)),
        (2, "not there", (2, 3, 2, 19)),
        (1, "", (1, 1, 1, 1)),
        (9, "half", (3, 3, 3, 7)),
    ],
)
def test_in_a_text_the_line_is_known_and_the_column_looked_for(
    line: int, words: str, place: tuple[int, int, int, int]
) -> None:
    source = SourceText("cv.md", "# Ana\n  **Cut costs** by\n  half")
    found = own_place(source, Location(1, line), Quote(words, Span(0, len(words))))
    assert (found.line, found.column, found.end_line, found.end_column) == place


def test_a_word_of_a_line_that_no_source_has_is_not_claimed_where_it_stands_too() -> None:
    """A document with the words of a source here and there is not made from it."""
    source = SourceText(
        "index.html", "<p>Moved 12,000 patient files in six weeks</p>\n<p>Novel and enhanced wards</p>\n"
    )
    document = _document(["Moved 12,000 patient files in six weeks", "Enhanced the whole plan of shifts by new tables"])
    assert _place(document, _quote(document, "Enhanced"), source) is None


def test_a_thing_of_a_list_is_found_though_its_line_is_not() -> None:
    source = SourceText("cv.yaml", "- Moved 12,000 patient files in six weeks\n- Excel\n- Access\n- Triage\n")
    document = _document(
        ["Moved 12,000 patient files in six weeks", "Tools: Excel, Access, Triage, Word, Visio, Teams, Outlook"]
    )
    assert _place(document, _quote(document, "Access"), source) == ("cv.yaml", 3, 3)


def test_a_heading_in_a_file_of_its_own_is_found() -> None:
    work = SourceText("work.tex", "\\item Moved 12,000 patient files in six weeks\n\\item Extras of the ward\n")
    extras = SourceText("extras.tex", "\\cvsection{Extras}\n\\item Sings in the choir of the mill\n")
    document = _document(["Moved 12,000 patient files in six weeks", "Extras", "Sings in the choir of the mill"])
    assert _place(document, _quote(document, "Extras"), work, extras) == ("extras.tex", 1, 12)


def test_a_lone_letter_is_that_of_the_document_only_close_by() -> None:
    far = " ".join(f"word{number}" for number in range(40))
    source = SourceText("cv.json", f'"Moved 12,000 patient files in six weeks",\n"{far}",\n"C# unit test"\n')
    document = _document(["Moved 12,000 patient files in six weeks", "C#"])
    assert _place(document, _quote(document, "C#"), source) is None
    near = SourceText("cv.json", '"Moved 12,000 patient files in six weeks",\n"C#"\n')
    assert _place(document, _quote(document, "C#"), near) == ("cv.json", 2, 2)

"""Lines cut into marked pieces, and pieces placed on a page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.model.document import Box, Document, Line, Quote, Span
from ats_sim.model.verdict import Fixation, Verdict
from ats_sim.reporting.check_places import Flagged, band, bands
from ats_sim.reporting.page_drawing import drawings
from ats_sim.reporting.page_marks import MarkedLine, marked

TEXT = "Acme Ltd, Lund\t2019 - 2024"
BOX = Box(50, 100, 450, 112)


def page(text: str = TEXT, box: Box | None = BOX, size: float = 10.0) -> Document:
    line = Line(Span(0, len(text)), 1, box, size)
    return Document("a.pdf", "pdf", text, (line,), page_sizes=((500.0, 700.0),))


def verdict(*seen: tuple[float, int, int], missed: tuple[Quote, ...] = (), text: str = TEXT) -> Verdict:
    fixations = tuple(Fixation(second, Quote(text[start:end], Span(start, end)), "why") for second, start, end in seen)
    return Verdict("reject", 20.0, seen=fixations, missed=missed)


def marks(document: Document, verdict: Verdict, *flags: Flagged) -> MarkedLine:
    return marked(document, verdict, flags)[0]


def test_the_first_glance_at_a_word_counts() -> None:
    pieces = marks(page(), verdict((1.0, 0, 8), (9.0, 0, len(TEXT)))).pieces
    assert [(piece.text, piece.second, piece.band, piece.opens) for piece in pieces] == [
        ("Acme Ltd", 1.0, 1, True),
        (", Lund\t2019 - 2024", 9.0, 2, True),
    ]


def test_what_stands_between_words_goes_with_those_before() -> None:
    text = "Acme - Clerk"
    pieces = marks(page(text), verdict((1.0, 0, 4), (2.0, 7, 12), (9.0, 0, 12), text=text)).pieces
    assert [(piece.text, piece.second) for piece in pieces] == [("Acme - ", 1.0), ("Clerk", 2.0)]


def test_a_list_marker_goes_with_its_words() -> None:
    text = "• Filed forms"
    pieces = marks(page(text), verdict((3.0, 2, 13), text=text)).pieces
    assert [(piece.text, piece.second) for piece in pieces] == [(text, 3.0)]


def test_a_proof_is_buried_where_no_part_of_it_was_seen() -> None:
    quote = Quote(TEXT[:8], Span(0, 8))
    unseen = marks(page(), verdict(missed=(quote,))).pieces
    assert [(piece.missed, piece.buries) for piece in unseen] == [(True, True), (False, False)]
    assert not marks(page(), verdict((1.0, 0, 8), missed=(quote,))).pieces[0].missed


def test_a_flag_stands_once_where_it_begins() -> None:
    text = "Cut costs\nby a third"
    lines = (Line(Span(0, 9), 1, BOX), Line(Span(10, 20), 1, BOX))
    document = Document("a.pdf", "pdf", text, lines)
    flag = Flagged(1, Quote(text, Span(0, 20)), 1, "line 1")
    first, second = marked(document, verdict(), [flag])
    assert [piece.flags for piece in (*first.pieces, *second.pieces)] == [(1,), ()]


@given(
    st.text(st.sampled_from("ab ,\t•-"), min_size=1, max_size=20),
    st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=4),
)
def test_pieces_are_the_line(text: str, cuts: list[tuple[int, int]]) -> None:
    spans = [(1.0, *sorted((min(start, len(text)), min(end, len(text))))) for start, end in cuts]
    assert "".join(piece.text for piece in marks(page(text), verdict(*spans, text=text)).pieces) == text


def test_a_line_fills_its_box_and_a_tab_takes_the_room() -> None:
    document = page()
    (drawing,) = drawings(document, marked(document, verdict((1.0, 0, 8)), ()))
    name, place, dates = drawing.placed
    assert (name.text, place.text, dates.text) == ("Acme Ltd", ", Lund", "2019 - 2024")
    assert name.x == BOX.x0
    assert dates.x + dates.width == pytest.approx(BOX.x1)
    assert name.x + name.width <= place.x + 0.01
    assert dates.x - place.x - place.width > 200
    assert BOX.top < name.base < BOX.bottom


def test_seconds_stand_left_of_a_line_and_above_its_later_marks() -> None:
    document = page()
    (drawing,) = drawings(document, marked(document, verdict((1.0, 0, 8), (3.0, 15, 26)), ()))
    first, second = drawing.labels
    assert (first.text, first.inline, first.x < BOX.x0) == ("1.0", False, True)
    assert (second.text, second.inline, second.x > 300) == ("3.0", True, True)


def test_text_set_wide_keeps_the_shape_of_its_letters() -> None:
    document = page("NAME", Box(50, 100, 250, 112))
    (drawing,) = drawings(document, marked(document, verdict(), ()))
    assert drawing.placed[0].adjust == "spacing"


def test_upright_text_at_the_edge_is_turned() -> None:
    document = page("Skills", Box(20, 100, 30, 160), 10.0)
    (drawing,) = drawings(document, marked(document, verdict(), ()))
    assert drawing.placed[0].turned
    assert drawing.placed[0].width == pytest.approx(60)


@pytest.mark.parametrize(
    "size", [(0.0, 0.0), (float("nan"), 700.0), (float("inf"), float("inf")), (1e9, 1e9), (-5.0, 10.0)]
)
def test_a_page_of_an_impossible_size_is_drawn_by_its_text(size: tuple[float, float]) -> None:
    line = Line(Span(0, len(TEXT)), 1, Box(50, 100, 800, 112), 10.0)
    document = Document("a.pdf", "pdf", TEXT, (line,), page_sizes=(size,))
    (drawing,) = drawings(document, marked(document, verdict(), ()))
    assert (drawing.width, drawing.height) == (836.0, 842.0)


def test_a_line_at_an_impossible_place_is_left_out() -> None:
    document = page(box=Box(0, 0, float("inf"), 10))
    assert drawings(document, marked(document, verdict(), ()))[0].placed == ()


def test_nothing_is_drawn_without_boxes() -> None:
    document = page(box=None)
    assert drawings(document, marked(document, verdict(), ())) == ()


def test_bands_are_quarters_of_the_scan() -> None:
    assert [band(second, 30.0) for second in (None, 0.0, 7.5, 7.6, 15.0, 22.5, 29.9, 31.0)] == [0, 1, 1, 2, 2, 3, 4, 4]
    assert bands(20.0) == ((1, "0–5 s"), (2, "5–10 s"), (3, "10–15 s"), (4, "15–20 s"))

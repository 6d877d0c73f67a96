"""Letters that stand apart from their lines: raised, lowered, slanted, broken at a line's end, from right to left."""

import itertools
import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.model.document import Loss
from ats_sim.model.settings import Reading
from ats_sim.reading.assemble import Piece, Row
from ats_sim.reading.pdf.bidi import is_right_to_left, spoken
from ats_sim.reading.pdf.symbols import settled
from ats_sim.reading.pdf.words import UNMAPPED, Word
from ats_sim.reading.wrapped import unbroken
from tests.reading.drawn import HEIGHT, lines, pdf, placed, show, typed

WIDTHS = {"1": 5.56, "O": 7.78, "C": 7.22, "T": 6.11, "L": 5.56, "A": 6.67, "m": 8.33}  # Helvetica at 10 points


def around(before: str, small: str, after: str, size: float, rise: float, kern: float = 0.0) -> str:
    """A line at 10 points with letters of another size and baseline behind its first word."""
    width = sum(WIDTHS[letter] for letter in before)
    wide = len(small) * 0.6 * size
    return (
        show(50, 100, "Led the line above", 10)
        + show(50, 114, before, 10)
        + show(50 + width + kern, 114 - rise, small, size)
        + show(50 + width + wide + 2.5, 114, after, 10)
        + show(50, 128, "Led the line below", 10)
    )


@pytest.mark.parametrize("size", [5, 6, 7, 8])
@pytest.mark.parametrize("rise", [2.5, 3.5, 4.5, 5.5, -1.5, -2.5, -3.5])
@pytest.mark.parametrize("small", ["st", "ab", "++"])
def test_raised_and_lowered_letters_belong_to_the_word_before_them(size: float, rise: float, small: str) -> None:
    found = lines(typed(pdf(around("1", small, "Coast Labs", size, rise))))
    assert found == ["Led the line above", f"1{small} Coast Labs", "Led the line below"]


@pytest.mark.parametrize(("small", "rise", "read"), [("2", 4, "m²"), ("2", -2.5, "m2"), ("12", 4, "m¹²")])
def test_a_raised_figure_stays_one(small: str, rise: float, read: str) -> None:
    assert lines(typed(pdf(around("m", small, "seams", 6, rise))))[1] == f"{read} seams"


def test_the_lowered_letter_of_a_logo_stands_in_its_word() -> None:
    logo = show(50, 100, "LAT", 10) + show(66.7, 102.2, "E", 10) + show(72.1, 100, "X, Python", 10)
    assert lines(typed(pdf(logo))) == ["LATEX, Python"]


def test_a_short_line_of_its_own_stays_one() -> None:
    page = show(50, 100, "Skills in use", 10) + show(50, 110, "Go", 8) + show(50, 120, "Rust and more", 10)
    assert lines(typed(pdf(page))) == ["Skills in use", "Go", "Rust and more"]


def at_angle(angle: int, text: str, size: float = 20) -> str:
    """A text from the middle of the page at an angle in degrees."""
    turn = math.radians(angle)
    a, b = math.cos(turn), math.sin(turn)
    return f"BT /F0 {size} Tf {a:.4f} {b:.4f} {-b:.4f} {a:.4f} 300 {HEIGHT - 400} Tm ({text}) Tj ET\n"


BODY = "".join(show(50, 100 + 20 * row, f"Led crew number {row} of the yard") for row in range(30))


@pytest.mark.parametrize("angle", [15, 30, 45, 60, 75, 120, 135, -20, -45, -60, 200])
def test_a_slanted_text_is_told_and_in_no_line(angle: int) -> None:
    document = typed(pdf(BODY + at_angle(angle, "CONFIDENTIAL")))
    assert lines(document) == [f"Led crew number {row} of the yard" for row in range(30)]
    assert [(loss.kind, loss.text) for loss in document.losses] == [("watermark", "CONFIDENTIAL")]


@pytest.mark.parametrize("angle", [0, 1, 3, -3])
def test_a_crooked_line_is_no_watermark(angle: int) -> None:
    assert not typed(pdf(at_angle(angle, "Jane Roe", 12))).losses


DASHED = [("2019", "present"), ("2019", "2021"), ("2019", "Sep."), ("2018", "Juni"), ("2014", "heute")]


@pytest.mark.parametrize(("begin", "end"), DASHED)
@pytest.mark.parametrize("beside", [True, False])
def test_a_glyph_without_a_character_between_dates_is_a_dash(begin: str, end: str, beside: bool) -> None:
    before, after = placed(50, 100, begin)[0], placed(85, 100, end)[0]
    sign = Word(UNMAPPED, 73, 92, 80, 102, 100, 10, symbol="unknown")
    losses: list[Loss] = []
    found = settled([before, sign, after] if beside else [sign, after], 1, Reading(), losses)
    assert [word.text for word in found] == ([begin, "–", end] if beside else [end])
    assert [loss.kind for loss in losses] == ["unmapped"]


@pytest.mark.parametrize(("begin", "end"), [("Acme", "2019"), ("2019", "Acme"), ("of 1200", "present")])
def test_a_glyph_without_a_character_elsewhere_is_left_out(begin: str, end: str) -> None:
    found = settled(
        [placed(50, 100, begin)[-1], Word(UNMAPPED, 73, 92, 80, 102, 100, 10, symbol="unknown"), *placed(85, 100, end)],
        1,
        Reading(),
        [],
    )
    assert "–" not in {word.text for word in found}


def rows(*texts: str) -> list[Row]:
    return [Row((Piece(text, source=number),)) for number, text in enumerate(texts, 1)]


def joined(*texts: str) -> list[str]:
    return [row.text for row in unbroken(rows(*texts))]


LONG = "Built and ran the whole of the platform on"
PARTS = ["Kuber-netes", "cryptogra-phy", "re-quirements", "under-standing", "inter-nationalization", "virtu-alization"]
OWN = ["cross-functional", "real-time", "end-users", "co-founder", "high-throughput", "JSON-based", "low-level"]


@pytest.mark.parametrize("word", PARTS + OWN)
@pytest.mark.parametrize("rest", ["", ",", " and more", ". Led"])
def test_a_word_broken_at_the_end_of_a_line_is_whole(word: str, rest: str) -> None:
    first, second = word.split("-")
    whole = word if word in OWN else first + second
    found = joined(f"{LONG} {first}-", second + rest)
    assert found[0] == f"{LONG} {whole}" + rest.split(" ")[0]
    assert found[1:] == ([rest.split(" ", 1)[1]] if " " in rest else [])


@pytest.mark.parametrize("below", ["• netes", "Netes", "and back-end", "2019", ""])
def test_what_is_no_rest_of_a_word_stays_below(below: str) -> None:
    assert joined(f"{LONG} Kuber-", below) == [f"{LONG} Kuber-", below]


def test_a_short_typed_line_is_not_broken() -> None:
    assert joined("Kuber-", "netes") == ["Kuber-", "netes"]


def test_an_address_that_ends_in_a_hyphen_goes_on_below() -> None:
    page = show(50, 100, "linkedin.com/in/jane-") + show(50, 112, "roe-example") + show(50, 124, "Leeds")
    assert lines(typed(pdf(page))) == ["linkedin.com/in/jane-roe-example", "Leeds"]


def test_no_address_takes_the_line_below_without_a_hyphen() -> None:
    page = show(50, 100, "linkedin.com/in/jane") + show(50, 112, "Leeds")
    assert lines(typed(pdf(page))) == ["linkedin.com/in/jane", "Leeds"]


def test_a_gap_behind_at_ends_no_cell() -> None:
    assert lines(typed(pdf(show(50, 100, "Analyst at") + show(140, 100, "Harbor Freight")))) == [
        "Analyst at Harbor Freight"
    ]


HEBREW = ["נועה", "השכלה", "מהנדסת", "תוכנה", "אביב"]
LATIN = ["Python", "Acme Ltd", "a.b@example.com", "C++"]
NUMBERS = ["2019", "052-555-0199", "3.5", "12%"]
ISLANDS = re.compile("|".join(re.escape(part) for part in sorted(LATIN + NUMBERS, key=len, reverse=True)))


def seen(text: str) -> str:
    """How a line of a page that runs from right to left is drawn, from left to right: all turned round, but for words
    of other scripts and numbers, which stay as they are."""
    parts: list[str] = []
    at = 0
    for found in ISLANDS.finditer(text):
        parts += [text[at : found.start()][::-1], found[0]]
        at = found.end()
    parts.append(text[at:][::-1])
    turned = str.maketrans("()", ")(")
    return "".join(part if ISLANDS.fullmatch(part) else part.translate(turned) for part in reversed(parts))


LINES = st.lists(
    st.one_of(*[st.sampled_from(words) for words in (HEBREW, NUMBERS, LATIN)]), min_size=1, max_size=6
).filter(lambda words: all((a in HEBREW) or (b in HEBREW) for a, b in itertools.pairwise(words)) and words[0] in HEBREW)


@given(LINES, st.sampled_from([" ", ", ", " | ", "\t"]))
def test_a_line_from_right_to_left_comes_back_in_the_order_of_speech(words: list[str], between: str) -> None:
    text = between.join(words)
    found = spoken([Piece(seen(text))], from_right=True)
    assert "".join(piece.text for piece in found) == text


def test_words_from_right_to_left_in_a_line_from_left_to_right() -> None:
    found = spoken([Piece("Jane Roe ("), Piece("העונ", strong=True), Piece("), Tel Aviv")], from_right=False)
    assert [(piece.text, piece.strong) for piece in found] == [
        ("Jane Roe (", False),
        ("נועה", True),
        ("), Tel Aviv", False),
    ]


def test_brackets_are_turned_and_years_stay() -> None:
    found = spoken([Piece("(2019–2015) ביבא לת")], from_right=True)
    assert "".join(piece.text for piece in found) == "תל אביב (2015–2019)"


def test_joined_forms_of_arabic_are_its_letters() -> None:
    found = spoken([Piece("ﺔﻨﻳﺪﻣ")], from_right=True)
    assert "".join(piece.text for piece in found) == "مدينة"


@pytest.mark.parametrize(
    ("texts", "right"), [(["נועה", "Acme"], False), (["נועה בן-דוד", "Acme"], True), (["Jane"], False), ([], False)]
)
def test_the_direction_of_a_page_is_that_of_most_letters(texts: list[str], right: bool) -> None:
    assert is_right_to_left(texts) == right

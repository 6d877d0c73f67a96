import pytest

from ats_sim.model.document import Box, Loss
from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.glyphs import Glyph, Shape, Sheet
from ats_sim.reading.pdf.hidden import seen
from ats_sim.reading.pdf.order import ordered
from ats_sim.reading.pdf.spacing import words
from ats_sim.reading.pdf.symbols import dots, settled
from ats_sim.reading.pdf.words import UNMAPPED


def glyphs(text: str, gaps: dict[int, float] | None = None, tracking: float = 0.0, **changes: object) -> list[Glyph]:
    """Glyphs five points wide in a font of ten; ``gaps`` are points of room before the character at an index."""
    found = []
    x = 50.0
    for index, character in enumerate(text):
        x += (gaps or {}).get(index, 0.0) + (tracking if index else 0.0)
        glyph = Glyph(character, "ABCDEF+Body", 10.0, x, 92.0, x + 5, 102.0, 100.0)
        found.append(glyph._replace(**changes))  # type: ignore[arg-type]
        x += 5
    return found


def texts(found: list[Glyph]) -> list[str]:
    return [word.text for word in words(found, Reading())]


def test_narrow_blanks_of_a_font_without_a_space_glyph() -> None:
    assert texts(glyphs("ledacrew", {3: 1.4, 4: 1.4})) == ["led", "a", "crew"]


def test_kerning_is_no_blank() -> None:
    assert texts(glyphs("AVATAR", {1: -0.9, 2: 0.4, 3: -0.9})) == ["AVATAR"]


def test_space_glyphs_part_words_whatever_their_width() -> None:
    assert texts(glyphs("led a crew")) == ["led", "a", "crew"]
    narrow = [g if g.text != " " else g._replace(x1=g.x0 + 0.2) for g in glyphs("led crew", {4: -4.8})]
    assert texts(narrow) == ["led", "crew"]


def test_letter_spaced_text_is_joined() -> None:
    assert texts(glyphs("SKILLS", tracking=4.0)) == ["SKILLS"]
    assert texts(glyphs("S K I L L S")) == ["SKILLS"]
    assert texts(glyphs("J A N E   R O E")) == ["JANE", "ROE"]
    assert texts(glyphs("WORKHISTORY", {4: 6.0}, tracking=1.5)) == ["WORK", "HISTORY"]


def test_a_letter_spaced_name_has_a_blank_and_no_tab() -> None:
    (strip,) = ordered(words(glyphs("J O R D A N   R E Y E S"), Reading()), Reading())
    assert [word.text for word in strip.words] == ["JORDAN", "REYES"]
    assert strip.gaps == ("", " ")


def test_ligatures_are_written_out() -> None:
    assert texts(glyphs("o\ufb00er \ufb01rst e\ufb03cient")) == ["offer", "first", "efficient"]


def test_accents_drawn_over_letters() -> None:
    over = {1: -5.0}
    assert texts(glyphs("´e", over)) == ["é"]
    assert texts(glyphs("c¸", over)) == ["ç"]
    assert texts(glyphs("˜n", over)) == ["ñ"]
    assert texts(glyphs("´ı", over)) == ["í"]
    assert texts(glyphs("e´x")) == ["e´x"]


def test_a_drawn_soft_hyphen_is_a_hyphen() -> None:
    assert texts(glyphs("re\u00adread")) == ["re-read"]


def test_type_drawn_twice_is_read_once() -> None:
    once = glyphs("Jane")
    assert texts([g for glyph in once for g in (glyph, glyph._replace(x0=glyph.x0 + 0.2, x1=glyph.x1 + 0.2))]) == [
        "Jane"
    ]
    shadow = [g._replace(x0=g.x0 + 0.4, x1=g.x1 + 0.4, base=g.base + 0.4) for g in once]
    assert texts([*once, *shadow]) == ["Jane"]
    assert texts(glyphs("book-keeper")) == ["book-keeper"]


@pytest.mark.parametrize(
    ("font", "bold", "italic"),
    [
        ("ABCDEF+Lato-Bold", True, False),
        ("ABCDEF+Lato-BoldItalic", True, True),
        ("Helvetica-Oblique", False, True),
        ("ABCDEF+CMBX10", True, False),
        ("ABCDEF+CMTI10", False, True),
        ("ABCDEF+SourceSans-Semibold", True, False),
        ("ABCDEF+Inter-Black", True, False),
        ("ABCDEF+Lato-Regular", False, False),
        ("ABCDEF+CMR10", False, False),
        ("Arial,Bold", True, False),
        ("ABCDEF+Blacktown-Regular", False, False),
        ("BOLDAA+Lato-Regular", False, False),
    ],
)
def test_style_from_the_font_name(font: str, bold: bool, italic: bool) -> None:
    (word,) = words(glyphs("Jane", font=font), Reading())
    assert (word.bold, word.italic) == (bold, italic)


def marked(*rows: tuple[str, str, str]) -> tuple[list[str], list[Loss]]:
    """The lines of a page whose rows are (sign, font of the sign, text)."""
    found = []
    for number, (sign, font, text) in enumerate(rows):
        base = 100.0 + 14 * number
        drop = 1.5
        found.append(Glyph(sign, font, 8.0, 50, base - 7 + drop, 54, base + 1 + drop, base + drop))
        found += [
            g._replace(x0=g.x0 + 12, x1=g.x1 + 12, top=base - 8, bottom=base + 2, base=base) for g in glyphs(text)
        ]
    losses: list[Loss] = []
    strips = ordered(settled(words(found, Reading()), 1, Reading(), losses), Reading())
    return [" ".join(word.text for word in strip.words) for strip in strips], losses


def test_list_markers_of_symbol_fonts() -> None:
    assert marked(("\uf0b7", "ABCDEF+Symbol", "led"), ("§", "ABCDEF+Wingdings", "built")) == (["• led", "• built"], [])
    lines, losses = marked(("(cid:15)", "ABCDEF+CMSY10", "led"), ("(cid:15)", "ABCDEF+CMSY10", "built"))
    assert lines == ["• led", "• built"]
    assert losses == []


def test_icons_are_taken_out_and_said() -> None:
    lines, losses = marked(("\uf095", "ABCDEF+FontAwesome", "555-0100"), ("#", "ABCDEF+FontAwesome5Free", "jane"))
    assert lines == ["555-0100", "jane"]
    assert losses == [Loss("icon", "U+0023 U+F095", 1)]
    lines, losses = marked(("(cid:7)", "ABCDEF+Body", "555-0100"))
    assert lines == ["555-0100"]
    assert losses == [Loss("unmapped", "1 glyphs without a character", 1)]


def test_a_row_of_dots_is_a_picture() -> None:
    losses: list[Loss] = []
    found = settled(words(glyphs("Polish ●●●○○"), Reading()), 3, Reading(), losses)
    assert [word.text for word in found] == ["Polish"]
    assert losses == [Loss("icon", "U+25CB U+25CF", 3)]


def test_drawn_dots_mark_lists_but_not_timelines() -> None:
    def lines(shapes: list[Shape]) -> list[str]:
        found = [g for base in (100.0, 114.0) for g in glyphs("led", base=base, top=base - 8, bottom=base + 2)]
        strips = ordered(settled([*words(found, Reading()), *dots(shapes)], 1, Reading(), []), Reading())
        return [" ".join(word.text for word in strip.words) for strip in strips]

    two = [Shape("fill", Box(40, base - 5, 43, base - 2), (0, 0, 0), 0) for base in (100.0, 114.0)]
    assert lines(two) == ["• led", "• led"]
    assert lines(two[:1]) == ["led", "led"]
    assert lines([*two, Shape("fill", Box(41, 50, 42, 300), (0, 0, 0), 0)]) == ["led", "led"]


WHITE = (1.0, 1.0, 1.0)
DARK = (0.1, 0.1, 0.3)


@pytest.mark.parametrize(
    ("changes", "shapes", "hidden"),
    [
        ({}, [], False),
        ({"mode": 3}, [], True),
        ({"mode": 7}, [], True),
        ({"size": 0.5}, [], True),
        ({"paint": WHITE}, [], True),
        ({"paint": None}, [], False),
        ({"paint": WHITE}, [Shape("fill", Box(0, 0, 600, 200), DARK, 0)], False),
        ({"paint": WHITE}, [Shape("fill", Box(0, 300, 600, 400), DARK, 0)], True),
        ({"paint": WHITE}, [Shape("fill", Box(0, 0, 600, 200), DARK, 99)], True),
        ({"paint": WHITE}, [Shape("image", Box(0, 0, 600, 200), None, 0)], False),
        ({"paint": WHITE}, [Shape("fill", Box(0, 0, 600, 200), WHITE, 0)], True),
        ({"top": 900.0, "bottom": 910.0, "base": 908.0}, [], True),
        ({"mode": 3}, [Shape("image", Box(0, 0, 600, 700), None, 0)], False),
        ({"mode": 3}, [Shape("fill", Box(49, 93, 72, 101), DARK, 4)], False),
    ],
)
def test_what_a_person_cannot_see(changes: dict[str, object], shapes: list[Shape], hidden: bool) -> None:
    losses: list[Loss] = []
    sheet = Sheet(1, 600, 800, tuple(glyphs("Jane", **changes)), tuple(shapes), (), Box(0, 0, 600, 800))  # type: ignore[arg-type]
    kept = seen(sheet, Reading(), losses)
    assert (not kept) is hidden
    assert losses == ([Loss("hidden", "Jane", 1)] if hidden else [])


def test_type_painted_as_an_outline_counts_as_bold() -> None:
    sheet = Sheet(1, 600, 800, tuple(glyphs("Jane", mode=3)), (Shape("fill", Box(49, 93, 72, 101), DARK, 4),))
    (word,) = words(seen(sheet, Reading(), []), Reading())
    assert word.bold
    assert UNMAPPED not in word.text

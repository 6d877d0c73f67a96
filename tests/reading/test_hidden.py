"""Text that a person cannot see is quoted with its page and left out; what only looks odd is read."""

import io
from typing import Any

import pytest

from ats_sim.model.document import Loss
from tests.reading.drawn import lines, pdf, show, typed

NAME = show(50, 60, "Jane Roe")
STATES = (
    "/Resources << /Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> "
    "/ExtGState << /Gone << /ca 0 >> /Half << /ca 0.5 >> /Mark << /BM /Multiply >> >> >>"
)


def box(x: float, top: float, width: float, height: float, colour: str = "1 g") -> str:
    """A filled rectangle."""
    return f"q {colour} {x} {800 - top - height} {width} {height} re f Q\n"


def stated(content: str) -> bytes:
    """A page with graphics states by name."""
    return (
        pdf(content, extra="").replace(b"/Resources <<", b"/Old <<").replace(b"/Annots", STATES.encode() + b" /Annots")
    )


@pytest.mark.parametrize(
    "content",
    [
        "q 1 g " + show(50, 90, "unseen words") + "Q ",
        "q 0.97 g " + show(50, 90, "unseen words") + "Q ",
        "q 0 0 0 0 k " + show(50, 90, "unseen words") + "Q ",
        box(40, 70, 300, 40, "0 0 0.4 rg") + "q 0 0 0.4 rg " + show(50, 90, "unseen words") + "Q ",
        box(40, 70, 300, 40, "0 0 0.4 rg") + "q 0.01 0 0.42 rg " + show(50, 90, "unseen words") + "Q ",
        show(50, 90, "unseen words") + box(40, 70, 300, 40),
        show(50, 90, "unseen words") + box(40, 70, 300, 40, "0.8 0 0 rg"),
        show(50, 90, "unseen words", 3),
        show(50, 90, "unseen words", 0.5),
        show(50, 90, "unseen words", before="3 Tr") + "0 Tr ",
        show(50, 90, "unseen words", before="7 Tr") + "0 Tr ",
        show(700, 90, "unseen words"),
        show(50, 900, "unseen words"),
        "q /Gone gs " + show(50, 90, "unseen words") + "Q ",
        "q 0 0 0 rg 10 10 5 5 re W n 0 0 0.4 rg 0 0 600 800 re f Q 1 g " + show(50, 90, "unseen words") + "0 g ",
    ],
)
def test_unseen_text_is_quoted_with_its_page_and_left_out(content: str) -> None:
    document = typed(stated(NAME + content + show(50, 140, "Welder of ships")))
    assert lines(document) == ["Jane Roe", "Welder of ships"]
    assert document.losses == (Loss("hidden", "unseen words", 1),)


@pytest.mark.parametrize(
    "content",
    [
        box(40, 70, 300, 40, "0 0 0.4 rg") + "q 1 g " + show(50, 90, "seen words") + "Q ",
        "q 0.6 g " + show(50, 90, "seen words") + "Q ",
        "q /Half gs " + show(50, 90, "seen words") + "Q ",
        show(50, 90, "seen words") + "q /Half gs " + box(40, 70, 300, 40) + "Q ",
        show(50, 90, "seen words") + "q /Mark gs " + box(40, 70, 300, 40, "1 1 0 rg") + "Q ",
        show(50, 90, "seen words") + "q 0 0 20 20 re W n " + box(0, 0, 600, 800) + "Q ",
        show(50, 90, "seen words") + box(50, 70, 30, 40),
        box(40, 70, 300, 40) + show(50, 90, "seen words"),
        "q 1 g 0 0 0 RG 2 Tr " + show(50, 90, "seen words") + "Q ",
        show(50, 90, "seen words", 5),
    ],
)
def test_what_can_be_seen_is_read(content: str) -> None:
    document = typed(stated(NAME + content + show(50, 140, "Welder of ships") + show(50, 160, "Leeds, Hull and York")))
    found = lines(document)
    assert found[0] == "Jane Roe"
    assert found[-2:] == ["Welder of ships", "Leeds, Hull and York"]
    assert "words" in document.text
    assert [loss for loss in document.losses if "seen" in loss.text and "words" in loss.text] == []


def test_a_page_drawn_to_another_scale_is_read() -> None:
    content = "".join(show(50, 60 + 4 * row, "Welder of ships in Leeds", 3) for row in range(20))
    assert len(lines(typed(pdf(content)))) == 20


def test_each_passage_is_quoted_by_itself() -> None:
    content = "q 1 g " + show(50, 90, "first words") + show(50, 400, "second words") + "Q "
    document = typed(pdf(NAME + content, NAME + "q 1 g " + show(50, 90, "third words") + "Q"))
    assert [loss for loss in document.losses if loss.kind == "hidden"] == [
        Loss("hidden", "first words", 1),
        Loss("hidden", "second words", 1),
        Loss("hidden", "third words", 2),
    ]


@pytest.mark.parametrize(
    ("actual", "drawn", "said"),
    [
        ("Kubernetes", "Welder", '"Kubernetes" behind "Welder"'),
        ("Welder Kubernetes Terraform", "Welder", '"Welder Kubernetes Terraform" behind "Welder"'),
        ("Welder", "Welder", ""),
        ("mailto:jane@example.com", "jane@example.com", ""),
        ("https://example.com/jane", "example.com/jane", ""),
        ("Website: www.example.com", "www.example.com", ""),
        ("phone", "A", ""),
    ],
)
def test_replacement_text_that_differs(actual: str, drawn: str, said: str) -> None:
    coded = actual.encode("utf-16-be").hex()
    content = f"/Span << /ActualText <FEFF{coded}> >> BDC " + show(50, 90, drawn) + " EMC "
    document = typed(pdf(NAME + content))
    assert lines(document) == ["Jane Roe", drawn]
    assert [loss.text for loss in document.losses] == ([said] if said else [])


@pytest.mark.parametrize("name", ["resume.txt", "resume.md", "resume.html"])
def test_invisible_characters_inside_words(name: str) -> None:
    data = "<html><p>Jane Py\u200bth\u200bon, so\u00adft, सं\u200dयु, ok\u200b here</p></html>"
    document = typed((data if name.endswith("html") else data[9:-11]).encode(), name)
    assert "Jane Python, soft" in document.text
    assert document.losses == (Loss("hidden", '"Python" with invisible characters between its letters'),)


def test_letters_of_another_alphabet_inside_words() -> None:
    document = typed("Jane Pуthon, Jаvа, 20 μm, α-helix, Москва, Αθήνα\n".encode(), "resume.txt")
    assert [loss.text for loss in document.losses] == [
        '"Pуthon" with letters of another alphabet',
        '"Jаvа" with letters of another alphabet',
    ]


def test_word_files_hide_in_their_own_ways() -> None:
    import docx
    from docx.shared import Pt, RGBColor

    made: Any = docx.Document()
    made.add_paragraph("Jane Roe")
    paragraph = made.add_paragraph("Welder ")
    for text in ("vanished", "white", "pale", "tiny"):
        run = paragraph.add_run(text)
        if text == "vanished":
            run.font.hidden = True
        elif text == "tiny":
            run.font.size = Pt(2)
        else:
            run.font.color.rgb = RGBColor(*((255, 255, 255) if text == "white" else (250, 250, 250)))
    grey = made.add_paragraph().add_run("grey")
    grey.font.color.rgb = RGBColor(0x88, 0x88, 0x88)
    buffer = io.BytesIO()
    made.save(buffer)
    document = typed(buffer.getvalue(), "resume.docx")
    assert lines(document) == ["Jane Roe", "Welder", "grey"]
    assert [loss.text for loss in document.losses] == ["vanished", "white", "pale", "tiny"]


def test_a_large_picture_on_a_page_with_little_text() -> None:
    picture = "q {0} 0 0 {0} 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q\n"
    document = typed(pdf(NAME + picture.format(400)))
    assert [loss.kind for loss in document.losses] == ["image"]
    assert "33 %" in document.losses[0].text
    assert typed(pdf(NAME + picture.format(40))).losses == ()

    text = "".join(show(50, 200 + 12 * row, "Welded the pipes of three ships and a dock") for row in range(20))
    assert typed(pdf(picture.format(400) + NAME + text)).losses == ()


@pytest.mark.parametrize(
    ("wide", "high", "photo"), [(90, 90, True), (80, 110, True), (200, 60, False), (20, 24, False), (400, 400, False)]
)
def test_a_picture_of_the_size_of_a_portrait_is_told_and_not_looked_at(wide: int, high: int, photo: bool) -> None:
    text = "".join(show(50, 200 + 12 * row, "Welded the pipes of three ships and a dock") for row in range(20))
    drawn = f"q {wide} 0 0 {high} 50 50 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q\n"
    kinds = [loss.kind for loss in typed(pdf(text + drawn)).losses]
    assert ("photo" in kinds) is photo


def test_the_text_layer_of_a_scan_is_innocent() -> None:
    picture = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI Q\n"
    document = typed(pdf(picture + show(50, 90, "Jane Roe", before="3 Tr")))
    assert lines(document) == ["Jane Roe"]
    assert [loss for loss in document.losses if loss.kind == "hidden"] == []

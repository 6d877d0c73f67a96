import io
import zlib

import pdfplumber
import pytest

from ats_sim.model.document import Document, Loss
from ats_sim.model.settings import Limits
from ats_sim.reading.pdf.pages import pages
from ats_sim.reading.pdf.source import plain, recorded
from tests.reading.drawn import FONTS, answer, lines, pdf, refusal, show, typed, written

PAGE = (
    show(50, 60, "Jane Roe", 24, 1)
    + show(50, 90, "Work", 14, 1)
    + show(50, 110, "Acme Ltd", 11, 1)
    + show(450, 110, "2019 - Present", 11)
    + show(50, 124, "\x95 Welded (TIG) seams\\pipes", 10, 0, "3 Tc")
    + show(50, 138, "set tight and wide", 10, 2, "80 Tz 2 Tw 3 Ts")
    + "q 0.5 0 0 0.5 10 20 cm " + show(90, 300, "small", 20) + "Q\n"
    + "BT /F0 9 Tf 0 1 -1 0 30 300 Tm (sideways) Tj ET\n"
    + "BT /F0 9 Tf 14 TL 1 0 0 1 50 400 Tm [(ker) 120 (ned) -600 (apart)] TJ T* (next) Tj ET\n"
)  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [
        pdf(PAGE),
        pdf(PAGE, extra="/Rotate 90"),
        pdf(PAGE, extra="/Rotate 180"),
        pdf(PAGE, extra="/Rotate 270 /CropBox [10 10 500 700]"),
        pdf(PAGE, media="-20 -30 580 770"),
        pdf(PAGE, PAGE, extra="/CropBox [20 20 400 600]"),
    ],
)
def test_the_device_records_what_the_library_would(data: bytes) -> None:
    with pdfplumber.open(io.BytesIO(data)) as opened:
        for page, theirs_page in zip(pages(data, 9) or (), opened.pages, strict=True):
            ours, _, _ = recorded(page, 10_000)
            theirs = plain(theirs_page)
            assert theirs == plain(page.by_pdfplumber())
            assert len(ours) == len(theirs) > 100
            for mine, other in zip(ours, theirs, strict=True):
                assert (mine.text, mine.font, mine.upright) == (other.text, other.font, other.upright)
                assert mine[2:8] == pytest.approx(other[2:8], abs=1e-6)


def test_a_page_becomes_lines_with_place_and_style() -> None:
    document = typed(pdf(PAGE))
    found = lines(document)
    assert found[:5] == [
        "Jane Roe",
        "Work",
        "Acme Ltd\t2019 - Present",
        "• Welded (TIG) seams\\pipes",
        "set tight and wide",
    ]
    assert "sideways" in found
    assert "kerned apart" in found
    name, heading, entry = document.lines[:3]
    assert (name.bold, name.size, heading.size) == (True, 24.0, 14.0)
    assert [document.quote(span).text for span in entry.strong] == ["Acme Ltd"]
    assert name.box is not None
    assert (round(name.box.x0), name.page) == (50, 1)


def test_hyperlinks_get_their_words() -> None:
    link = "<< /Type /Annot /Subtype /Link /Rect [45 735 110 752] /A << /S /URI /URI (https://example.com/jane) >> >>"
    apart = link.replace("45 735 110 752", "300 300 310 310").replace("/jane", "/icon")
    document = typed(pdf(show(50, 60, "example.com and more"), annotations=[link, apart]))
    assert [(found.url, document.quote(found.span).text if found.span else None) for found in document.links] == [
        ("https://example.com/jane", "example.com"),
        ("https://example.com/icon", None),
    ]


def test_hidden_text_is_said_and_left_out() -> None:
    content = show(50, 60, "Jane Roe") + show(50, 80, "python kubernetes", before="3 Tr")
    content += "0 Tr 1 1 1 rg " + show(50, 100, "white words") + "0 0 0.4 rg 40 500 200 20 re f 1 g "
    content += show(50, 295, "Skills") + show(900, 50, "outside", before="0 g")
    document = typed(pdf("q " + content + " Q"))
    assert lines(document) == ["Jane Roe", "Skills"]
    assert document.losses == (
        Loss("hidden", "python kubernetes", 1),
        Loss("hidden", "white words", 1),
        Loss("hidden", "outside", 1),
    )


def test_text_under_a_shading_or_a_see_through_paint() -> None:
    document = typed(pdf("/Sh0 sh 1 g " + show(50, 60, "Jane Roe")))
    assert lines(document) == ["Jane Roe"]
    assert document.losses == ()


def test_replacement_text_of_a_ligature() -> None:
    content = show(50, 60, "Pro") + "/Span << /ActualText <FEFF00660069> >> BDC "
    content += f"BT /F0 10 Tf 1 0 0 1 {50 + 16.12:.2f} 740 Tm (\x01) Tj ET EMC " + show(72, 60, "le")
    assert "fi" in typed(pdf(content)).text


def test_page_numbers_and_repeated_lines() -> None:
    pages = [
        show(50, 40, "Jane Roe, resume")
        + show(50, 300, f"Deed number {n} of the welder")
        + show(280, 780, f"Page {n} of 3")
        for n in (1, 2, 3)
    ]
    document = typed(pdf(*pages))
    assert lines(document) == ["Jane Roe, resume", *[f"Deed number {n} of the welder" for n in (1, 2, 3)]]
    assert document.pages == 3
    assert [(loss.kind, loss.text, loss.page) for loss in document.losses if loss.kind == "footer"] == [
        ("footer", f"Page {n} of 3", n) for n in (1, 2, 3)
    ]
    assert document.losses.count(Loss("header", "Jane Roe, resume", 2)) == 1


def test_a_picture_of_a_page_has_no_text_layer() -> None:
    error = refusal(pdf("0 0 100 100 re f"))
    assert error.kind == "no-text-layer"
    assert "scan" in error.message


def test_a_blank_page_loses_nothing() -> None:
    text, picture = show(50, 60, "Jane Roe, welder"), "0 0 100 100 re f"
    assert typed(pdf(text, "")).losses == ()
    assert [(loss.kind, loss.page) for loss in typed(pdf(text, picture)).losses] == [("no-text-layer", 2)]


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.4\n",
        pdf(PAGE)[:300],
        b"%PDF-1.4\n" + b"\xff\xfe" * 400,
        written(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"]),
        written(["<< /Type /Catalog /Pages 1 0 R >>"]),
    ],
)
def test_damaged_files_are_refused(data: bytes) -> None:
    assert refusal(data).kind in ("broken", "no-text-layer")


@pytest.mark.parametrize(
    "content",
    [
        "BT /F9 10 Tf (no such font) Tj ET q q q Q Q Q Q Q 1 2 3 cm BT Tj TJ ET",
        "BT /F0 1e400 Tf (Jane) Tj ET " + "[" * 3000,
        "BT /F0 0 Tf (Jane) Tj ET",
        "0 0 0 0 0 0 cm BT /F0 9 Tf (Jane) Tj ET",
        "1e30 0 0 1e30 0 0 cm BT /F0 9 Tf (Jane) Tj ET",
        "BT /F0 -9 Tf (Jane) Tj ET",
        "BT /F0 9 Tf [(Jane) /x <<>> 1 [2]] TJ ET",
        "/X gs /Y Do /Z sh BI /W 1 /H 1 ID x EI",
    ],
)
def test_odd_pages_end_in_an_answer(content: str) -> None:
    found = answer(pdf(content), "resume.pdf")
    assert isinstance(found, Document) or found.kind in ("broken", "no-text-layer", "drawing")


def test_a_password_is_never_guessed() -> None:
    body = "<< /Type /Catalog /Pages 2 0 R >>"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<61> <61>]"
    data = written([body, "<< /Type /Pages /Kids [] /Count 0 >>"], lock)
    error = refusal(data)
    assert error.kind == "encrypted"
    assert "password" in error.message


def test_forms_that_multiply_end() -> None:
    fonts = f"/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /{FONTS[0]} >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        "/Resources << /XObject << /X 5 0 R >> >> >>",
        "<< /Length 5 >>\nstream\n/X Do\nendstream",
    ]
    for number in range(5, 13):
        calls = "/X Do " * 12 if number < 12 else "BT /F0 9 Tf (again and again and again and again) Tj ET"
        resources = f"<< /XObject << /X {number + 1} 0 R >> {fonts} >>"
        objects.append(
            f"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources {resources} /Length {len(calls)} >>\n"
            f"stream\n{calls}\nendstream"
        )
    assert refusal(written(objects), limits=Limits(characters=5_000)).kind == "drawing"


def test_a_stream_that_unpacks_without_end_is_refused() -> None:
    packed = zlib.compress(b" " * 80_000_000, 9)
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
        f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed.decode('latin-1')}\nendstream",
    ]
    assert refusal(written(objects)).kind == "drawing"


def test_a_stream_cut_off_is_read_as_far_as_it_goes() -> None:
    packed = zlib.compress(show(50, 60, "Jane Roe").encode())[:-2]
    fonts = f"/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /{FONTS[0]} >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << {fonts} >> >>",
        f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n{packed.decode('latin-1')}\nendstream",
    ]
    assert lines(typed(written(objects))) == ["Jane Roe"]


@pytest.mark.parametrize(
    ("info", "title"),
    [
        ("/Info << /Title (Ana  Roe, welder) >>", "Ana Roe, welder"),
        ("/Info << /Title <FEFF0041006E0061> >>", "Ana"),
        ("/Info << /Producer (x) >>", ""),
        ("/Info << /Title 7 >>", ""),
        ("", ""),
    ],
)
def test_what_the_file_calls_itself(info: str, title: str) -> None:
    content, font = show(50, 60, "Ana Roe"), "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R "
        "/Resources << /Font << /F0 5 0 R >> >> >>",
        f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        font,
    ]
    assert typed(written(objects, info)).title == title

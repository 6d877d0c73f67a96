"""Each limit has its own error; a small file that would cost much is refused before it does."""

import io
import zipfile
import zlib

import pytest

from ats_sim.errors import LimitError
from ats_sim.model.settings import Limits
from tests.reading.drawn import FONTS, pdf, refusal, show, typed, written

FONT = f"/Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /{FONTS[0]} /Encoding /WinAnsiEncoding %s >> >>"


def page(stream: bytes, filters: str, font: str = "", *more: str) -> bytes:
    """A file with one page, whose stream is packed as ``filters`` say."""
    return written(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << {FONT % font} >> >>",
            f"<< /Length {len(stream)} {filters} >>\nstream\n{stream.decode('latin-1')}\nendstream",
            *more,
        ]
    )


def flate(content: bytes) -> bytes:
    return page(zlib.compress(content, 9), "/Filter /FlateDecode")


@pytest.mark.parametrize(
    "data",
    [
        flate(b"0 0 10 10 re " * 110_000),
        flate(b"1 " * 510_000),
        flate(b"[" + b"1 " * 510_000),
        flate(b"[" * 11_000_000),
        flate(b"[" * 5_000),
        flate(b"(" * 11_000_000),
        flate(b"BT /F0 9 Tf " + b"(aaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj " * 3_000),
        page(b"\x81 " * 600_000, "/Filter /RunLengthDecode"),
        page(b"z" * 6_000_000, "/Filter /ASCII85Decode"),
        page(zlib.compress(zlib.compress(b" " * 90_000_000, 9), 9), "/Filter [/FlateDecode /FlateDecode]"),
    ],
    ids=["paths", "operands", "array", "brackets", "nesting", "string", "glyphs", "run-length", "base-85", "twice"],
)
def test_pages_without_end_are_refused(data: bytes) -> None:
    error = refusal(data, limits=Limits(zip_bytes=30_000_000, characters=20_000))
    assert isinstance(error, LimitError)
    assert error.kind == "drawing"


def test_streams_of_one_file_share_an_allowance() -> None:
    blank = zlib.compress(b" " * 400_000, 9)
    assert typed(pdf(show(50, 60, "Jane Roe")), limits=Limits(zip_bytes=1_000)).text == "Jane Roe"
    assert refusal(page(blank, "/Filter /FlateDecode"), limits=Limits(zip_bytes=300_000)).kind == "drawing"


@pytest.mark.parametrize(
    ("filters", "stream"),
    [
        ("/Filter /RunLengthDecode", b"\x23BT /F0 10 Tf 1 0 0 1 50 740 Tm (Ja\xfenX\x00x"[:0]),
        ("/Filter /ASCIIHexDecode", show(50, 60, "Jane Roe").encode().hex().encode() + b">"),
        ("/Filter /FlateDecode", zlib.compress(show(50, 60, "Jane Roe").encode())),
    ],
)
def test_packed_pages_are_read(filters: str, stream: bytes) -> None:
    if not stream:
        content = show(50, 60, "Jane Roe").encode()
        stream = bytes((len(content) - 1,)) + content + b"\xfd \x80rest"
    assert typed(page(stream, filters)).text == "Jane Roe"


def test_a_table_of_characters_without_end_is_left_out() -> None:
    table = (
        "begincmap 1 begincodespacerange <00> <FFFFFFFF> endcodespacerange "
        "1 beginbfrange <00000000> <FFFFFFF0> <0000> endbfrange "
        "1 beginbfrange <4A> <4A> <0058> endbfrange endcmap"
    )
    stream = f"<< /Length {len(table)} >>\nstream\n{table}\nendstream"
    document = typed(page(show(50, 60, "Jane").encode(), "", "/ToUnicode 5 0 R", stream))
    assert document.text == "Xane"


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"<html>" + b"<p>a</p>" * 300, "r.html", "markup"),
        (b"{\\rtf1 " + b"{\\b a}" * 600, "r.rtf", "markup"),
        (b"Jane Roe\n" * 2_000, "r.txt", "characters"),
        (b"# Jane Roe\n" * 2_000, "r.md", "characters"),
        (b'{"basics": {"name": "' + b"J" * 20_000 + b'"}}', "r.json", "characters"),
    ],
)
def test_text_formats_are_refused_before_time_is_spent(data: bytes, name: str, kind: str) -> None:
    assert refusal(data, name, Limits(characters=500)).kind == kind


def test_packages() -> None:
    def package(entries: int, size: int) -> bytes:
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            for number in range(entries):
                archive.writestr(f"word/{number}.xml", "x" * size)
        return buffer.getvalue()

    assert refusal(package(2_001, 1), "r.docx").kind == "zip-entries"
    assert refusal(package(1, 80_000_000), "r.docx").kind == "zip-bytes"
    assert refusal(package(1, 3_000_000), "r.docx").kind == "zip-ratio"

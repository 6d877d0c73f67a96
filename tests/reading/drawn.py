"""Small PDFs and pages of words, made from a description, for the tests of reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pytest

from ats_sim.errors import ReadingError
from ats_sim.model.document import Document
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading import read
from ats_sim.reading.pdf.words import Word

HEIGHT = 800
LIMITS = Limits()
FONTS = ("Helvetica", "Helvetica-Bold", "Times-Roman", "Symbol", "ZapfDingbats")


def show(x: float, top: float, text: str, size: float = 10, font: int = 0, before: str = "") -> str:
    """The content stream of one string whose baseline is ``top`` points below the top of the page."""
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT {before} /F{font} {size} Tf 1 0 0 1 {x} {HEIGHT - top} Tm ({escaped}) Tj ET\n"


def pdf(*pages: str, extra: str = "", annotations: Sequence[str] = (), media: str = f"0 0 600 {HEIGHT}") -> bytes:
    """A PDF with one page for each content stream. ``extra`` goes into each page's dictionary."""
    fonts = " ".join(
        f"/F{number} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for number, name in enumerate(FONTS)
    )
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for content in pages:
        stream = content.encode("latin-1")
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{content}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{media}] /Contents {len(objects)} 0 R {extra} "
            f"/Resources << /Font << {fonts} >> >> /Annots [{' '.join(annotations)}] >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    return written(objects)


def written(objects: Sequence[str], trailer: str = "") -> bytes:
    """The bytes of a PDF of these objects, the first of them its catalog."""
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("latin-1")
    start = len(out)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n".encode()
    return out + f"startxref\n{start}\n%%EOF\n".encode()


def typed(data: bytes, name: str = "resume.pdf", limits: Limits = LIMITS) -> Document:
    """The document of a file's bytes with the default settings."""
    return read(data, name, limits, Reading())


def lines(document: Document) -> list[str]:
    """The lines of a document, whose spans are checked on the way."""
    found = [document.line_text(line) for line in document.lines]
    assert document.text == "\n".join(found)
    for line in document.lines:
        assert all(span in line.span for span in line.strong)
    assert all(link.span is None or document.quote(link.span).text for link in document.links)
    return found


def refusal(data: bytes, name: str = "resume.pdf", limits: Limits = LIMITS) -> ReadingError:
    """The error that a file is refused with."""
    with pytest.raises(ReadingError) as caught:
        read(data, name, limits, Reading())
    return checked(caught.value, name)


def checked(error: ReadingError, name: str) -> ReadingError:
    """An error whose message is one line that begins with the file's name."""
    assert error.kind
    assert "\n" not in error.message
    assert error.message.startswith(name)
    return error


def answer(data: bytes, name: str) -> Document | ReadingError:
    """What a file of any content ends in, after the checks of ``lines`` or ``checked``."""
    try:
        document = typed(data, name)
    except ReadingError as error:
        return checked(error, name)
    lines(document)
    return document


def placed(x: float, base: float, text: str, size: float = 10, bold: bool = False, spread: float = 0.25) -> list[Word]:
    """Words of letters half as wide as high, one after the other from ``x`` with ``spread`` of the size between."""
    found = []
    for part in text.split():
        width = 0.5 * size * len(part)
        found.append(Word(part, x, base - 0.8 * size, x + width, base + 0.2 * size, base, size, bold))
        x += width + spread * size
    return found


def page(rows: Iterable[tuple[float, float, str]], size: float = 10) -> list[Word]:
    """The words of a page from (x, baseline, text)."""
    return [word for x, base, text in rows for word in placed(x, base, text, size)]

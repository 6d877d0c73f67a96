"""Opens a PDF and yields its pages. Only this module and its neighbours device, interpreter, content, unpacking
and another_engine know a PDF library."""

from __future__ import annotations

import io
import logging
import math
import warnings
from collections.abc import Iterator
from itertools import islice
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfplumber.utils.exceptions import PdfminerException

from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.document import Box
from ats_sim.model.settings import Limits
from ats_sim.reading.pdf.device import Recorder
from ats_sim.reading.pdf.glyphs import Glyph, Shape, Sheet
from ats_sim.reading.pdf.interpreter import Interpreter
from ats_sim.reading.pdf.unpacking import TooComplexError, allow

for _name in ("pdfminer", "pdfplumber"):
    # The libraries report every oddity of a file; a user gets one line from us instead.
    logging.getLogger(_name).setLevel(logging.CRITICAL)


def sheets(data: bytes, name: str, limits: Limits) -> Iterator[Sheet]:
    """The pages of a PDF. Raises ReadingError ("encrypted", "broken") and LimitError ("pages", "characters").

    Only the empty password is tried.
    """
    total = 0
    allow(limits.zip_bytes)
    try:
        with warnings.catch_warnings(action="ignore"), pdfplumber.open(io.BytesIO(data), password="") as pdf:
            count = sum(1 for _ in islice(PDFPage.create_pages(pdf.doc), limits.pages + 1))
            if count > limits.pages:
                raise LimitError("pages", f"{name}: more than {limits.pages} pages; cut it or raise limits.pages.")
            for page in pdf.pages:
                sheet = _sheet(page, limits.characters)
                total += len(sheet.glyphs)
                if total > limits.characters:
                    raise LimitError(
                        "characters", f"{name}: more than {limits.characters} characters; this is no resume."
                    )
                yield sheet
                page.close()
    except ReadingError:
        raise
    except Exception as error:  # the libraries let any of their own and of Python's errors through
        raise _refusal(error, name) from error


def _refusal(error: Exception, name: str) -> ReadingError:
    """What to tell a user about an error of the libraries, which pdfplumber may have wrapped."""
    inner = error.args[0] if isinstance(error, PdfminerException) and error.args else error
    if isinstance(inner, TooComplexError):
        return LimitError("drawing", f"{name}: a page draws more than any resume does; print it to PDF again.")
    if isinstance(inner, (PDFPasswordIncorrect, PDFEncryptionError)):
        return ReadingError("encrypted", f"{name}: the PDF needs a password; save it without one.")
    return ReadingError("broken", f"{name}: the PDF is damaged; export it again.")


def _sheet(page: Any, most: int) -> Sheet:
    height = float(page.height)
    top = float(page.bbox[1])
    shapes: tuple[Shape, ...] = ()
    disguised: tuple[tuple[str, str], ...] = ()
    try:
        glyphs, shapes, disguised = recorded(page, most)
    except TooComplexError:
        raise
    except Exception:  # where the device fails, the library's own, slower way may still read the page
        glyphs = plain(page)
    sound = tuple(
        glyph for glyph in glyphs if math.isfinite(glyph.x0 + glyph.x1 + glyph.top + glyph.bottom + glyph.base)
    )
    shown = page.cropbox
    box = Box(*(float(edge) for edge in shown)) if shown else None
    return Sheet(page.page_number, float(page.width), height + top, sound, shapes, tuple(_links(page)), box, disguised)


def recorded(page: Any, most: int) -> tuple[list[Glyph], tuple[Shape, ...], tuple[tuple[str, str], ...]]:
    """The glyphs, shapes and replacement texts of a pdfplumber page by our own device.

    Raises whatever a broken page makes of pdfminer.
    """
    device = Recorder(page.pdf.rsrcmgr, float(page.mediabox[0]), float(page.height) + float(page.mediabox[1]), most)
    Interpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    return device.glyphs, tuple(device.shapes), tuple(device.disguised)


def plain(page: Any) -> list[Glyph]:
    """The glyphs of a pdfplumber page by its own ``chars``: the same but for render mode and replacement text."""
    height = float(page.height) + float(page.mediabox[1])
    return [
        Glyph(
            char["text"],
            str(char["fontname"]),
            char["size"],
            char["x0"],
            char["top"],
            char["x1"],
            char["bottom"],
            height - char["matrix"][5],
            char["upright"],
        )
        for char in page.chars
    ]


def _links(page: Any) -> Iterator[tuple[str, Box]]:
    try:
        found = page.hyperlinks
    except Exception:  # a broken annotation is no reason to lose the page
        return
    for item in found:
        if isinstance(item["uri"], str):
            yield item["uri"], Box(item["x0"], item["top"], item["x1"], item["bottom"])

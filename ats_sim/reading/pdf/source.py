"""Opens a PDF and yields its pages. Only this module and its neighbours pages, deferred, device, interpreter, content
and unpacking know a PDF library."""

from __future__ import annotations

import logging
import math
import warnings
from collections.abc import Iterator
from typing import Any

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

from ats_sim.errors import LimitError, ReadingError
from ats_sim.model.document import Box
from ats_sim.model.settings import Limits
from ats_sim.reading.pdf.device import Recorder
from ats_sim.reading.pdf.glyphs import Glyph, Shape, Sheet, edges
from ats_sim.reading.pdf.interpreter import Interpreter
from ats_sim.reading.pdf.pages import Page, pages
from ats_sim.reading.pdf.unpacking import TooComplexError, allow

_FAR = 1e300  # the sum of a few numbers below it is no infinity

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
        with warnings.catch_warnings(action="ignore"):
            found = pages(data, limits.pages)
            if found is None:
                raise LimitError("pages", f"{name}: more than {limits.pages} pages; cut it or raise limits.pages.")
            for page in found:
                sheet = _sheet(page, limits.characters)
                total += len(sheet.glyphs)
                if total > limits.characters:
                    raise LimitError(
                        "characters", f"{name}: more than {limits.characters} characters; this is no resume."
                    )
                yield sheet
    except ReadingError:
        raise
    except Exception as error:  # the libraries let any of their own and of Python's errors through
        raise _refusal(error, name) from error


def _refusal(error: Exception, name: str) -> ReadingError:
    """What to tell a user about an error of the libraries."""
    if isinstance(error, TooComplexError):
        return LimitError("drawing", f"{name}: a page draws more than any resume does; print it to PDF again.")
    if isinstance(error, (PDFPasswordIncorrect, PDFEncryptionError)):
        return ReadingError("encrypted", f"{name}: the PDF needs a password; save it without one.")
    if isinstance(error, ImportError):  # inside a browser not every library is there
        return ReadingError(
            "not-here", f"{name}: this PDF is locked or unusual; print it to a new PDF and try that file."
        )
    return ReadingError("broken", f"{name}: the PDF is damaged; export it again.")


def _sheet(page: Page, most: int) -> Sheet:
    height = float(page.height)
    top = float(page.mediabox[1])
    shapes: tuple[Shape, ...] = ()
    disguised: tuple[tuple[str, str], ...] = ()
    try:
        glyphs, shapes, disguised = recorded(page, most)
    except (TooComplexError, ReadingError):
        raise
    except Exception:  # where the device fails, the library's own, slower way may still read the page
        glyphs = plain(page.by_pdfplumber())
    if not all(math.isfinite(sum(column)) and max(map(abs, column)) < _FAR for column in edges(glyphs)):
        glyphs = [g for g in glyphs if math.isfinite(g.x0 + g.x1 + g.top + g.bottom + g.base)]
    sound = tuple(glyphs)
    box = Box(*(float(edge) for edge in page.cropbox))
    links = tuple(_links(page))
    return Sheet(page.number, float(page.width), height + top, sound, shapes, links, box, disguised, page.title)


def recorded(page: Page, most: int) -> tuple[list[Glyph], tuple[Shape, ...], tuple[tuple[str, str], ...]]:
    """The glyphs, shapes and replacement texts of a page by our own device.

    Raises whatever a broken page makes of pdfminer.
    """
    device = Recorder(page.resources, float(page.mediabox[0]), float(page.height) + float(page.mediabox[1]), most)
    Interpreter(page.resources, device).process_page(page.page_obj)
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


def _links(page: Page) -> Iterator[tuple[str, Box]]:
    try:
        found = page.links()
    except Exception:  # a broken annotation is no reason to lose the page
        return
    for address, box in found:
        yield address, Box(*box)

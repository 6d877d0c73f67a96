"""Pages without a text layer, read by character recognition: PDFium draws them, Tesseract reads them."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any, Final

from ats_sim.errors import ReadingError
from ats_sim.model.settings import Reading
from ats_sim.reading.characters import clean
from ats_sim.reading.pdf.words import Word

_PIXELS: Final = 25_000_000  # ours: a page drawn larger than this is drawn at a lower resolution
_SIGNS: Final = frozenset("-–—•|·")
"""Signs of one stroke, of which Tesseract is never sure; a date range is lost without its dash."""
_HOW: Final = 'pip install "ats-sim[ocr]" and install Tesseract (Debian: apt install tesseract-ocr)'


def recognised(data: bytes, number: int, name: str, settings: Reading) -> list[Word]:
    """The words on a page (counted from 1), in points from its top left.

    Raises ReadingError ("ocr-missing") where pytesseract or Tesseract is not installed, ("ocr") where it fails.
    """
    try:
        import pytesseract
    except ImportError:
        raise ReadingError("ocr-missing", f"{name}: --ocr needs character recognition: {_HOW}.") from None
    picture, scale = _drawn(data, number, settings)
    try:
        table = pytesseract.image_to_data(picture, timeout=120)
    except pytesseract.TesseractNotFoundError:
        raise ReadingError("ocr-missing", f"{name}: --ocr needs character recognition: {_HOW}.") from None
    except (pytesseract.TesseractError, RuntimeError, OSError) as error:
        raise ReadingError("ocr", f"{name}: Tesseract failed on page {number}; export a PDF with text.") from error
    return list(_words(str(table), scale, settings))


def _drawn(data: bytes, number: int, settings: Reading) -> tuple[Any, float]:
    """The picture of a page and its pixels a point."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        page = document[number - 1]
        wide, high = page.get_size()
        scale = min(settings.ocr_resolution / 72, math.sqrt(_PIXELS / max(wide * high, 1.0)))
        return page.render(scale=scale, grayscale=True).to_pil(), scale
    finally:
        document.close()


def _words(table: str, scale: float, settings: Reading) -> Iterator[Word]:
    """The words of Tesseract's table (tab-separated, pixels); those of one line share its height and baseline."""
    import csv

    base = top = 0.0
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        try:
            left, upper = float(row["left"]) / scale, float(row["top"]) / scale
            right = left + float(row["width"]) / scale
            lower = upper + float(row["height"]) / scale
            level, confidence = int(row["level"]), float(row["conf"])
        except (KeyError, TypeError, ValueError):
            continue
        if level == 4:
            top, base = upper, lower
        text = " ".join(clean(row.get("text") or "").split())
        if level == 5 and text and (confidence >= settings.ocr_confidence or text in _SIGNS):
            size = max(base - top, 1.0) * 0.8
            yield Word(text, left, top, right, base, base - 0.2 * size, size, font="ocr", spaced=True)

"""Glyphs that a person cannot see on the page."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.model.document import Box, Loss
from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.glyphs import Glyph, Paint, Shape, Sheet

_WITHOUT_INK = (3, 7)  # ISO 32000-2, 9.3.6: neither filled nor stroked; only added to the clipping path


def seen(sheet: Sheet, settings: Reading, losses: list[Loss]) -> list[Glyph]:
    """The glyphs of a page without hidden ones, whose text goes to ``losses``.

    The invisible text layer over a scan is kept: it is how scanned pages are made searchable.
    """
    scanned = _is_scan(sheet)
    covers = [shape for shape in sheet.shapes if shape.kind != "stroke"]
    outlines = _outlines(sheet) if any(glyph.mode in _WITHOUT_INK for glyph in sheet.glyphs) else {}
    kept: list[Glyph] = []
    hidden: list[str] = []
    last = -2
    for index, glyph in enumerate(sheet.glyphs):
        if glyph.mode in _WITHOUT_INK and not scanned and _is_outlined(glyph, outlines):
            glyph = glyph._replace(mode=2)
        if (
            (glyph.mode in _WITHOUT_INK and not scanned)
            or glyph.size < settings.least_size
            or _is_outside(glyph, sheet.shown)
            or (_is_light(glyph.paint) and glyph.mode not in (1, 2) and _is_on_white(glyph, index, covers))
        ):
            if index != last + 1 and hidden:
                hidden.append(" ")
            hidden.append(glyph.text if not glyph.text.startswith("(cid:") else "")
            last = index
        else:
            kept.append(glyph)
    text = " ".join("".join(hidden).split())
    if text:
        losses.append(Loss("hidden", text, sheet.number))
    return kept


_BAND = 24.0  # points; ours: the bands of the page in which shapes are looked up


def _outlines(sheet: Sheet) -> dict[int, list[Box]]:
    """Low painted shapes by the band of the page that their middle is in."""
    found: dict[int, list[Box]] = {}
    for _, box, _, _ in sheet.shapes:
        if box.bottom - box.top < 3 * _BAND:
            found.setdefault(int((box.top + box.bottom) / 2 / _BAND), []).append(box)
    return found


def _is_outlined(glyph: Glyph, outlines: dict[int, list[Box]]) -> bool:
    """Whether a glyph without ink is painted as a shape instead, as browsers do with imitated bold type."""
    if not glyph.text.strip():
        return True
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    band = int(y / _BAND)
    return any(
        box.x0 - 1 <= x <= box.x1 + 1 and box.top < glyph.bottom and glyph.top < box.bottom
        for near in (band - 1, band, band + 1)
        for box in outlines.get(near, ())
    )


def _is_scan(sheet: Sheet) -> bool:
    """Whether the page is a picture with an invisible text layer over it."""
    unseen = sum(1 for glyph in sheet.glyphs if glyph.mode == 3)
    area = sheet.width * sheet.height
    pictured = any(
        shape.kind == "image" and (shape.box.x1 - shape.box.x0) * (shape.box.bottom - shape.box.top) > 0.5 * area
        for shape in sheet.shapes
    )
    return pictured and unseen > 0.9 * len(sheet.glyphs)


def _is_outside(glyph: Glyph, shown: Box | None) -> bool:
    if shown is None:
        return False
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    return not (shown.x0 - 1 <= x <= shown.x1 + 1 and shown.top - 1 <= y <= shown.bottom + 1)


def _is_light(paint: Paint) -> bool:
    return paint is not None and min(paint) > 0.95


def _is_on_white(glyph: Glyph, index: int, covers: Sequence[Shape]) -> bool:
    """Whether everything painted under a glyph before it is white too; a shape of unknown colour speaks against it."""
    x, y = (glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2
    for shape in covers:
        if shape.before > index:
            break
        box = shape.box
        if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom and not _is_light(shape.paint):
            return False
    return True

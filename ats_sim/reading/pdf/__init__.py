"""PDF to a document: glyphs, words, order, lines."""

from __future__ import annotations

from msgspec.structs import replace

from ats_sim.errors import ReadingError
from ats_sim.model.document import Document, Link, Loss
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.across import torn
from ats_sim.reading.assemble import Row, assemble
from ats_sim.reading.pdf import deferred  # noqa: F401 - before anything that imports pdfminer
from ats_sim.reading.pdf.furniture import without_furniture
from ats_sim.reading.pdf.hidden import pictured, portraits, seen
from ats_sim.reading.pdf.lines import rows
from ats_sim.reading.pdf.ocr import recognised
from ats_sim.reading.pdf.order import ordered
from ats_sim.reading.pdf.rotated import with_rotated, without_watermarks
from ats_sim.reading.pdf.ruled import tables
from ats_sim.reading.pdf.source import sheets
from ats_sim.reading.pdf.spacing import words
from ats_sim.reading.pdf.symbols import dots, settled


def read_pdf(data: bytes, name: str, limits: Limits, settings: Reading, ocr: bool = False) -> Document:
    """Read a PDF; with ``ocr`` its pages without a text layer by character recognition.

    Raises ReadingError ("broken", "encrypted", "no-text-layer", "ocr-missing", "ocr") and LimitError.
    """
    found: list[Row] = []
    losses: list[Loss] = []
    sizes: list[tuple[float, float]] = []
    block = 0
    title = ""
    loose: list[Link] = []
    for sheet in sheets(data, name, limits):
        sizes.append((sheet.width, sheet.height))
        title = sheet.title
        glyphs = without_watermarks(seen(sheet, settings, losses), sheet.number, losses)
        drawn = words((glyph for glyph in glyphs if glyph.upright), settings)
        if ocr and not sheet.glyphs:
            drawn = recognised(data, sheet.number, name, settings)
            losses.append(Loss("ocr", f"{len(drawn)} words read off a picture of the page", sheet.number))
        drawn = settled([*drawn, *dots(sheet.shapes)], sheet.number, settings, losses)
        strips = ordered(drawn, settings, sheet.rules, tables(sheet.shapes))
        lines = rows(with_rotated(strips, glyphs, sheet.shapes, settings), sheet.number, block, sheet.links)
        found.extend(lines)
        shown = {piece.url for line in lines for piece in line.pieces}
        loose.extend(Link(url) for url, _ in sheet.links if url not in shown)
        block += 1 + max((strip.block for strip in strips), default=0)
        if not sheet.glyphs and sheet.shapes:  # a blank page loses nothing
            losses.append(Loss("no-text-layer", "", sheet.number))
        losses.extend((*pictured(sheet, settings), *portraits(sheet)))
    if not any(character.isalpha() for row in found for character in row.text):
        raise ReadingError(
            "no-text-layer",
            f"{name}: no page has text, it is a picture or a scan; export a PDF with text, "
            "or see what 'ats-sim view --ocr' reads.",
        )
    document = assemble(
        name,
        "pdf",
        without_furniture(found, [height for _, height in sizes], losses),
        limits,
        pages=len(sizes),
        size=len(data),
        losses=losses,
        links=loose,
    )
    return replace(document, page_sizes=tuple(sizes), torn=torn(document), title=title)

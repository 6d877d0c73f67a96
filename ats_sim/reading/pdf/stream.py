"""The words of a PDF in the order in which the file holds them."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.document import Loss
from ats_sim.model.settings import Limits, Reading
from ats_sim.reading.pdf.hidden import seen
from ats_sim.reading.pdf.source import sheets
from ats_sim.reading.pdf.spacing import words
from ats_sim.reading.pdf.words import UNMAPPED


def stream_lines(data: bytes, name: str, limits: Limits, settings: Reading) -> Iterator[str]:
    """The words in the order of the file; a line ends where the next word stands on another height or further left."""
    unused: list[Loss] = []
    for sheet in sheets(data, name, limits):
        line: list[str] = []
        base = edge = 0.0
        glyphs = seen(sheet, settings, unused)
        for word in words((glyph for glyph in glyphs if glyph.upright), settings):
            if word.text == UNMAPPED:
                continue
            if line and (abs(word.base - base) > 0.3 * word.size or word.x0 < edge - 0.5 * word.size):
                yield " ".join(line)
                line = []
            line.append(word.text)
            base, edge = word.base, word.x1
        if line:
            yield " ".join(line)

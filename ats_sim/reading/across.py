"""How a naive machine reads: straight across the page, through columns, or in the order of the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ats_sim.model.document import Box, Document, Line, Span
from ats_sim.model.opinion import NaiveOrder
from ats_sim.model.settings import Limits, Reading


def naive(data: bytes, document: Document, limits: Limits, settings: Reading) -> NaiveOrder:
    """The naive orders of a file that was read before. PDF and DOCX only; any other format has one order."""
    across = tuple(" ".join(document.line_text(line) for line in row) for row in _rows(document.lines))
    if document.kind == "pdf":
        from ats_sim.reading.pdf.stream import stream_lines

        return NaiveOrder(across, tuple(stream_lines(data, document.name, limits, settings)))
    if document.kind == "docx":
        from ats_sim.reading.docx import plain_paragraphs

        found = tuple(plain_paragraphs(data))
        return NaiveOrder(found, found)
    plain = tuple(document.text.split("\n"))
    return NaiveOrder(plain, plain)


def torn(document: Document) -> tuple[tuple[Span, Span], ...]:
    """The pairs of lines of different blocks that a reading straight across the page joins."""
    return tuple(
        (left.span, right.span)
        for row in _rows(document.lines)
        for left, right in pairwise(row)
        if left.block != right.block
    )


def _rows(lines: Sequence[Line]) -> Iterable[list[Line]]:
    """The lines of equal height beside each other, from the top of each page to its bottom."""
    placed = sorted(
        ((line, line.box) for line in lines if line.box is not None), key=lambda pair: (pair[0].page, pair[1].bottom)
    )
    row: list[tuple[Line, Box]] = []
    for line, box in placed:
        if row:
            first, other = row[0]
            near = abs(box.bottom - other.bottom) <= 0.3 * min(line.size or 1.0, first.size or 1.0)
            if first.page != line.page or not near or any(box.x0 < b.x1 - 1 and b.x0 < box.x1 - 1 for _, b in row):
                yield [item for item, _ in sorted(row, key=lambda pair: pair[1].x0)]
                row = []
        row.append((line, box))
    if row:
        yield [item for item, _ in sorted(row, key=lambda pair: pair[1].x0)]

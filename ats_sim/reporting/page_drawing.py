"""Pages as they are laid out: where each piece of a line stands, in points, ready to be drawn.

A document knows the box of a line, not of its letters. Pieces within a line are placed by the usual widths of letters,
scaled so that the line fills its box; a tab takes what room is left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Box, Document
from ats_sim.reporting.page_marks import MarkedLine, Piece

_A4 = (595.0, 842.0)
_SMALLEST, _LARGEST = 72.0, 14_400.0  # points: an inch, and the largest page that PDF allows
_MARGIN = 36.0
_DESCENT = 0.22  # share of a line's height below its baseline, usual for text fonts
_LOOSE = 1.25  # stretched more than this, letters are set apart rather than widened

# Widths in ems of letters in Helvetica and fonts made to its measure, by groups; the rest is 0.55.
_WIDTHS = {
    **dict.fromkeys("ijl'|.,:;!", 0.25),
    **dict.fromkeys("frt()[]/\\I- \u00a0·•", 0.31),
    **dict.fromkeys("ABEKPSVXY&", 0.67),
    **dict.fromkeys("CDHNRUw", 0.72),
    **dict.fromkeys("GOQ", 0.78),
    **dict.fromkeys("mM%", 0.85),
    **dict.fromkeys("W@—", 0.97),
    **dict.fromkeys("cksvxyzJ", 0.5),
}


class Placed(Struct, frozen=True):
    """A piece of text at its place: ``x`` its left edge, ``base`` its baseline; ``turned`` text runs upwards."""

    piece: Piece
    text: str
    x: float
    width: float
    top: float
    height: float
    base: float
    size: float
    adjust: Literal["spacingAndGlyphs", "spacing"]
    turned: bool = False


class Label(Struct, frozen=True):
    """A second beside what was seen: at the left of the first mark of a line, above the others."""

    text: str
    x: float
    y: float
    band: int
    inline: bool = False


class Badge(Struct, frozen=True):
    """The number of something flagged, at the end of its line."""

    number: int
    x: float
    y: float


class Drawing(Struct, frozen=True):
    """One page: its size in points and what stands on it."""

    number: int
    width: float
    height: float
    placed: tuple[Placed, ...]
    labels: tuple[Label, ...]
    badges: tuple[Badge, ...]


def drawings(document: Document, lines: Sequence[MarkedLine]) -> tuple[Drawing, ...]:
    """The pages of a document whose format has boxes; empty for the others."""
    if not any(item.line.box for item in lines):
        return ()
    return tuple(_drawing(document, lines, number) for number in range(1, document.pages + 1))


def _drawing(document: Document, lines: Sequence[MarkedLine], number: int) -> Drawing:
    here = [(item, item.line.box) for item in lines if item.line.page == number]
    boxed = [(item, box) for item, box in here if box is not None and _is_sound(box)]
    width, height = _size(document, number, [box for _, box in boxed])
    placed: list[Placed] = []
    labels: list[Label] = []
    badges: list[Badge] = []
    for item, box in boxed:
        row = list(_row(item, box))
        placed += row
        labels += _labels(row, box)
        flags = [flag for piece in item.pieces for flag in piece.flags]
        edge = min(box.x1 + 9, width - 7 - 12 * (len(flags) - 1))
        badges += [Badge(flag, edge + 12 * place, (box.top + box.bottom) / 2) for place, flag in enumerate(flags)]
    return Drawing(number, width, height, tuple(placed), tuple(labels), tuple(badges))


def _is_sound(box: Box) -> bool:
    edges = (box.x0, box.top, box.x1, box.bottom)
    return all(abs(edge) <= _LARGEST for edge in edges) and box.x1 > box.x0 and box.bottom > box.top


def _size(document: Document, number: int, boxes: Sequence[Box]) -> tuple[float, float]:
    """The page's size as the file states it, else so that everything fits."""
    if number <= len(document.page_sizes):
        width, height = document.page_sizes[number - 1]
        if _SMALLEST <= width <= _LARGEST and _SMALLEST <= height <= _LARGEST:
            return width, height
    return (
        max([_A4[0], *(box.x1 + _MARGIN for box in boxes)]),
        max([_A4[1], *(box.bottom + _MARGIN for box in boxes)]),
    )


def _row(item: MarkedLine, box: Box) -> Iterator[Placed]:
    """The pieces of a line from left to right."""
    height, width = box.bottom - box.top, box.x1 - box.x0
    size = item.line.size or height * 0.85
    turned = height > 2.5 * size and height > width
    if turned:
        height, width = width, height
    parts = [(piece, part, bool(at)) for piece in item.pieces for at, part in enumerate(piece.text.split("\t"))]
    natural = sum(_ems(text) for _, text, _ in parts) * size
    gaps = sum(tab for _, _, tab in parts)
    gap = max(width - natural, 0.0) / gaps if gaps else 0.0
    scale = (width - gap * gaps) / natural if natural else 1.0
    x = 0.0
    for piece, text, tab in parts:
        x += gap if tab else 0.0
        lead = _ems(text[: len(text) - len(text.lstrip())]) * size * scale
        room = _ems(text.strip()) * size * scale
        if room > 0:
            left, base = (box.x0 + x + lead, box.bottom - _DESCENT * height)
            if turned:
                left, base = box.x1 - _DESCENT * height, box.bottom - x - lead
            yield Placed(
                piece,
                text.strip(),
                left,
                room,
                box.top,
                height,
                base,
                size,
                "spacing" if scale > _LOOSE else "spacingAndGlyphs",
                turned,
            )
        x += _ems(text) * size * scale


def _labels(row: Sequence[Placed], box: Box) -> Iterator[Label]:
    opening = [item for item in row if (item.piece.opens or item.piece.buries) and not item.turned]
    done: set[float | None] = set()
    for item in opening:
        if item.piece.second in done:
            continue
        text = "missed" if item.piece.second is None else f"{item.piece.second:.1f}"
        if not done:
            yield Label(text, box.x0 - 3.5, item.base, item.piece.band)
        else:
            yield Label(text, item.x, item.top + 0.6, item.piece.band, inline=True)
        done.add(item.piece.second)


def _ems(text: str) -> float:
    """About how wide a text is, in ems."""
    return sum(_em(character) for character in text)


def _em(character: str) -> float:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    if unicodedata.category(character) in ("Mn", "Me", "Cc", "Cf", "Cs", "Co"):
        return 0.0
    if unicodedata.east_asian_width(character) in ("W", "F"):
        return 1.0
    return 0.66 if character.isupper() else 0.55

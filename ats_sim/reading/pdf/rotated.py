"""Text that runs up or down the page, such as a section's name along its side, or slanting across it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ats_sim.model.document import Loss
from ats_sim.model.settings import Reading
from ats_sim.reading.characters import clean, squeeze
from ats_sim.reading.pdf.glyphs import Glyph, Shape
from ats_sim.reading.pdf.order import Strip, ordered
from ats_sim.reading.pdf.spacing import words
from ats_sim.reading.pdf.words import UNMAPPED, Word


def without_watermarks(glyphs: list[Glyph], page: int, losses: list[Loss]) -> list[Glyph]:
    """The glyphs of a page without those at a slant, whose text goes to ``losses``: it lies across the lines."""
    if not any(glyph.slanted for glyph in glyphs):
        return glyphs
    text = squeeze("".join(glyph.text for glyph in glyphs if glyph.slanted))
    losses.append(Loss("watermark", clean(text), page))
    return [glyph for glyph in glyphs if not glyph.slanted]


def with_rotated(
    strips: Sequence[Strip], glyphs: Iterable[Glyph], shapes: Sequence[Shape], settings: Reading
) -> list[Strip]:
    """The lines of a page with its rotated texts, each before the block of lines that it stands beside."""
    found = list(strips)
    for line in _lines([glyph for glyph in glyphs if not glyph.upright], settings):
        top = min([*(word.top for word in line.words), *_fields(line.words, shapes)])
        at = _start_of_block(found, next((i for i, strip in enumerate(found) if _middle(strip) >= top), len(found)))
        block = found[min(at, len(found) - 1)].block if found else 0
        found.insert(at, Strip(line.words, line.gaps, block))
    return found


def _lines(glyphs: Sequence[Glyph], settings: Reading) -> Iterable[Strip]:
    """The rotated lines: turned upright, read like any page, and turned back."""
    steps = [after.top - before.top for before, after in pairwise(glyphs)]
    up = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
    turned = [_turned(glyph, up) for glyph in glyphs]
    known = [word for word in words(turned, settings) if word.text != UNMAPPED and not word.symbol]
    for strip in ordered(known, settings):
        back = tuple(_turned_back(word, up) for word in strip.words)
        yield Strip(back, strip.gaps, strip.block)


def _turned(glyph: Glyph, up: bool) -> Glyph:
    size = max(glyph.x1 - glyph.x0, 1.0)
    if up:
        return glyph._replace(x0=-glyph.bottom, x1=-glyph.top, top=glyph.x0, bottom=glyph.x1, base=glyph.x1, size=size)
    return glyph._replace(x0=glyph.top, x1=glyph.bottom, top=-glyph.x1, bottom=-glyph.x0, base=-glyph.x0, size=size)


def _turned_back(word: Word, up: bool) -> Word:
    if up:
        return word._replace(x0=word.top, x1=word.bottom, top=-word.x1, bottom=-word.x0, base=-word.x0)
    return word._replace(x0=-word.bottom, x1=-word.top, top=word.x0, bottom=word.x1, base=word.x1)


def _fields(words: Sequence[Word], shapes: Sequence[Shape]) -> list[float]:
    """The top of the smallest coloured field that a rotated text stands in, if there is one."""
    x, y = (words[0].x0 + words[0].x1) / 2, (words[0].top + words[0].bottom) / 2
    around = [
        box
        for kind, box, _, _ in shapes
        if kind == "fill" and box.x0 < x < box.x1 and box.top < y < box.bottom and box.x1 - box.x0 > 10 * words[0].size
    ]
    return [min(around, key=lambda box: box.bottom - box.top).top] if around else []


def _middle(strip: Strip) -> float:
    return (strip.words[0].top + strip.words[0].bottom) / 2


def _start_of_block(strips: Sequence[Strip], at: int) -> int:
    """The first line of the run of lines, without a wide gap between them, that line ``at`` belongs to."""
    while 0 < at < len(strips):
        above, below = strips[at - 1].words[0], strips[at].words[0]
        if not 0 <= below.base - above.base < 2 * max(above.size, below.size):
            break
        at -= 1
    return at

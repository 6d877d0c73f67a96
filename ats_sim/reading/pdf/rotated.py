"""Text that runs up or down the page, such as a section's name along its side."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.glyphs import Glyph, Shape
from ats_sim.reading.pdf.order import Strip
from ats_sim.reading.pdf.words import Word, word_of


def with_rotated(
    strips: Sequence[Strip], glyphs: Iterable[Glyph], shapes: Sequence[Shape], settings: Reading
) -> list[Strip]:
    """The lines of a page with its rotated texts, each before the block of lines that it stands beside."""
    found = list(strips)
    for words in _texts([glyph for glyph in glyphs if not glyph.upright], settings):
        top = min(word.top for word in words)
        top = min([top, *_fields(words, shapes)])
        at = _start_of_block(found, next((i for i, strip in enumerate(found) if _middle(strip) >= top), len(found)))
        block = found[min(at, len(found) - 1)].block if found else 0
        found.insert(at, Strip(tuple(words), ("", *[" "] * (len(words) - 1)), block))
    return found


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


def _texts(glyphs: Sequence[Glyph], settings: Reading) -> Iterable[list[Word]]:
    """The rotated texts in the order of the file, each as its words."""
    words: list[Word] = []
    run: list[Glyph] = []
    last: Glyph | None = None
    for glyph in glyphs:
        gap = _gap(last, glyph) if last else 0.0
        size = max(_size(glyph), 1.0)
        if run and (gap > settings.word_gap * size or not glyph.text.strip()):
            words.append(_word(run))
            run = []
        if words and gap > 2 * size:
            yield words
            words = []
        if glyph.text.strip() and not glyph.text.startswith("(cid:") and glyph.text != "\x00":
            run.append(glyph)
        last = glyph
    if run:
        words.append(_word(run))
    if words:
        yield words


def _word(run: Sequence[Glyph]) -> Word:
    word = word_of(run, False)
    return word._replace(
        x0=min(glyph.x0 for glyph in run), size=max(_size(run[0]), 1.0), symbol="", text=word.text.replace("\ufffd", "")
    )


def _size(glyph: Glyph) -> float:
    """The size of type that runs upright or downright: the extent across its line."""
    return min(glyph.x1 - glyph.x0, 1.6 * glyph.size)


def _gap(last: Glyph, glyph: Glyph) -> float:
    """The distance between two boxes."""
    across = max(glyph.x0 - last.x1, last.x0 - glyph.x1, 0.0)
    along = max(glyph.top - last.bottom, last.top - glyph.bottom, 0.0)
    return max(across, along)

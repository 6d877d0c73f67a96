"""Which lines stand side by side on a page: a reader that goes straight across joins them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from ats_sim.model.document import Box, Document, Line


def side_by_side(document: Document, fewest_words: int) -> Iterator[tuple[Line, Line]]:
    """Pairs of lines of different columns at one height, from the top down, each left line once.

    Both lines have at least ``fewest_words`` words; a date at the right margin is no column.
    """
    pages: defaultdict[int, list[tuple[Line, Box]]] = defaultdict(list)
    for line in document.lines:
        if line.box and _words(document, line) >= fewest_words:
            pages[line.page].append((line, line.box))
    for page in sorted(pages):
        lines = sorted(pages[page], key=lambda item: (item[1].top, item[1].x0))
        for number, (left, box) in enumerate(lines):
            right = _right_of(left, box, lines[max(0, number - 8) : number + 9])
            if right:
                yield left, right


def _right_of(left: Line, box: Box, near: list[tuple[Line, Box]]) -> Line | None:
    for other, place in near:
        if other.block == left.block or place.x0 < box.x1:
            continue
        shared = min(box.bottom, place.bottom) - max(box.top, place.top)
        if shared > 0.5 * min(box.bottom - box.top, place.bottom - place.top):
            return other
    return None


def _words(document: Document, line: Line) -> int:
    return sum(any(character.isalpha() for character in word) for word in document.line_text(line).split())

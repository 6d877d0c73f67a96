"""Cards in a grid and headings across a page: what stands level on both sides of a gutter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from ats_sim.reading.pdf.segments import Segment, is_dated, is_mark, text_of

Rows = Sequence[Sequence[Segment]]
SLACK = 1.5
"""Points; how far a column's lines may stand over its edge."""


def headings(x: float, rows: Rows, body: float, may_head: Sequence[bool]) -> frozenset[int]:
    """The rows that head a part of the page on both sides of ``x``: they stand left, and the right side is blank there.

    A side bar's headings have text beside them, and the column beside it has headings of that style too; where most
    headings have neither, there is no side bar.
    """
    rights = [index for index, row in enumerate(rows) if right_of(x, row)]
    taken = {_style(rows[index][-1]) for index in rights}
    set_off = {_style(rows[index][-1]) for index in rights if is_heading(rows[index][-1:], body)}
    if any(_style(row[0]) in set_off and row[0].x0 < x - SLACK and is_heading(row[:1], body) for row in rows):
        return frozenset()
    blank: list[int] = []
    inside = 0
    for index, row in enumerate(rows):
        at = bisect_left(rights, index)
        if not 0 < at < len(rights) or right_of(x, row) or not may_head[index] or _style(row[0]) in taken:
            continue
        inside += 1
        above, below = rows[rights[at - 1]][0], rows[rights[at]][0]
        if below.words[0].base - above.words[0].base > 2.5 * body:
            blank.append(index)
    least = 1 if is_level(x, rows) else 2
    return frozenset(blank) if len(blank) >= max(least, 0.7 * inside) else frozenset()


def is_level(x: float, rows: Rows) -> bool:
    """Whether what stands right of ``x`` is level with what stands left of it, row by row, as cards in a grid are."""
    rights = [row for row in rows if right_of(x, row)]
    beside = sum(1 for row in rights if row[0].x0 < x - SLACK and level(row[0], row[-1]))
    return len(rights) >= 4 and beside >= 0.95 * len(rights)


def cards(x: float, rows: Rows) -> frozenset[int]:
    """The rows with which a new row of cards begins, white space above both sides of a grid, or a list in columns."""
    if not is_level(x, rows):
        return frozenset()
    rights = [right_of(x, row) for row in rows]
    if all(is_mark(row[0].words[0]) and is_mark(s.words[0]) for s, row in zip(rights, rows, strict=True) if s):
        # A list in two columns ends with its entry.
        return frozenset(index for index in range(1, len(rows)) if bool(rights[index]) != bool(rights[index - 1]))
    leads = [below[0].words[0].base - above[0].words[0].base for above, below in pairwise(rows)]
    usual = sorted(leads)[len(leads) // 2]
    cuts = [index for index, lead in enumerate(leads, 1) if lead > 2.2 * usual and rights[index]]
    strips = [sum(map(bool, rights[begin:end])) for begin, end in pairwise([0, *cuts, len(rows)])]
    return frozenset(cuts) if min(filter(None, strips)) >= 3 else frozenset()


def _style(segment: Segment) -> tuple[float, bool]:
    """What a heading shares with other headings of its rank: size and weight."""
    return round(segment.size, 1), segment.words[0].bold


def is_heading(row: Sequence[Segment], body: float) -> bool:
    """Whether a row is set off by its size, by bold type or by capitals."""
    words = [word for segment in row for word in segment.words]
    text = text_of(row)
    if len(words) > 6 or is_mark(words[0]) or is_dated(text) or sum(map(str.isalpha, text)) < 2:
        return False
    return row[0].size > 1.08 * body or all(word.bold for word in words) or all(word.text.isupper() for word in words)


def level(a: Segment, b: Segment) -> bool:
    """Whether two segments stand on one line and are of like height, as a title and its date do."""
    size = max(a.size, b.size)
    return abs(a.words[-1].base - b.words[0].base) <= 0.12 * size and min(a.size, b.size) >= 0.6 * size


def right_of(x: float, row: Sequence[Segment]) -> Segment | None:
    """The first segment of a row right of ``x``."""
    edge = x - SLACK
    for segment in row:  # asked for each row at each place of a page
        if segment.x0 >= edge:
            return segment
    return None


def body_size(rows: Rows) -> float:
    """The size in which most segments are set."""
    return sorted(segment.size for row in rows for segment in row)[sum(map(len, rows)) // 2]

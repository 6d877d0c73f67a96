"""Cards in a grid and headings across a page: what stands level on both sides of a gutter."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ats_sim.reading.pdf.segments import Segment, is_dated, is_mark, text_of

Rows = Sequence[Sequence[Segment]]
Style = tuple[float, bool]
SLACK = 1.5
"""Points; how far a column's lines may stand over its edge."""


class Looks(NamedTuple):
    """How the rows of a region look beside its body: whether each may be a heading, and the style of its first and of
    its last segment, with whether that alone may be one. Asked again at every place of the page."""

    body: float
    may_head: Sequence[bool]
    first: Sequence[tuple[Style, bool]]
    last: Sequence[tuple[Style, bool]]


def looks(rows: Rows) -> Looks:
    """How rows look."""
    body = body_size(rows)
    whole = [is_heading(row, body) for row in rows]
    first, last = (
        [
            (_style(one[0]), head if len(row) == 1 else is_heading(one, body))
            for row, head in zip(rows, whole, strict=True)
            for one in [row[part]]
        ]
        for part in (slice(1), slice(-1, None))
    )
    return Looks(body, whole, first, last)


def headings(x: float, rows: Rows, beside: Sequence[Segment | None], look: Looks) -> frozenset[int]:
    """The rows that head a part of the page on both sides of ``x``: they stand left, and the right side is blank there.

    A side bar's headings have text beside them, and the column beside it has headings of that style too; where most
    headings have neither, there is no side bar. ``beside`` is what stands ``right_of`` it in each row.
    """
    rights = [index for index, right in enumerate(beside) if right]
    taken = {look.last[index][0] for index in rights}
    set_off = {look.last[index][0] for index in rights if look.last[index][1]}
    left = (own for row, own in zip(rows, look.first, strict=True) if row[0].x0 < x - SLACK)
    if set_off and any(head and style in set_off for style, head in left):
        return frozenset()
    blank: list[int] = []
    inside = 0
    for index in range(len(rows)):
        at = bisect_left(rights, index)
        if not 0 < at < len(rights) or beside[index] or not look.may_head[index] or look.first[index][0] in taken:
            continue
        inside += 1
        above, below = rows[rights[at - 1]][0], rows[rights[at]][0]
        if below.words[0].base - above.words[0].base > 2.5 * look.body:
            blank.append(index)
    least = 1 if is_level(x, rows, beside) else 2
    return frozenset(blank) if len(blank) >= max(least, 0.7 * inside) else frozenset()


def is_level(x: float, rows: Rows, beside: Sequence[Segment | None]) -> bool:
    """Whether what stands right of ``x`` is level with what stands left of it, row by row, as cards in a grid are."""
    rights = [row for row, right in zip(rows, beside, strict=True) if right]
    if len(rights) < 4:
        return False
    return sum(1 for row in rights if row[0].x0 < x - SLACK and level(row[0], row[-1])) >= 0.95 * len(rights)


def cards(x: float, rows: Rows, rights: Sequence[Segment | None]) -> frozenset[int]:
    """The rows with which a new row of cards begins, white space above both sides of a grid, or a list in columns."""
    if not is_level(x, rows, rights):
        return frozenset()
    if all(is_mark(row[0].words[0]) and is_mark(s.words[0]) for s, row in zip(rights, rows, strict=True) if s):
        # A list in two columns ends with its entry.
        return frozenset(index for index in range(1, len(rows)) if bool(rights[index]) != bool(rights[index - 1]))
    leads = [below[0].words[0].base - above[0].words[0].base for above, below in pairwise(rows)]
    usual = sorted(leads)[len(leads) // 2]
    cuts = [index for index, lead in enumerate(leads, 1) if lead > 2.2 * usual and rights[index]]
    strips = [sum(map(bool, rights[begin:end])) for begin, end in pairwise([0, *cuts, len(rows)])]
    return frozenset(cuts) if min(filter(None, strips)) >= 3 else frozenset()


def _style(segment: Segment) -> Style:
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

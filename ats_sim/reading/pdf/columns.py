"""The columns of a page: where a region is cut at a gutter, and where a gap only sets off a date or a label."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ats_sim.model.document import Box
from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.grids import SLACK, Looks, Rows, cards, headings, is_level, level, looks, right_of
from ats_sim.reading.pdf.pairs import are_dates_beside, pair_tops, paired
from ats_sim.reading.pdf.segments import Segment, by_row, is_date, is_date_part, is_mark, text_of


class _Cut(NamedTuple):
    x: float
    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]


def blocks(
    segments: list[Segment], rules: Sequence[Box], settings: Reading, depth: int = 0, grid: float = 0.0
) -> list[list[Segment]]:
    """The blocks of a region in reading order, cut at gutters for as long as there is one.

    ``grid`` is the edge of the right-hand cards of a grid that stands above or below, 0 where there is none.
    """
    cut = _best_cut(segments, rules, settings) if len(segments) > 3 and depth < 12 else None
    if cut is None and grid and depth < 12:
        cut = _next_cards(segments, grid)
    if cut is None:
        return [segments] if segments else []
    goes_on = abs(cut.x - grid) < 2 * SLACK or _is_grid(cut)
    around = cut.x if goes_on else 0.0
    sides = ((side, 0.0) for pair in paired(cut.left, cut.right) for side in pair)
    regions = ((cut.above, around), *sides, (cut.below, around))
    return [block for region, x in regions for block in blocks(region, rules, settings, depth + 1, x)]


def _is_grid(cut: _Cut) -> bool:
    rows = by_row([*cut.left, *cut.right])
    return is_level(cut.x, rows, [right_of(cut.x, row) for row in rows])


def _next_cards(segments: list[Segment], x: float) -> _Cut | None:
    """The first pair of cards of a region that a grid goes on in, however short they are."""
    rows = by_row(segments)
    if any(s.x0 < x - SLACK and s.x1 > x + SLACK for s in segments):
        return None
    beside = [index for index, row in enumerate(rows) if row[0].x0 < x - SLACK and right_of(x, row) is not None]
    first = next((index for index in beside if index + 1 in beside), None)
    if first is None or abs((right_of(x, rows[first]) or rows[first][0]).x0 - x) > 2 * SLACK:
        return None
    last = next(index for index in range(first, len(rows) + 1) if index not in beside)
    return _cut(x, rows, first, last)


def _best_cut(segments: list[Segment], rules: Sequence[Box], settings: Reading) -> _Cut | None:
    rows = by_row(segments)
    edge = min(segment.x0 for segment in segments)
    best: tuple[float, int, int, int] | None = None
    look = looks(rows)
    for x in sorted({round(segment.x0) for segment in segments}):
        if x - edge < settings.column_width or not _may_part(x, rows):
            continue
        for first, last in _stretches(x, rows, rules, look):
            found = _scored(x, rows, first, last, settings)
            if found[0] > 0 and (best is None or found[0] > best[0]):
                best = (found[0], x, found[1], found[2])
    if best is None:
        return None
    return _cut(best[1], rows, best[2], best[3])


def _may_part(x: float, rows: Rows) -> bool:
    """Whether two columns have two rows each between two rows that cross ``x``; fewer are none, whatever they hold."""
    left = right = 0
    for row in rows:
        if any(segment.x0 < x - SLACK and segment.x1 > x + SLACK for segment in row):
            left = right = 0
            continue
        left += row[0].x0 < x - SLACK
        right += row[-1].x0 >= x - SLACK
        if left > 1 and right > 1:
            return True
    return False


def _cut(x: float, rows: Rows, first: int, last: int) -> _Cut:
    inside = [segment for row in rows[first:last] for segment in row]
    return _Cut(
        x,
        [segment for row in rows[:first] for segment in row],
        [segment for segment in inside if segment.x0 < x - SLACK],
        [segment for segment in inside if segment.x0 >= x - SLACK],
        [segment for row in rows[last:] for segment in row],
    )


def _stretches(x: float, rows: Rows, rules: Sequence[Box], look: Looks) -> Iterable[tuple[int, int]]:
    """The longest stretches of rows that no segment and no drawn line crosses at ``x``."""
    beside = [right_of(x, row) for row in rows]
    crossing = sorted(rule.top for rule in rules if rule.x0 < x - 20 and rule.x1 > x + 20)
    opening = headings(x, rows, beside, look) | cards(x, rows, beside)
    start = line = 0
    for index, row in enumerate(rows):
        if index in opening:
            if index - start >= 2:
                yield start, index
            start = index
        base = row[0].words[0].base
        while line < len(crossing) and crossing[line] < base - 0.3 * row[0].size:
            line += 1
            if index - start >= 2:
                yield start, index
            start = index
        if any(s.x0 < x - SLACK and s.x1 > x + SLACK for s in row):
            if index - start >= 2:
                yield start, index
            start = index + 1
    if len(rows) - start >= 2:
        yield start, len(rows)


def _scored(x: float, rows: Rows, start: int, end: int, settings: Reading) -> tuple[float, int, int]:
    """How well a stretch reads as two columns (0: not at all), and the part of it that does."""
    first, last = _trimmed(x, rows, start, end)
    score = _score(x, rows[first:last], settings)
    if score and not _are_lists_of_entries(x, rows[first:last]):
        return score, first, last
    # Rows with something far to the right, such as a date, may stand above or below a real pair of columns.
    best = (0.0, start, end)
    begin = start
    for index in range(start, end + 1):
        if index == end or _is_apart(x, rows[index]):
            if index - begin >= 3 and (begin, index) != (start, end):
                first, last = _trimmed(x, rows, begin, index)
                best = max(best, (_score(x, rows[first:last], settings), first, last))
            begin = index + 1
    return best


def _are_lists_of_entries(x: float, rows: Rows) -> bool:
    """Whether what stands at ``x`` are lists below heads whose dates stand further right."""
    dated = any(_is_apart(x, row) and is_date(text_of(row[-1:])) for row in rows)
    return dated and any(
        right.x0 < x + SLACK and is_mark(right.words[0]) for row in rows if (right := right_of(x, row))
    )


def _is_apart(x: float, row: Sequence[Segment]) -> bool:
    """Whether a row has something right of ``x`` that does not begin near it."""
    right = right_of(x, row)
    return right is not None and right.x0 > x + 5 * right.size


def _is_ragged_left(x: float, rows: Rows) -> bool:
    """Whether what stands right of ``x`` is one text set flush right, so that its lines begin anywhere."""
    ends = [row[-1].x1 for row in rows if right_of(x, row)]
    return len(ends) > 2 and sum(1 for end in ends if max(ends) - end < 2) >= 0.8 * len(ends)


def _trimmed(x: float, rows: Rows, start: int, end: int) -> tuple[int, int]:
    """The stretch without rows at its ends that belong to what stands above or below both columns."""
    first = start
    for index in range(start, start if _is_ragged_left(x, rows[start:end]) else min(start + 8, end)):
        right = right_of(x, rows[index])
        if right is None:
            continue
        below = next((row for row in rows[index + 1 : end] if right_of(x, row)), rows[index])
        far = below[0].words[0].base - right.words[0].base > 2.2 * right.size
        listed = far and _is_list(x, rows[index])
        if right.x0 < x + SLACK and not listed:
            break
        if _is_apart(x, rows[index]) or (listed and rows[index][0] is not right):
            first = index + 1
    last_right = max((i for i in range(first, end) if right_of(x, rows[i])), default=end - 1)
    tail = range(last_right + 1, end)
    if end == len(rows) or not 0 < len(tail) <= 8:
        return first, end
    leads = sorted(
        below[0].words[0].base - above[0].words[0].base
        for above, below in zip(rows[first:end], rows[first + 1 : end], strict=False)
    )
    usual = leads[len(leads) // 2]
    for index in tail:
        above, row = rows[index - 1][0], rows[index][0]
        if row.words[0].base - above.words[0].base > 1.2 * usual or row.size > 1.08 * above.size:
            return first, index
    return first, end


def _is_list(x: float, row: Sequence[Segment]) -> bool:
    """Whether a row is a list across the page (contact data), whose gaps are alike, so that none is a gutter."""
    gaps = [(after.x0 - before.x1, after.x0 >= x - SLACK > before.x0) for before, after in pairwise(row)]
    across = [gap for gap, is_across in gaps if is_across]
    others = [gap for gap, is_across in gaps if not is_across]
    return bool(across and others) and across[0] <= 1.5 * max(others)


def _score(x: float, rows: Rows, settings: Reading) -> float:
    """How many rows the smaller of two columns has; 0 where the two sides are one column's rows."""
    left = [[s for s in row if s.x0 < x - SLACK] for row in rows]
    right = [[s for s in row if s.x0 >= x - SLACK] for row in rows]
    lefts, rights = [row for row in left if row], [row for row in right if row]
    if min(len(lefts), len(rights)) < 2:
        return 0.0
    gutter = x - max(row[-1].x1 for row in lefts)
    size = min(row[0].size for row in lefts)
    if gutter < settings.gutter * size or _is_dated(lefts) or _is_dated(rights) or are_dates_beside(lefts, rights):
        return 0.0
    # Only rows beside each other tell whether two sides go their own ways.
    first = max(_first(left), _first(right))
    last = len(rows) - max(_first(left[::-1]), _first(right[::-1]))
    left, right = left[first:last], right[first:last]
    minor = min(sum(map(bool, left)), sum(map(bool, right)))
    both = sum(1 for a, b in zip(left, right, strict=True) if a and b and level(a[-1], b[0]))
    if minor < 2:
        # A few lines beside a few others, none on one line, far apart: contact data beside a name.
        return 1.0 if minor == 1 and both == 0 and gutter > 3 * size else 0.0
    lone = minor - both
    # The edge of a column is where its lines begin, or end where they begin anywhere.
    flush = sum(1 for row in rights if row[0].x0 < x + 2 * SLACK) / len(rights)
    if len(rights) >= 6 and len({round(row[0].x0) for row in rights}) >= 0.6 * len(rights):
        end = max(row[-1].x1 for row in rights)
        flush = max(flush, sum(1 for row in rights if row[-1].x1 > end - 2 * SLACK) / len(rights))
    found = minor * (1 + flush) + min(gutter / size, 5.0) / 10
    if lone >= 2 and lone >= settings.own_rows * minor and not _is_rail(lefts, rights):
        return found
    if sum(1 for a, b in zip(left, right, strict=True) if a and b and is_mark(b[0].words[0])) >= 2 and _is_listed(
        lefts
    ):
        return found
    return found if minor >= 3 and (_are_columns(x, lefts, rights) or pair_tops(lefts, rights)) else 0.0


def _is_listed(rows: Rows) -> bool:
    """Whether rows hold list items."""
    return sum(1 for row in rows if is_mark(row[0].words[0])) >= 2


def _first(side: Rows) -> int:
    """The index of the first row that holds something."""
    return next(index for index, row in enumerate(side) if row)


def _is_dated(rows: Rows) -> bool:
    """Whether one side of a page holds dates (with places perhaps) that belong to the lines beside them."""
    short = sum(1 for row in rows if sum(len(segment.words) for segment in row) <= 6)
    if short < 0.8 * len(rows):
        return False
    texts = [[text_of([segment]) for segment in row] for row in rows]
    dated = sum(1 for row in texts if all(map(is_date, row)))
    return dated >= 0.45 * len(rows) or (dated > 1 and all(is_date_part(text) for row in texts for text in row))


def _is_rail(lefts: Rows, rights: Rows) -> bool:
    """Whether the side with fewer rows holds single labels far from each other rather than text of its own."""
    minor, major = sorted((lefts, rights), key=len)
    if len(minor) > 0.5 * len(major):
        return False
    alone = 1 + sum(1 for above, row in pairwise(minor) if row[0].top - above[0].bottom > row[0].size)
    return alone >= 0.8 * len(minor)


def _are_columns(x: float, lefts: Rows, rights: Rows) -> bool:
    """Whether sides whose rows stand level are columns still: both flush left, wide, and of several words."""
    flush = sum(1 for row in rights if row[0].x0 < x + 4 * row[0].size)
    if flush < 0.8 * len(rights):
        return False
    wide_right = max(row[-1].x1 for row in rights) - x
    wide_left = max(row[-1].x1 for row in lefts) - min(row[0].x0 for row in lefts)
    if min(wide_left, wide_right) < max(0.5 * max(wide_left, wide_right), 8 * rights[0][0].size):
        return False
    return all(sum(len(s.words) for row in side for s in row) >= 2 * len(side) for side in (lefts, rights))

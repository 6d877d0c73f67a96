"""The words of a page in the order a person reads them: rows, columns, side bars, rails. Pure geometry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ats_sim.model.document import Box
from ats_sim.model.settings import Reading
from ats_sim.reading import bullets
from ats_sim.reading.pdf.words import Word

_NUMBER = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]$")
_DATED = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? ?'?\d"
    r"|\b\d{1,2}/\d{2,4}\b|\b(?:present|current|now|today|ongoing)\b",
    re.IGNORECASE,
)


class Segment(NamedTuple):
    """Words of one row without a wide gap between them."""

    words: tuple[Word, ...]
    row: int
    x0: float
    top: float
    x1: float
    bottom: float
    size: float


@dataclass(frozen=True, slots=True)
class Strip:
    """A line in reading order: its words, what stands before each of them ("", " " or a tab), and its block."""

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
    block: int


def ordered(words: Iterable[Word], settings: Reading, rules: Sequence[Box] = ()) -> list[Strip]:
    """The lines of a page in reading order. Every word comes back once.

    ``rules`` are lines drawn across the page: no pair of columns reaches over one that crosses its gutter.
    """
    segments = [segment for number, row in enumerate(_rows(words)) for segment in _segments(number, row, settings)]
    lines: list[Strip] = []
    for block, part in enumerate(_parts(segments, rules, settings, 0)):
        lines.extend(_lines(part, block, settings))
    return lines


def is_mark(word: Word) -> bool:
    """Whether a word is a lone list marker."""
    return len(word.text) == 1 and word.text in bullets.ROUND


def _rows(words: Iterable[Word]) -> list[list[Word]]:
    """Words that share a baseline, from the top down, each row from left to right."""
    rows: list[list[Word]] = []
    base, size = -1e9, 0.0
    for word in sorted(words, key=lambda word: (word.base, word.x0)):
        if rows and word.base - base <= 0.3 * min(word.size, size):
            rows[-1].append(word)
        else:
            rows.append([word])
            base, size = word.base, word.size
    for row in rows:
        row.sort(key=lambda word: word.x0)
    return rows


def _segments(number: int, row: list[Word], settings: Reading) -> Iterable[Segment]:
    """A row cut where a gap is wide enough for a gutter. A list marker stays with the text after it."""
    start = 0
    for index in range(1, len(row) + 1):
        if index < len(row):
            last, word = row[index - 1], row[index]
            gap = word.x0 - last.x1
            size = max(last.size, word.size)
            limit = settings.segment_gap * size
            if index - start == 1 and (is_mark(last) or _NUMBER.match(last.text) or last.text in "-–—*o"):
                limit = settings.marker_gap * size
            if gap <= limit:
                continue
        part = row[start:index]
        yield Segment(
            tuple(part),
            number,
            part[0].x0,
            min(word.top for word in part),
            max(word.x1 for word in part),
            max(word.bottom for word in part),
            max(word.size for word in part),
        )
        start = index


class _Cut(NamedTuple):
    score: float
    above: list[Segment]
    left: list[Segment]
    right: list[Segment]
    below: list[Segment]


Rows = Sequence[Sequence[Segment]]
_SLACK = 1.5  # points; how far a column's lines may stand over its edge


def _parts(segments: list[Segment], rules: Sequence[Box], settings: Reading, depth: int) -> list[list[Segment]]:
    """The blocks of a region in reading order, cut at gutters for as long as there is one."""
    cut = _best_cut(segments, rules, settings) if len(segments) > 3 and depth < 12 else None
    if cut is None:
        return [segments] if segments else []
    parts = (cut.above, cut.left, cut.right, cut.below)
    return [block for part in parts for block in _parts(part, rules, settings, depth + 1)]


def _by_row(segments: Iterable[Segment]) -> list[list[Segment]]:
    rows: dict[int, list[Segment]] = {}
    for segment in segments:
        rows.setdefault(segment.row, []).append(segment)
    return [sorted(rows[number], key=lambda segment: segment.x0) for number in sorted(rows)]


def _best_cut(segments: list[Segment], rules: Sequence[Box], settings: Reading) -> _Cut | None:
    rows = _by_row(segments)
    edge = min(segment.x0 for segment in segments)
    best: tuple[float, float, int, int] | None = None
    for x in sorted({round(segment.x0) for segment in segments}):
        if x - edge < settings.column_width:
            continue
        for first, last in _stretches(x, rows, rules):
            found = _scored(x, rows, first, last, settings)
            if found[0] > 0 and (best is None or found[0] > best[0]):
                best = (found[0], x, found[1], found[2])
    if best is None:
        return None
    score, x, first, last = best
    inside = [segment for row in rows[first:last] for segment in row]
    return _Cut(
        score,
        [segment for row in rows[:first] for segment in row],
        [segment for segment in inside if segment.x0 < x - _SLACK],
        [segment for segment in inside if segment.x0 >= x - _SLACK],
        [segment for row in rows[last:] for segment in row],
    )


def _stretches(x: float, rows: Rows, rules: Sequence[Box]) -> Iterable[tuple[int, int]]:
    """The longest stretches of rows that no segment and no drawn line crosses at ``x``."""
    crossing = sorted(rule.top for rule in rules if rule.x0 < x - 20 and rule.x1 > x + 20)
    start = line = 0
    for index, row in enumerate(rows):
        base = row[0].words[0].base
        while line < len(crossing) and crossing[line] < base - 0.3 * row[0].size:
            line += 1
            if index - start >= 2:
                yield start, index
            start = index
        if any(s.x0 < x - _SLACK and s.x1 > x + _SLACK for s in row):
            if index - start >= 2:
                yield start, index
            start = index + 1
    if len(rows) - start >= 2:
        yield start, len(rows)


def _scored(x: float, rows: Rows, start: int, end: int, settings: Reading) -> tuple[float, int, int]:
    """How well a stretch reads as two columns (0: not at all), and the part of it that does."""
    first, last = _trimmed(x, rows, start, end)
    score = _score(x, rows[first:last], settings)
    if score:
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


def _right(x: float, row: Sequence[Segment]) -> Segment | None:
    """The first segment of a row right of ``x``."""
    return next((segment for segment in row if segment.x0 >= x - _SLACK), None)


def _is_apart(x: float, row: Sequence[Segment]) -> bool:
    """Whether a row has something right of ``x`` that does not begin near it."""
    right = _right(x, row)
    return right is not None and right.x0 > x + 5 * right.size


def _trimmed(x: float, rows: Rows, start: int, end: int) -> tuple[int, int]:
    """The stretch without rows at its ends that belong to what stands above or below both columns."""
    first = start
    for index in range(start, min(start + 8, end)):
        right = _right(x, rows[index])
        if right is None:
            continue
        if right.x0 < x + _SLACK and not _is_list(x, rows[index]):
            break
        if len(rows[index]) > 1 and rows[index][0] is not right and (_is_apart(x, rows[index]) or _is_list(x, rows[index])):
            first = index + 1
    last_right = max((i for i in range(first, end) if _right(x, rows[i])), default=end - 1)
    tail = range(last_right + 1, end)
    if end == len(rows) or not 0 < len(tail) <= 8:
        return first, end
    leads = sorted(below[0].words[0].base - above[0].words[0].base for above, below in zip(rows[first:end], rows[first + 1 : end], strict=False))
    usual = leads[len(leads) // 2]
    for index in tail:
        above, row = rows[index - 1][0], rows[index][0]
        if row.words[0].base - above.words[0].base > 1.2 * usual or row.size > 1.08 * above.size:
            return first, index
    return first, end


def _is_list(x: float, row: Sequence[Segment]) -> bool:
    """Whether a row is a list across the page (contact data), whose gaps are alike, so that none is a gutter."""
    gaps = [(after.x0 - before.x1, after.x0 >= x - _SLACK > before.x0) for before, after in zip(row, row[1:], strict=False)]
    across = [gap for gap, is_across in gaps if is_across]
    others = [gap for gap, is_across in gaps if not is_across]
    return bool(across and others) and across[0] <= 1.5 * max(others)


def _score(x: float, rows: Rows, settings: Reading) -> float:
    """How many rows the smaller of two columns has; 0 where the two sides are one column's rows."""
    left = [[s for s in row if s.x0 < x - _SLACK] for row in rows]
    right = [[s for s in row if s.x0 >= x - _SLACK] for row in rows]
    lefts, rights = [row for row in left if row], [row for row in right if row]
    if min(len(lefts), len(rights)) < 2:
        return 0.0
    gutter = x - max(row[-1].x1 for row in lefts)
    size = min(row[0].size for row in lefts)
    if gutter < settings.gutter * size or _is_dated(lefts) or _is_dated(rights):
        return 0.0
    # Only rows beside each other tell whether two sides go their own ways.
    first = max(_first(left), _first(right))
    end = len(rows) - max(_first(left[::-1]), _first(right[::-1]))
    left, right = left[first:end], right[first:end]
    minor = min(sum(map(bool, left)), sum(map(bool, right)))
    both = sum(1 for a, b in zip(left, right, strict=True) if a and b and _level(a[-1], b[0]))
    if minor < 2:
        # A few lines beside a few others, none on one line, far apart: contact data beside a name.
        return 1.0 if minor == 1 and both == 0 and gutter > 3 * size else 0.0
    lone = minor - both
    found = minor + min(gutter / size, 5.0) / 10
    if lone >= 2 and lone >= settings.own_rows * minor and not _is_rail(lefts, rights):
        return found
    if sum(1 for row in rights if is_mark(row[0].words[0])) >= 2:
        return found
    return found if minor >= 3 and _are_columns(x, lefts, rights) else 0.0


def _first(side: Rows) -> int:
    """The index of the first row that holds something."""
    return next(index for index, row in enumerate(side) if row)


def _text(row: Sequence[Segment]) -> str:
    return " ".join(word.text for segment in row for word in segment.words)


def _is_dated(rows: Rows) -> bool:
    """Whether one side of a page holds dates (with places perhaps) that belong to the lines beside them."""
    short = sum(1 for row in rows if sum(len(segment.words) for segment in row) <= 6)
    if short < 0.8 * len(rows):
        return False
    return sum(1 for row in rows if _DATED.search(_text(row))) >= 0.45 * len(rows)


def _is_rail(lefts: Rows, rights: Rows) -> bool:
    """Whether the side with fewer rows holds single labels far from each other rather than text of its own."""
    minor, major = sorted((lefts, rights), key=len)
    if len(minor) > 0.5 * len(major):
        return False
    alone = 1 + sum(1 for above, row in zip(minor, minor[1:], strict=False) if row[0].top - above[0].bottom > row[0].size)
    return alone >= 0.8 * len(minor)


def _level(a: Segment, b: Segment) -> bool:
    """Whether two segments stand on one line and are of like height, as a title and its date do."""
    size = max(a.size, b.size)
    return abs(a.words[-1].base - b.words[0].base) <= 0.12 * size and min(a.size, b.size) >= 0.6 * size


def _are_columns(x: float, lefts: Rows, rights: Rows) -> bool:
    """Whether sides whose rows stand level are columns still: both flush left, wide, and of several words."""
    flush = sum(1 for row in rights if row[0].x0 < x + 4 * row[0].size)
    if flush < 0.8 * len(rights):
        return False
    wide_right = max(row[-1].x1 for row in rights) - x
    wide_left = max(row[-1].x1 for row in lefts) - min(row[0].x0 for row in lefts)
    if min(wide_left, wide_right) < max(0.5 * max(wide_left, wide_right), 10 * rights[0][0].size):
        return False
    return all(sum(len(s.words) for row in side for s in row) >= 2 * len(side) for side in (lefts, rights))


def _lines(segments: list[Segment], block: int, settings: Reading) -> Iterable[Strip]:
    """The rows of one block as lines."""
    for row in _unwrapped(_by_row(segments)):
        words = [word for segment in row for word in segment.words]
        usual = _usual_gap(words)
        gaps = [""] + [_gap(last, word, usual, settings) for last, word in zip(words, words[1:], strict=False)]
        yield Strip(tuple(words), tuple(gaps), block)


def _unwrapped(rows: list[list[Segment]]) -> Iterable[list[Segment]]:
    """The rows with a date range that is broken in a narrow column ("June 2020 -", below it "Present") in one piece."""
    for number, row in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else []
        for index, segment in enumerate(row):
            if len(row) < 2 or not segment.words[-1].text.endswith(("-", "–", "—")) or not _DATED.search(_text([segment])):
                continue
            end = next((s for s in below if _is_under(segment, s) and len(s.words) < 4 and _DATED.search(_text([s]))), None)
            if end is not None and end.top - segment.bottom < segment.size:
                below.remove(end)
                row[index] = segment._replace(words=segment.words + end.words, x1=max(segment.x1, end.x1))
        if row:
            yield row


def _is_under(segment: Segment, other: Segment) -> bool:
    """Whether two segments of one column share an edge or their middle."""
    edges = (other.x0 - segment.x0, other.x1 - segment.x1, (other.x0 + other.x1 - segment.x0 - segment.x1) / 2)
    return min(map(abs, edges)) < 3


def _usual_gap(words: Sequence[Word]) -> float:
    """The median blank between the words of a line, in points; a quarter of the size where there are too few."""
    gaps = sorted(word.x0 - last.x1 for last, word in zip(words, words[1:], strict=False))
    return gaps[len(gaps) // 2] if len(gaps) > 2 else 0.25 * words[0].size


def _gap(last: Word, word: Word, usual: float, settings: Reading) -> str:
    gap = word.x0 - last.x1
    size = max(last.size, word.size)
    if abs(word.base - last.base) > 0.5 * size:
        return " "
    if is_mark(last):
        return " "
    if gap > settings.tab_gap * size or (gap > settings.tab_gap / 2 * size and gap > 2.2 * usual):
        return "\t"
    return "" if gap < settings.word_gap * min(last.size, word.size) and not last.spaced else " "

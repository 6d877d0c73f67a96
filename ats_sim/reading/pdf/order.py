"""The words of a page in the order a person reads them: rows, columns, side bars, rails. Pure geometry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from ats_sim.model.document import Box
from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.columns import blocks
from ats_sim.reading.pdf.rails import sections
from ats_sim.reading.pdf.ruled import Table, parted
from ats_sim.reading.pdf.segments import Segment, by_row, is_mark, segments
from ats_sim.reading.pdf.whole import whole_cells, whole_heads, whole_periods
from ats_sim.reading.pdf.words import Word
from ats_sim.reading.wrapped import rest_of_word

_BEFORE_AN_EMPLOYER = frozenset(("at", "@", "bei", "chez", "presso", "bij"))
"""Words after which a line goes on, however wide the gap ("Analyst at   Harbor Freight")."""


class Strip(Struct, frozen=True):
    """A line in reading order: its words, what stands before each of them ("", " " or a tab), and its block."""

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
    block: int


def ordered(
    words: Iterable[Word], settings: Reading, rules: Sequence[Box] = (), tables: Sequence[Table] = ()
) -> list[Strip]:
    """The lines of a page in reading order. Every word comes back once.

    ``rules`` are lines drawn across the page: no pair of columns reaches over one that crosses its gutter. ``tables``
    are drawn ones, each row of which is a line.
    """
    lines: list[Strip] = []
    block = 0
    for part, cells in parted(list(words), tables):
        found, usual = segments(part, settings)
        for column in (column for region in sections(found) for column in blocks(region, rules, settings)):
            lines.extend(_lines(column, block, usual, settings))
            block += 1
        lines.extend(_cells(row, block, settings) for row in cells)
        block += bool(cells)
    return lines


def _cells(row: Sequence[Sequence[Word]], block: int, settings: Reading) -> Strip:
    """The cells of a table's row as a line, the lines of each cell as one."""
    words: list[Word] = []
    gaps: list[str] = []
    for cell in row:
        for number, word in enumerate(cell):
            last = words[-1] if words else word
            below = number > 0 and word.base > last.base + word.size / 2
            rest = rest_of_word(last.text, word.text) if below else None
            if rest:
                words[-1] = last._replace(text=(last.text if rest[1] else last.text[:-1]) + word.text)
                continue
            near = number > 0 and not _gap(last, word, 0.0, settings)
            gaps.append("" if near or not words else " " if number else "\t")
            words.append(word)
    return Strip(tuple(words), tuple(gaps), block)


def _lines(segments: list[Segment], block: int, usual: float, settings: Reading) -> Iterable[Strip]:
    """The rows of one block as lines."""
    left = min((segment.x0 for segment in segments), default=0.0)
    right = max((segment.x1 for segment in segments), default=0.0)
    for row in _stacked(whole_periods(whole_heads(whole_cells(_beside(by_row(segments)))))):
        words = [word for segment in row for word in segment.words]
        starts = {id(segment.words[0]) for segment in row if segment.aligned}
        inside = sorted(word.x0 - last.x1 for last, word in pairwise(words))
        normal = max(usual * words[0].size, inside[len(inside) // 4] if len(inside) > 4 else 0.0)
        alike = len(inside) > 1 and inside[-1] < (1.5 if len(inside) > 2 else 1.3) * inside[0]
        if alike and words[0].x0 - left < 3 and right - words[-1].x1 < 3:
            normal = inside[-1]  # a justified line: all its blanks are wide
        gaps = [""]
        for last, word in pairwise(words):
            gaps.append("\t" if id(word) in starts else _gap(last, word, normal, settings))
        yield Strip(tuple(words), tuple(gaps), block)


def _beside(rows: Iterable[list[Segment]]) -> list[list[Segment]]:
    """The rows with those that stand beside each other in one: raised and lowered letters, a label or date in a margin
    set in another size than the line it belongs to."""
    found: list[list[Segment]] = []
    for row in rows:
        above = found[-1] if found else []
        if above and _overlap(above, row) and not any(_share(a, b) for a in above for b in row):
            found[-1] = sorted([*above, *row], key=lambda segment: segment.x0)
        else:
            found.append(row)
    return found


def _overlap(above: Sequence[Segment], row: Sequence[Segment]) -> bool:
    """Whether two rows share more than half of the height of the lower one."""
    tops, bottoms = (
        [min(s.top for s in part) for part in (above, row)],
        [max(s.bottom for s in part) for part in (above, row)],
    )
    shared = min(bottoms) - max(tops)
    return shared > 0.5 * min(bottom - top for top, bottom in zip(tops, bottoms, strict=True))


def _share(a: Segment, b: Segment) -> bool:
    """Whether two segments stand over each other."""
    return min(a.x1, b.x1) - max(a.x0, b.x0) > 0.1 * min(a.size, b.size)


def _stacked(rows: Iterable[list[Segment]]) -> list[list[Segment]]:
    """The rows with a stack of right-aligned texts (place, dates, duration) beside an entry's heading and the first
    lines of its list moved up into the heading's line: they belong to the entry and not to the list."""
    found: list[list[Segment]] = []
    head: int | None = None
    listed = False
    for row in rows:
        found.append(row)
        index = len(found) - 1
        listed = listed or is_mark(row[0].words[0])
        if len(row) < 2:
            head = None
        elif head is None or not _goes_on(found[head][-1], found[index - 1], row):
            head, listed = index, is_mark(row[0].words[0])
        elif listed and not is_mark(found[head][0].words[0]):
            found[head].append(row.pop()._replace(aligned=True))
    return found


def _goes_on(top: Segment, above: Sequence[Segment], row: Sequence[Segment]) -> bool:
    """Whether a row's last text stands right below those of a stack that ``top`` is the last one of."""
    near = row[0].words[0].base - above[0].words[0].base < 1.8 * max(row[0].size, above[0].size)
    return near and abs(row[-1].x1 - top.x1) < 2 and len(row[-1].words) <= 6


def _gap(last: Word, word: Word, usual: float, settings: Reading) -> str:
    gap = word.x0 - last.x1
    size = max(last.size, word.size)
    if abs(word.base - last.base) > 0.5 * size:
        return " "
    if is_mark(last) or last.text in _BEFORE_AN_EMPLOYER:
        return " "
    if gap > settings.tab_gap * size or (gap > 0.4 * settings.tab_gap * size and gap > 2.2 * usual):
        return "\t"
    return "" if gap < settings.word_gap * min(last.size, word.size) and not last.spaced else " "

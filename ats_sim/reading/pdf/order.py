"""The words of a page in the order a person reads them: rows, columns, side bars, rails. Pure geometry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from msgspec import Struct

from ats_sim.model.document import Box
from ats_sim.model.settings import Reading
from ats_sim.reading.pdf.columns import blocks
from ats_sim.reading.pdf.segments import Segment, by_row, goes_on, is_date, is_dated, is_mark, segments, text_of
from ats_sim.reading.pdf.words import Word
from ats_sim.reading.wrapped import rest_of_word

_BEFORE_AN_EMPLOYER = frozenset(("at", "@", "bei", "chez", "presso", "bij"))
"""Words after which a line goes on, however wide the gap ("Analyst at   Harbor Freight")."""


class Strip(Struct, frozen=True):
    """A line in reading order: its words, what stands before each of them ("", " " or a tab), and its block."""

    words: tuple[Word, ...]
    gaps: tuple[str, ...]
    block: int


def ordered(words: Iterable[Word], settings: Reading, rules: Sequence[Box] = ()) -> list[Strip]:
    """The lines of a page in reading order. Every word comes back once.

    ``rules`` are lines drawn across the page: no pair of columns reaches over one that crosses its gutter.
    """
    found, usual = segments(words, settings)
    lines: list[Strip] = []
    for block, part in enumerate(blocks(found, rules, settings)):
        lines.extend(_lines(part, block, usual, settings))
    return lines


def _lines(segments: list[Segment], block: int, usual: float, settings: Reading) -> Iterable[Strip]:
    """The rows of one block as lines."""
    left = min((segment.x0 for segment in segments), default=0.0)
    right = max((segment.x1 for segment in segments), default=0.0)
    for row in _stacked(_unwrapped(_whole_heads(_beside(by_row(segments))))):
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


def _unwrapped(rows: list[list[Segment]]) -> Iterable[list[Segment]]:
    """The rows with a period that a narrow column broke ("Sep", below it "2016 - Jun" and "2018") in one piece."""
    for number, row in enumerate(rows):
        for index in range(len(row)) if len(row) > 1 else ():
            for below in rows[number + 1 : number + 4]:
                segment = row[index]
                end = next(
                    (s for s in below if _is_under(segment, s) and goes_on(text_of([segment]), text_of([s]))), None
                )
                if end is None or end.top - segment.bottom > 2.5 * segment.size:
                    break
                below.remove(end)
                row[index] = segment._replace(
                    words=segment.words + end.words, x1=max(segment.x1, end.x1), bottom=end.bottom
                )
                row[index + 1 :] = [other._replace(aligned=True) for other in row[index + 1 :]]
        if row:
            yield row


def _whole_heads(rows: list[list[Segment]]) -> list[list[Segment]]:
    """The rows with words that a date at the right end of the line did not leave room for back before that date."""
    found: list[list[Segment]] = []
    for row in rows:
        above = found[-1] if found else []
        start = (
            next((i for i, s in enumerate(above[:-1]) if abs(row[0].x0 - s.x0) < 2), None) if len(row) == 1 else None
        )
        if start is None or not _is_rest_of_head(above[start:], row[0]):
            found.append(row)
            continue
        head, rest = above[start:-1], row[0]
        words = _joined(_relaxed([word for segment in head for word in segment.words]), rest.words)
        whole = head[0]._replace(words=words, x1=max(head[-1].x1, rest.x1), bottom=rest.bottom)
        found[-1] = [*above[:start], whole, above[-1]._replace(aligned=True)]
    return found


def _is_rest_of_head(head: Sequence[Segment], rest: Segment) -> bool:
    """Whether a segment is what the words before a date had no room for: set like them, right below their start."""
    date, last, first = head[-1], head[-2].words[-1], rest.words[0]
    if not is_date(text_of([date])) or is_dated(text_of([rest])) or is_mark(head[0].words[0]) or is_mark(first):
        return False
    if rest.x1 > date.x0 or rest.top - head[0].bottom > 0.6 * rest.size:
        return False
    if (last.bold, last.italic) != (first.bold, first.italic) or abs(last.size - first.size) > 0.3:
        return False
    if len(head) > 2 and not _is_stretched([word for segment in head[:-1] for word in segment.words]):
        return False
    letter = (last.x1 - last.x0) / max(len(last.text), 1)
    return last.x1 + letter * (len(first.text) + 1) > date.x0 - 1.5 * date.size


def _is_stretched(words: Sequence[Word]) -> bool:
    """Whether all blanks between words are alike, as in a line stretched to its full width."""
    blanks = [gap for last, word in pairwise(words) if (gap := word.x0 - last.x1) > 0.1 * word.size]
    return len(blanks) > 1 and max(blanks) < 1.5 * min(blanks)


def _relaxed(words: Sequence[Word]) -> Sequence[Word]:
    """The words of a line, with the blanks of a stretched one no wider than usual."""
    if not _is_stretched(words):
        return words
    closed = (word._replace(x1=max(word.x1, after.x0 - 0.25 * word.size)) for word, after in pairwise(words))
    return [*closed, words[-1]]


def _joined(words: Sequence[Word], below: Sequence[Word]) -> tuple[Word, ...]:
    """The words of two lines, a word that the line's end broke in one piece."""
    rest = rest_of_word(words[-1].text, below[0].text)
    if rest is None:
        return (*words, *below)
    text = words[-1].text if rest[1] else words[-1].text[:-1]
    return (*words[:-1], words[-1]._replace(text=text + below[0].text), *below[1:])


def _is_under(segment: Segment, other: Segment) -> bool:
    """Whether two segments of one column share an edge or their middle."""
    edges = (other.x0 - segment.x0, other.x1 - segment.x1, (other.x0 + other.x1 - segment.x0 - segment.x1) / 2)
    return min(map(abs, edges)) < 3


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

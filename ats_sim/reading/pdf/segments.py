"""Words of a page to rows, and rows to segments: the pieces that columns are made of. Pure geometry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ats_sim.lexicon import calendar
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import letters
from ats_sim.model.settings import Reading
from ats_sim.reading import bullets
from ats_sim.reading.pdf.raised import with_raised
from ats_sim.reading.pdf.words import Word

_DASHES = frozenset("-–—")
BARS = frozenset("|-–—│")
"""Signs between the ends of a period, also of one set upright."""
_TO = frozenset({"to", "until", "bis", "à", "au", "a", "al", "do", "tot"})


class Segment(NamedTuple):
    """Words of one row without a wide gap between them; ``aligned`` says that it was cut off at a column's edge."""

    words: tuple[Word, ...]
    row: int
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    aligned: bool = False


def segments(words: Iterable[Word], settings: Reading) -> tuple[list[Segment], float]:
    """The segments of a page and the usual blank between its words as a share of the font size."""
    rows = _rows(words)
    usual = _usual_gap(rows)
    wide = [segment for number, row in enumerate(rows) for segment in _segments(number, row, settings)]
    return list(_at_edges(wide, usual, settings)), usual


def is_mark(word: Word) -> bool:
    """Whether a word is a lone list marker."""
    return len(word.text) == 1 and word.text in bullets.ROUND


@lru_cache(maxsize=4_096)  # one column after the other is tried for a page
def is_date(text: str) -> bool:
    """Whether a text is a date or a range of dates and hardly anything more."""
    if len(text) <= 60 and any(_ends_a_period(word) for word in _date_words(text)):
        return True
    return is_dated(text) and len(letters(regex("dated-part").sub("", text), 2)) <= 1


@lru_cache(maxsize=4_096)
def is_dated(text: str) -> bool:
    """Whether a text names a date."""
    return regex("dated-part").search(text) is not None


def is_date_part(text: str) -> bool:
    """Whether a text is nothing but a date or a part of one ("Sept"), or the bar of a period set upright."""
    return text in BARS or bool(_date_words(text))


def goes_on(text: str, below: str) -> bool:
    """Whether a date breaks off at the end of ``text`` and ``below`` is its rest ("Sep", "2016 - Jun")."""
    here, there = _date_words(text), _date_words(below)
    if not here or not there or sum(map(_ends_a_period, here)) > 1:
        return False
    return not _ends_a_period(here[-1]) or there[0] in _DASHES


def _date_words(text: str) -> list[str]:
    """The words of a text that is nothing but a date or a part of one; empty for any other."""
    words = regex("date-token").findall(text.casefold())
    known = all(
        word in calendar.months() or word in _DASHES or word in "./,'’" or _ends_a_period(word) or word in _TO
        for word in words
    )
    return words if known and len(words) <= 8 else []


def _ends_a_period(word: str) -> bool:
    return (word.isdecimal() and len(word) in (2, 4)) or word in calendar.words("present")


def text_of(row: Sequence[Segment]) -> str:
    """The words of segments."""
    return " ".join(word.text for segment in row for word in segment.words)


def by_row(segments: Iterable[Segment]) -> list[list[Segment]]:
    """Segments of each row from left to right, rows from the top down."""
    rows: dict[int, list[Segment]] = {}
    for segment in segments:
        rows.setdefault(segment.row, []).append(segment)
    return [sorted(rows[number], key=lambda segment: segment.x0) for number in sorted(rows)]


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
    return with_raised(rows)


def _segments(number: int, row: list[Word], settings: Reading) -> Iterable[Segment]:
    """A row cut where a gap is wide enough for a gutter. A list marker stays with the text after it."""
    start = 0
    for index in range(1, len(row) + 1):
        if index < len(row):
            last, word = row[index - 1], row[index]
            gap = word.x0 - last.x1
            size = max(last.size, word.size)
            limit = settings.segment_gap * size
            if index - start == 1 and (is_mark(last) or regex("item-number").match(last.text) or last.text in "-–—*o"):
                limit = settings.marker_gap * size
            if gap <= limit:
                continue
        yield _segment(number, row[start:index])
        start = index


def _segment(number: int, words: Sequence[Word], aligned: bool = False) -> Segment:
    return Segment(
        tuple(words),
        number,
        words[0].x0,
        min(word.top for word in words),
        max(word.x1 for word in words),
        max(word.bottom for word in words),
        max(word.size for word in words),
        aligned,
    )


def _usual_gap(rows: Iterable[Sequence[Word]]) -> float:
    """The median blank between words of the page, as a share of the font size."""
    gaps = sorted(
        (word.x0 - last.x1) / max(word.size, 0.1)
        for row in rows
        for last, word in pairwise(row)
        if word.size * 0.05 < word.x0 - last.x1 < word.size
    )
    return gaps[len(gaps) // 2] if gaps else 0.25


def _at_edges(segments: Sequence[Segment], usual: float, settings: Reading) -> Iterable[Segment]:
    """The segments, cut also at narrow gaps where a word begins at an edge that other lines begin at: the gutter of a
    column or of a margin with dates is often no wider than a blank or two."""
    edges: Counter[int] = Counter()
    for segment in segments:
        edges[round(segment.x0)] += 1
    for segment in segments:
        start = 0
        words = segment.words
        for index in range(1, len(words)):
            last, word = words[index - 1], words[index]
            gap = word.x0 - last.x1
            if (
                gap < settings.gutter * word.size
                or gap < 1.6 * usual * word.size
                or is_mark(last)
                or regex("item-number").match(last.text)
            ):
                continue
            at = round(word.x0)
            if edges[at - 1] + edges[at] + edges[at + 1] >= 4:
                yield _segment(segment.row, words[start:index], start > 0)
                start = index
        yield _segment(segment.row, words[start:], True) if start else segment

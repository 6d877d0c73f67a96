"""Texts that a narrow place broke, in one piece again: titles beside a date, dates in a margin, cells of a grid."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ats_sim.reading.pdf.segments import BARS, Segment, goes_on, is_date, is_date_part, is_dated, is_mark, text_of
from ats_sim.reading.pdf.words import Word
from ats_sim.reading.wrapped import rest_of_word

_WORDS = 8  # ours: a cell of more words is a text of its own
_LEAD = 0.9  # of the font size; ours: the lines of one text stand no further apart
_STEP = 0.4  # of the font size; ours: rows of a grid stand so much further apart than the lines of a cell


def whole_heads(rows: list[list[Segment]]) -> list[list[Segment]]:
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


def whole_periods(rows: list[list[Segment]]) -> Iterable[list[Segment]]:
    """The rows with a period that a narrow column broke ("Sep", below it "2016 - Jun" and "2018") in one piece, also
    one set upright, one end above a bar and one below it, whichever comes first."""
    for number, row in enumerate(rows):
        for index in range(len(row)) if len(row) > 1 or (row and is_date_part(text_of(row))) else ():
            bar = 0
            for below in rows[number + 1 : number + 8]:
                segment = row[index]
                end = next((s for s in below if _is_under(segment, s) and is_date_part(text_of([s]))), None)
                if end is None and bar and not any(s.x0 < segment.x1 and segment.x0 < s.x1 for s in below):
                    continue
                if end is None or end.top - segment.bottom > 2.5 * segment.size:
                    break
                upright = text_of([end]) in BARS and is_date(text_of([segment]))
                broken = len(row) > 1 and goes_on(text_of([segment]), text_of([end]))
                if not (upright or bar or broken):
                    break
                below.remove(end)
                bar = bar or (len(segment.words) if upright else 0)
                row[index] = _extended(segment, end, bar)
                row[index + 1 :] = [other._replace(aligned=True) for other in row[index + 1 :]]
                if bar and is_date(text_of([end])):
                    break
        if row:
            yield row


def _extended(segment: Segment, end: Segment, bar: int) -> Segment:
    """A period with what stands below it; around a bar (the word of that number) the later end comes last."""
    words = (*segment.words, *end.words)
    if bar:
        before, after = words[:bar], words[bar + 1 :]
        if after and is_date(text_of([end])) and _year(before) > _year(after):
            before, after = after, before
        words = (*before, words[bar]._replace(text="–"), *after) if after else (*before, words[bar])
    return segment._replace(words=words, x1=max(segment.x1, end.x1), bottom=end.bottom)


def _year(words: Sequence[Word]) -> int:
    """The year of an end of a period; of the present, later than all."""
    return next((int(word.text) for word in words if word.text.isdecimal() and len(word.text) == 4), 9999)


def _is_under(segment: Segment, other: Segment) -> bool:
    """Whether two segments of one column share an edge or their middle."""
    edges = (other.x0 - segment.x0, other.x1 - segment.x1, (other.x0 + other.x1 - segment.x0 - segment.x1) / 2)
    return min(map(abs, edges)) < 3


def whole_cells(rows: Sequence[list[Segment]]) -> list[list[Segment]]:
    """The rows of a grid with cells of two lines in one ("Information" and "Accessibility (WCAG", below them
    "Architecture" and "2.2)")."""
    found: list[list[Segment]] = []
    for number, row in enumerate(rows):
        above = found[-1] if found else []
        near = _lead(above, row) if above and (len(above) > 1 or len(row) > 1) else 9.0
        around = [_lead(row, after) for after in rows[number + 1 : number + 2]]
        around += [_lead(found[-2], above)] if len(found) > 1 else []
        if near < _LEAD and around and min(around) > near + _STEP and _are_second_lines(above, row):
            rest = {_cell_over(above, segment): segment for segment in row}
            found[-1] = [_with_line(cell, rest.get(index)) for index, cell in enumerate(above)]
        else:
            found.append(row)
    return found


def _lead(above: Sequence[Segment], row: Sequence[Segment]) -> float:
    """The white space between two rows in font sizes."""
    return (row[0].top - above[0].bottom) / max(row[0].size, 1.0)


def _cell_over(above: Sequence[Segment], segment: Segment) -> int:
    return next((index for index, cell in enumerate(above) if abs(cell.x0 - segment.x0) < 2), -1)


def _are_second_lines(above: Sequence[Segment], row: Sequence[Segment]) -> bool:
    """Whether each segment of a row stands under the start of a cell, set like it, and one did not fit there."""
    if any(is_mark(segment.words[0]) or is_dated(text_of([segment])) for segment in (*above, *row)):
        return False
    if any(len(cell.words) > _WORDS for cell in (*above, *row)) or len(row) > len(above) or len(above) < 2:
        return False
    full = False
    for segment in row:
        index = _cell_over(above, segment)
        if index < 0 or not _is_set_like(above[index].words[-1], segment.words[0]):
            return False
        first, last = segment.words[0], above[index].words[-1]
        room = above[index + 1].x0 if index + 1 < len(above) else 0.0
        full = full or (room > 0 and last.x1 + (first.x1 - first.x0) + 0.5 * first.size > room - first.size)
        full = full or text_of([above[index]]).count("(") > text_of([above[index]]).count(")")
    return full


def _is_set_like(last: Word, first: Word) -> bool:
    return (last.bold, last.italic) == (first.bold, first.italic) and abs(last.size - first.size) < 0.3


def _with_line(cell: Segment, rest: Segment | None) -> Segment:
    if rest is None:
        return cell._replace(aligned=True)
    words = _joined(cell.words, rest.words)
    return cell._replace(words=words, x1=max(cell.x1, rest.x1), bottom=rest.bottom, aligned=True)

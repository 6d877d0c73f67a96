"""Tables between drawn lines: each row of cells is a line, however many lines a cell has. Pure geometry."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from ats_sim.reading.pdf.glyphs import Shape
from ats_sim.reading.pdf.segments import is_mark
from ats_sim.reading.pdf.words import Word

_THIN = 3.0  # points: what is thinner is a line
_NEAR = 3.0  # points: lines so near to each other are one, and meet
_MOST = 600  # ours: lines; a page of more is a drawing
_COLUMNS = 3  # ours: what has fewer may be a frame around text
_LINES, _WORDS = 5, 24  # ours: a cell of more is a text of its own
_MARGIN = 7.0  # points; ours: what stands between a cell's text and its edge at most
_END = 3  # letters; ours: the end of a word in capitals that a cell breaks
_JOINTS = frozenset(("of", "and", "the", "in", "to", "for", "de", "und"))

Cells = list[list[Word]]
Rule = tuple[float, float, float]
"""A drawn line: where it stands across its direction, where it begins, where it ends."""


class Table(Struct, frozen=True):
    """The edges of the columns and of the rows of a table, both from the top left."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]


def tables(shapes: Iterable[Shape]) -> list[Table]:
    """The tables that lines draw on a page, from the top down."""
    boxes = [shape.box for shape in shapes if shape.kind != "image"]
    level = [(box.top, box.x0, box.x1) for box in boxes if box.bottom - box.top < _THIN < box.x1 - box.x0]
    plumb = [(box.x0, box.top, box.bottom) for box in boxes if box.x1 - box.x0 < _THIN < box.bottom - box.top]
    if not level or len(level) + len(plumb) > _MOST:
        return []
    sides = _merged(plumb)
    wide: dict[tuple[int, int], list[Rule]] = {}
    for y, x0, x1 in _merged(level):
        near = next((key for key in wide if abs(key[0] - x0) <= _NEAR and abs(key[1] - x1) <= _NEAR), None)
        wide.setdefault(near or (round(x0), round(x1)), []).append((y, x0, x1))
    found = [table for lines in wide.values() for table in _stacked(lines, sides)]
    return sorted(found, key=lambda table: table.rows[0])


def _merged(lines: Iterable[Rule]) -> list[Rule]:
    """Lines of one direction, those that go on with each other as one."""
    found: list[Rule] = []
    for at, begin, end in sorted(lines):
        for index in range(len(found) - 1, -1, -1):
            place, first, last = found[index]
            if at - place > _NEAR:
                found.append((at, begin, end))
                break
            if begin <= last + _NEAR and first <= end + _NEAR:
                found[index] = (place, min(first, begin), max(last, end))
                break
        else:
            found.append((at, begin, end))
    return found


def _stacked(lines: Sequence[Rule], sides: Sequence[Rule]) -> Iterator[Table]:
    """The tables between lines across the page of one width: rows on each other with the same columns."""
    edges: tuple[float, ...] = ()
    rows: list[float] = []
    for (top, x0, x1), (bottom, _, _) in pairwise(sorted(lines)):
        crossing = (x for x, begin, end in sides if begin <= top + _NEAR and end >= bottom - _NEAR)
        here = tuple(sorted(x for x in crossing if x0 - _NEAR <= x <= x1 + _NEAR))
        alike = len(here) == len(edges) and all(abs(a - b) <= _NEAR for a, b in zip(here, edges, strict=True))
        if alike and rows and len(here) > _COLUMNS:
            rows.append(bottom)
            continue
        if len(rows) > 2:
            yield Table(edges, tuple(rows))
        edges, rows = here, [top, bottom]
    if len(rows) > 2 and len(edges) > _COLUMNS:
        yield Table(edges, tuple(rows))


def parted(words: Sequence[Word], found: Sequence[Table]) -> Iterator[tuple[Sequence[Word], Sequence[Cells]]]:
    """The words of a page from the top down: those above each table, and the cells of its rows."""
    rest: Sequence[Word] = words
    for table in found:
        cells = _filled(rest, table)
        if cells is None:
            continue
        top, bottom = table.rows[0], table.rows[-1]
        yield [word for word in rest if _middle(word) < top], cells
        rest = [word for word in rest if _middle(word) >= bottom]
    yield rest, ()


def _middle(word: Word) -> float:
    return (word.top + word.bottom) / 2


def _filled(words: Sequence[Word], table: Table) -> list[Cells] | None:
    """The words of each cell; None where the lines frame text, or text stands beside them."""
    top, bottom, left, right = table.rows[0], table.rows[-1], table.columns[0], table.columns[-1]
    rows: list[Cells] = [[[] for _ in table.columns[1:]] for _ in table.rows[1:]]
    for word in words:
        if not top <= _middle(word) < bottom:
            continue
        if word.x0 < left - _NEAR or word.x1 > right + _NEAR:
            return None
        column = bisect_right(table.columns, (word.x0 + word.x1) / 2) - 1
        if not 0 <= column < len(table.columns) - 1 or word.x1 > table.columns[column + 1] + word.size:
            return None
        rows[bisect_right(table.rows, _middle(word)) - 1][column].append(word)
    widths = [right - left for left, right in pairwise(table.columns)]
    kept = [[_in_lines(cell, width) for cell, width in zip(row, widths, strict=True)] for row in rows]
    if any(cell is None for row in kept for cell in row):
        return None
    full = [[cell for cell in row if cell is not None] for row in kept]
    return full if all(sum(map(bool, row)) > 1 for row in full) else None


def _in_lines(cell: Sequence[Word], width: float) -> list[Word] | None:
    """The words of a cell line by line; None for a list or a text."""
    lines: list[list[Word]] = []
    for word in sorted(cell, key=lambda word: word.base):
        if lines and word.base - lines[-1][0].base < 0.5 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    lines = [sorted(line, key=lambda word: word.x0) for line in lines]
    if any(is_mark(line[0]) for line in lines) or len(lines) > _LINES or len(cell) > _WORDS:
        return None
    found = lines[:1]
    for line in lines[1:]:
        last = found[-1][-1]
        if len(found[-1]) == 1 and _is_broken(last, line[0], width):
            found[-1] = [last._replace(text=last.text + line[0].text)]
            found.append(line[1:]) if line[1:] else None
        else:
            found.append(line)
    return [word for line in found for word in line]


def _is_broken(word: Word, rest: Word, width: float) -> bool:
    """Whether a word that a cell is too narrow for goes on in the next line ("Percentag", "e")."""
    letter = (word.x1 - word.x0) / len(word.text)
    small = rest.text[0].islower() and rest.text not in _JOINTS
    large = word.text.isupper() and rest.text.isupper() and len(rest.text) <= _END
    full = word.x1 - word.x0 + letter > width - 2 * _MARGIN and len(word.text) > _END
    return full and (small or large) and word.text.isalpha()

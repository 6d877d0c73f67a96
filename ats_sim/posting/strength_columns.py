"""The table of a person specification: a row for each thing, a mark below "Essential" or "Desirable"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_words import headings
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import Demand, DemandKind

_CELL = expression(r"[^\s|](?:[^\t|\n]*?[^\s|])?(?=\s{2,}|\t|\s*\||\s*$)")
_CODE = expression(
    r"^[ \t]*(?P<code>(?P<letter>[A-Z])[. ]?(?P<number>[1-9]\d?)[.):]?)[ \t]+(?P<line>[^\s|].*)", re.MULTILINE
)
_CODES = 3  # lines that make a numbered list; ours
_LETTERS: dict[str, DemandKind] = {"E": "required", "D": "preferred"}  # essential, desirable
_MARKS = frozenset({"x", "✓", "✔", "√", "*", "•", "●", "yes", "y", "☑", "☒"})
_KINDS: dict[str, DemandKind] = {"required": "required", "preferred": "preferred"}
_LEAST = 2  # rows with a mark that make a table; ours
_INDENT = 4  # characters; ours
_PAIR = 2  # heads; ours
_APART = 4  # characters between two columns; ours


class Row(Struct, frozen=True):
    """A row of such a table: where its words stand, and how firmly it asks."""

    span: Span
    kind: DemandKind


class _Table(Struct):
    """The heads with the middles of their columns, and the rows with the middles of their marks."""

    heads: list[tuple[float, DemandKind]]
    rows: list[tuple[Span, float]] = []

    def read(self) -> Iterator[Row]:
        """Its rows. Marks in as many columns as there are heads belong to them in order, wherever the heads stand (a
        text loses the blanks before its lines); else each to the nearest head."""
        columns: list[float] = []
        for place in sorted(mark for _, mark in self.rows):
            if not columns or place - columns[-1] > _APART:
                columns.append(place)
        if len(self.rows) < _LEAST:
            return
        for span, mark in self.rows:
            if len(columns) == len(self.heads):
                yield Row(span, self.heads[_nearest(mark, columns)][1])
            elif self.heads[0][0] > _APART * 2:
                yield Row(span, self.heads[_nearest(mark, [place for place, _ in self.heads])][1])


def _nearest(mark: float, places: Sequence[float]) -> int:
    return min(range(len(places)), key=lambda n: abs(places[n] - mark))


def rows(text: str) -> tuple[Row, ...]:
    """The rows of the tables of a posting, in order."""
    tables: list[_Table] = []
    is_open = False
    start = 0
    for line in text.split("\n"):
        cells = [match.span() for match in _CELL.finditer(line)]
        heads = list(_heads(line, cells))
        heads = heads[1:] if len(heads) > _PAIR and cells[0][0] < heads[0][0] < cells[0][1] else heads  # "Criteria"
        marks = [(first + last) / 2 for first, last in cells[1:] if line[first:last].lower() in _MARKS]
        if len({kind for _, kind in heads}) > 1:
            tables.append(_Table(heads))
            is_open = True
        elif is_open and len(marks) == 1:
            tables[-1].rows.append((Span(start + cells[0][0], start + cells[0][1]), marks[0]))
        elif is_open and cells and not tables[-1].rows:
            is_open = False
        start += len(line) + 1
    found = [*(row for table in tables for row in table.read()), *_labelled(text)]
    return tuple(sorted(found, key=lambda row: row.span.start))


def without_codes(text: str) -> tuple[str, tuple[Row, ...]]:
    """The text with marks of a list for the codes that number its lines, each letter from 1 on ("E1", "E2", "D1"), and
    these lines as rows where the codes are of what is essential and of what is desirable."""
    found = list(_CODE.finditer(text))
    numbers: dict[str, list[int]] = {}
    for one in found:
        numbers.setdefault(one["letter"], []).append(int(one["number"]))
    if len(found) < _CODES or any(own != list(range(1, len(own) + 1)) for own in numbers.values()):
        return text, ()
    pieces, at = [], 0
    for one in found:
        pieces += [text[at : one.start("code")], "•".ljust(len(one["code"]))]
        at = one.end("code")
    kinds = _LETTERS if _LETTERS.keys() <= numbers.keys() else {}
    asked = tuple(Row(Span(*one.span("line")), kinds[one["letter"]]) for one in found if one["letter"] in kinds)
    return "".join([*pieces, text[at:]]), asked


def _labelled(text: str) -> Iterator[Row]:
    """Lines whose first column is a label, "Required" or "Preferred", and those below that leave this column empty."""
    kind: DemandKind | None = None
    start = 0
    for line in text.split("\n"):
        cells = [match.span() for match in _CELL.finditer(line)]
        heads = list(_heads(line, cells))
        if len(heads) == 1 and len(cells) > 1 and cells[0][0] < heads[0][0] < cells[0][1]:
            kind = heads[0][1]
            yield Row(Span(start + cells[1][0], start + cells[-1][1]), kind)
        elif cells and kind is not None and line[:_INDENT].isspace():
            yield Row(Span(start + cells[0][0], start + cells[-1][1]), kind)
        else:
            kind = None
        start += len(line) + 1


def _heads(line: str, cells: Sequence[tuple[int, int]]) -> Iterator[tuple[float, DemandKind]]:
    for start, end in cells:
        kind = _KINDS.get(headings().get(line[start:end].lower().strip(" :*"), ""))
        if kind is not None:
            yield (start + end) / 2, kind


def weighed(demands: Sequence[Demand], table: Sequence[Row]) -> Iterator[Demand]:
    """The demands, those of a row as firm as its mark says and without the mark."""
    for one in demands:
        place = one.terms[0].span.start if one.terms else one.quote.span.start
        row = next((row for row in table if row.span.start <= place < row.span.end), None)
        if row is None:
            yield one
            continue
        first = max(0, row.span.start - one.quote.span.start)
        last = row.span.end - one.quote.span.start
        words = one.quote.text[first:last]
        start = one.quote.span.start + first
        yield replace(one, kind=row.kind, quote=Quote(words, Span(start, start + len(words))))

"""Courses of study set as a table with titled columns ("Degree | Institute | Board | Year | %")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from ats_sim.lexicon.wordlists import words
from ats_sim.model.resume import DateRange, Education, Field
from ats_sim.outline.dates import find_periods
from ats_sim.outline.pieces import date_range
from ats_sim.outline.rows import Cell, Row, cut

Column = Literal["degree", "school", "board", "year", "score"]
_COLUMNS: tuple[Column, ...] = ("degree", "school", "board", "year", "score")
_FIELD = re.compile(r"^(.{2,40}?)\s*(?:\(([^()\d]{2,60})\)|,\s+(.{2,60})|\s+in\s+(.{2,60}))$")


@cache
def _titles() -> dict[str, Column]:
    return {word: column for column in _COLUMNS for word in words(f"{column}-column")}


def _columns(row: Row) -> tuple[Column | None, ...]:
    """What the cells of a title row say of their columns; empty for any other row."""
    found = tuple(_titles().get(" ".join(re.sub(r"[.:]", "", cell.text).casefold().split())) for cell in row.cells)
    known = {column for column in found if column}
    named = "degree" in known and bool(known & {"school", "board"})
    return found if len(row.cells) >= 3 and len(known) >= 3 and named else ()


def read_study_table(rows: Sequence[Row]) -> tuple[int, tuple[Education, ...]] | None:
    """The number of rows of a table at the start of a section, and its entries; None where there is no such table."""
    columns = _columns(rows[0]) if rows else ()
    if not columns:
        return None
    end = 1
    while end < len(rows) and len(rows[end].cells) == len(columns):
        end += 1
    return (end, tuple(_entries(rows[1:end], columns))) if end > 1 else None


def _entries(rows: Sequence[Row], columns: Sequence[Column | None]) -> Iterator[Education]:
    for row in rows:
        cells = {column: cell for column, cell in zip(columns, row.cells, strict=True) if column}
        degree, area = _degree(cells["degree"])
        school = cells.get("school") or cells.get("board")
        year, score = cells.get("year"), cells.get("score")
        yield Education(
            row.line.span,
            cut(school, 0, len(school.text), 0.9) if school else None,
            degree,
            area,
            cut(score, 0, len(score.text), 0.9) if score else None,
            _dates(row, year) if year else None,
        )


def _degree(cell: Cell) -> tuple[Field, Field | None]:
    """The degree and the field named with it."""
    found = _FIELD.match(cell.text)
    if not found:
        return cut(cell, 0, len(cell.text), 0.9), None
    group = next(number for number in (2, 3, 4) if found.group(number))
    return cut(cell, 0, found.end(1), 0.9), cut(cell, found.start(group), found.end(group), 0.8)


def _dates(row: Row, cell: Cell) -> DateRange | None:
    periods = find_periods(cell.text)
    if not periods:
        return None
    whole = Row(row.line, cell.text, cell.span.start, False, 0.0, (cell,))
    return date_range(whole, periods[0], lasting=False)

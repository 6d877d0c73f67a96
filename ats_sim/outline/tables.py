"""Entries set as a table with titled columns ("Period | Employer | Position", "Degree | Institute | Year | %")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import words
from ats_sim.outline.dates import find_periods
from ats_sim.outline.labelled import LABELS, NAMING, Label, Record
from ats_sim.outline.rows import Cell, Row, cut

_COLUMN_LISTS: dict[str, Label] = {
    "degree-column": "degree",
    "school-column": "school",
    "board-column": "board",
    "year-column": "dates",
    "score-column": "score",
}


@cache
def _titles(study: bool) -> dict[str, Label]:
    """Column titles to what stands below them; of a table of studies, its own words come first."""
    labels = [(f"{label}-label", label) for label in LABELS if label not in ("board", "form")]
    columns = list(_COLUMN_LISTS.items())
    found: dict[str, Label] = {}
    for name, label in (columns + labels) if study else (labels + columns):
        for word in words(name):
            found.setdefault(word, label)
    return found


def _columns(row: Row, study: bool) -> tuple[Label | None, ...]:
    """What the cells of a title row say of their columns; empty for any other row."""
    titles = [" ".join(expression(r"[.:]").sub("", cell.text).casefold().split()) for cell in row.cells]
    found = tuple(_title(title, study) for title in titles)
    known = [column for column in found if column]
    if len(known) < 2 or len(set(known)) < len(known) or 3 * len(known) < 2 * len(row.cells):
        return ()
    return found if NAMING & set(known) - {"dates", "start"} else ()


def _is_rest(head: Row, row: Row, study: bool) -> bool:
    """Whether a row is the rest of a column title."""
    rest = row.text.casefold()
    return len(row.cells) == 1 and any(f"{cell.text.casefold()} {rest}" in _titles(study) for cell in head.cells)


def _title(title: str, study: bool) -> Label | None:
    """What a column title says, or the first of several ("GPA / Marks")."""
    whole = _titles(study).get(title)
    if whole is None and " " in title:  # the title goes on in the next line ("Year of", "passing")
        whole = next((label for known, label in _titles(study).items() if known.startswith(f"{title} ")), None)
    parts = [expression(r"[()%]").sub("", part).strip() for part in title.split("/")]
    return whole or next((label for part in parts if (label := _titles(study).get(part))), None)


def table_records(rows: Sequence[Row], *, study: bool) -> tuple[int, tuple[Record, ...]] | None:
    """The number of rows of a table at the start of a section, and its entries; None where there is no such table."""
    columns = _columns(rows[0], study) if rows else ()
    if not columns:
        return None
    columns = columns if study else _of_work(columns, rows[1:])
    found: list[Record] = []
    taken = 2 if len(rows) > 2 and _is_rest(rows[0], rows[1], study) else 1
    for size, record in _records(rows[taken:], columns):
        taken += size
        found.append(record)
    return (taken, tuple(found)) if found else None


def _of_work(columns: Sequence[Label | None], rows: Sequence[Row]) -> tuple[Label | None, ...]:
    """The columns of a table of work: a school is the employer, and a column under other words holds the titles if
    most of its cells do."""
    known: list[Label | None] = ["employer" if label == "school" else label for label in columns]
    cells = [row.cells for row in rows if len(row.cells) == len(known)]
    for place, label in enumerate(known):
        titled = sum(title_score(row[place].text) >= 0.5 for row in cells)
        if label is None and "position" not in known and cells and 2 * titled > len(cells):
            known[place] = "position"
    return tuple(known)


def _records(rows: Sequence[Row], columns: Sequence[Label | None]) -> Iterator[tuple[int, Record]]:
    """Each entry with its number of rows: a row with a cell for each column, or a run of blocks, one for each cell."""
    place = 0
    while place < len(rows):
        row = rows[place]
        if len(row.cells) == len(columns):
            more = _wrapped(rows, place + 1, columns)
            yield 1 + len(more), _record([[cell] for cell in row.cells], columns, [row], more)
            place += 1 + len(more)
            continue
        blocks = _blocks(rows, place)[: len(columns)]
        dated = next((i for i, column in enumerate(columns) if column in ("dates", "start")), None)
        if len(blocks) < len(columns) or len(row.cells) > 1 or dated is None or not find_periods(blocks[dated][0].text):
            return
        used = [row for block in blocks for row in block]
        cells = [[Cell(row.text, row.start) for row in block] for block in blocks]
        yield (
            len(used),
            _record(
                cells, columns, used, [row for c, b in zip(columns, blocks, strict=True) if c == "body" for row in b]
            ),
        )
        place += len(used)


def _blocks(rows: Sequence[Row], place: int) -> list[list[Row]]:
    """The rows from a place on, those of a block together."""
    found: list[list[Row]] = []
    for row in rows[place:]:
        if not found or found[-1][-1].line.block != row.line.block:
            found.append([])
        found[-1].append(row)
    return found


def _wrapped(rows: Sequence[Row], place: int, columns: Sequence[Label | None]) -> list[Row]:
    """The rows below an entry that belong to its statements: list items, or single cells without a date."""
    found: list[Row] = []
    for row in rows[place:]:
        if len(row.cells) != 1 or (not row.bullet and "body" not in columns) or find_periods(row.text):
            break
        found.append(row)
    return found


def _record(
    cells: Sequence[Sequence[Cell]], columns: Sequence[Label | None], rows: Sequence[Row], body: Sequence[Row]
) -> Record:
    record = Record(rows=list(rows), body=list(body))
    for column, group in zip(columns, cells, strict=True):
        if column is None or not group:
            continue
        if column == "body":
            record.body[:0] = [] if body and group[0].start == body[0].start else [_as_row(rows[0], group[0])]
        else:
            record.values.setdefault(column, cut(group[0], 0, len(group[0].text), 0.9))
    return record


def _as_row(row: Row, cell: Cell) -> Row:
    bullet = cell.text.startswith("• ")
    lead = 2 if bullet else 0
    part = Cell(cell.text[lead:], cell.start + lead)
    return Row(row.line, part.text, part.start, bullet, 0.0, (part,))

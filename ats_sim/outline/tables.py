"""Entries set as a table with titled columns ("Period | Employer | Position", "Degree | Institute | Year | %")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import school_score
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import word_set, words
from ats_sim.outline.dates import find_periods
from ats_sim.outline.labelled import LABELS, NAMING, Label, Record
from ats_sim.outline.rows import Cell, Row, cut

_LOOKED = 20  # rows; ours: what a table holds shows in so many
_GRADE = expression(r"\W*(?:[a-zA-Z]{2,10}[\s:-]{1,3})?\d{1,3}(?:[.,]\d{1,3})?\s*(?:%|/\s*\d{1,3}(?:\.\d)?)?\W*")
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
    titles = [" ".join(cell.text.replace(".", "").replace(":", "").casefold().split()) for cell in row.cells]
    found: list[Label | None] = []
    for title in titles:
        label = _title(title, study)
        found.append(label if label not in found else None)
    known = {column for column in found if column}
    if len(known) < 2 or 3 * len(known) < 2 * len(row.cells):
        return ()
    return tuple(found) if NAMING & known - {"dates", "start"} else ()


def names_columns(row: Row) -> bool:
    """Whether a row holds the titles of at least three columns of studies, and so is no heading with its section."""
    return len(row.cells) > 2 and bool(_columns(row, study=True))


def _is_rest(head: Row, row: Row, study: bool) -> bool:
    """Whether a row is the rest of a column title."""
    rest = row.text.casefold()
    return len(row.cells) == 1 and any(f"{cell.text.casefold()} {rest}" in _titles(study) for cell in head.cells)


def _title(title: str, study: bool) -> Label | None:
    """What a column title says: as a whole, or by the first of its words that says something, where all of them
    are words of such titles ("Name of the School / College", "Month & Year of Passing")."""
    known = _titles(study)
    whole = known.get(title)
    if whole is None and " " in title:  # the title goes on in the next line ("Year of", "passing")
        whole = next((label for words, label in known.items() if words.startswith(f"{title} ")), None)
    parts = expression(r"[^\W\d_]+|%").findall(title)
    named = [known[part] for part in parts if part in known]
    said = named and all(part in known or part in word_set("column-word") for part in parts)
    return whole or (named[0] if said else None)


def table_records(rows: Sequence[Row], *, study: bool) -> tuple[int, tuple[Record, ...]] | None:
    """The number of rows of a table at the start of a section, and its entries; None where there is no such table."""
    columns = _columns(rows[0], study) if rows else ()
    taken = 2 if columns and len(rows) > 2 and _is_rest(rows[0], rows[1], study) else 1
    if study:
        columns = _completed(columns, rows[taken:])
        if not any(len(row.cells) == len(columns) for row in rows[taken : taken + 2]):
            taken, columns = _untitled(rows)
    if not columns:
        return None
    columns = columns if study else _of_work(columns, rows[1:])
    found: list[Record] = []
    for size, record in _records(rows[taken:], columns):
        taken += size
        found.append(record)
    return (taken, tuple(found)) if found else None


def _completed(columns: Sequence[Label | None], rows: Sequence[Row]) -> tuple[Label | None, ...]:
    """The columns of a table of studies, those without a known title by what all or most of their cells hold."""
    known = list(columns)
    cells = [row.cells for row in rows[:_LOOKED] if len(row.cells) == len(known)]
    for place in range(len(known)) if cells else ():
        label = _held([row[place].text for row in cells])
        if known[place] is None and label not in known:
            known[place] = label
    return tuple(known)


def _held(texts: Sequence[str]) -> Label | None:
    """What the cells of a column hold: dates, grades, degrees or schools."""
    if all(_GRADE.fullmatch(text) for text in texts):
        return "score"
    if all(period and period[0].begin == 0 for period in map(find_periods, texts)):
        return "dates"
    degrees = sum(bool(found) and found[0].start == 0 for found in map(find_degrees, texts))
    if 2 * degrees > len(texts):
        return "degree"
    return "school" if 2 * sum(school_score(text) > 0 for text in texts) > len(texts) else None


def _untitled(rows: Sequence[Row]) -> tuple[int, tuple[Label | None, ...]]:
    """How many rows stand above the first one of a table of studies whose titles say little or that has none, and its
    columns by what they hold; no columns where they do not hold degrees, schools, and grades or dates."""
    for above in range(min(1 if rows and rows[0].periods else 2, len(rows) - 1)):
        count = len(rows[above].cells)
        alike = [row for row in rows[above : above + _LOOKED] if len(row.cells) == count]
        columns = _completed((None,) * count, alike) if len(alike) > 1 and count > 2 else ()
        if {"degree", "school"} <= set(columns) and {"dates", "score"} & set(columns):
            return above, columns
    return 0, ()


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
        own = _own_columns(row, columns)
        if own:
            more = _wrapped(rows, place + 1, columns)
            yield 1 + len(more), _record([[cell] for cell in row.cells], own, [row], more)
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


def _own_columns(row: Row, columns: Sequence[Label | None]) -> Sequence[Label | None]:
    """The columns of the cells of a row, of which up to two may be empty; none where that is not sure.

    The date tells which are: it stands in its column, and no grade in that of the degree."""
    missing = len(columns) - len(row.cells)
    if missing == 0:
        return columns
    dated = [bool(find_periods(cell.text)) and not _GRADE.fullmatch(cell.text) for cell in row.cells]
    if row.bullet or not 0 < missing < 3 or len(row.cells) < 3 or sum(dated) != 1:
        return ()
    fits = [own for own in combinations(columns, len(row.cells)) if [label == "dates" for label in own] == dated]
    graded = [
        [bool(_GRADE.fullmatch(cell.text)) == (label == "score") for cell, label in zip(row.cells, own, strict=True)]
        for own in fits
    ]
    return max(zip(map(sum, graded), fits, strict=True), key=lambda item: item[0], default=(0, ()))[1]


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
    if not {"dates", "start", "end"} & set(columns):
        _date_within(record)
    return record


def _date_within(record: Record) -> None:
    """Take the date of an entry out of the cell it stands in, where no column has the dates."""
    for column, held in record.values.items():
        period = next(iter(find_periods(held.text)), None)
        if period and column != "score" and held.text[: period.begin].strip():
            cell = Cell(held.text, held.span.start)
            record.values["dates"] = cut(cell, period.begin, period.finish, 0.9)
            record.values[column] = cut(cell, 0, len(held.text[: period.begin].rstrip(" ,(")), 0.9)
            return


def _as_row(row: Row, cell: Cell) -> Row:
    bullet = cell.text.startswith("• ")
    lead = 2 if bullet else 0
    part = Cell(cell.text[lead:], cell.start + lead)
    return Row(row.line, part.text, part.start, bullet, 0.0, (part,))

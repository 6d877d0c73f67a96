"""A screened pool as an Excel workbook: the list to decide in, and a sheet with the summary.

The list has filters, a frozen header, links to the files, to mail and to the web, colours by disposition, and columns
for a decision and its reason, which hold what people entered, if that was asked for, and nothing else. It prints on
landscape pages of its own width.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from xlsxwriter import Workbook

from ats_sim.model.screening import Pool, Screening
from ats_sim.reporting.plain import printable
from ats_sim.reporting.screen_columns import Cell, cells, columns, listed, mail_address, safe, web_address
from ats_sim.reporting.screen_summary import lines

_PLAIN = {
    "constant_memory": False,
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_OWN = {"decision": 11, "reason": 40}
"""The columns that people fill in, with their widths."""

_CHOICES = ("yes", "maybe", "no")
_COLOURS = {"advance": "#D8F0DF", "borderline": "#FBEED0", "undecided": "#E7E7E7", "reject": "#F8DCDC"}
_MOST_LINKS = 20_000  # ours: rows with links; Excel takes 65,530 links a sheet
_LONGEST_NAME = 31  # letters of a sheet's name in Excel
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))


def render(pools: Sequence[Pool], files: Mapping[str, str] | None = None) -> bytes:
    """The workbook, a list for each opening. The same pools give the same bytes. ``files`` are links to the files of
    rows, by path."""
    out = io.BytesIO()
    book = Workbook(out, _PLAIN)
    book.set_properties(
        {"title": "Screened resumes", "created": datetime.datetime.combine(pools[0].as_of, datetime.time())}
    )
    head = book.add_format({"bold": True})
    colours = {name: book.add_format({"bg_color": colour}) for name, colour in _COLOURS.items()}
    taken = {"summary", "openings"}
    for pool in pools:
        sheet = book.add_worksheet(_sheet_name(pool, taken))
        names = columns(pool) | (_OWN if pool.decisions is None else {})
        for column, (name, width) in enumerate(names.items()):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, name, head)
        rows = listed(pool)
        for number, (rank, row) in enumerate(rows, 1):
            links = _links(row, files or {}) if number <= _MOST_LINKS else {}
            for column, (name, cell) in enumerate(zip(names, cells(pool, rank, row), strict=False)):
                _write(sheet, number, column, cell, links.get(name))
        _set_up(sheet, tuple(names), len(rows), colours)
    if len(pools) > 1:
        _openings(book, pools, head)
    about = book.add_worksheet("Summary")
    about.set_column(0, 0, 100)
    for number, line in enumerate(line for pool in pools for line in _about(pool, len(pools) > 1)):
        about.write_string(number, 0, safe(line) if not line.startswith("  ") else "  " + safe(line), None)
    book.close()
    return out.getvalue()


def _about(pool: Pool, several: bool) -> Iterator[str]:
    if several:
        yield f"{pool.title or 'a posting without a title'} ({pool.opening})"
    yield from lines(pool)


def _sheet_name(pool: Pool, taken: set[str]) -> str:
    """A name that Excel takes and no other sheet has: of one list "Resumes", of several the opening's title."""
    if not pool.opening:
        return "Resumes"
    plain = " ".join(printable(pool.title or pool.opening).translate(_NOT_IN_NAMES).split()).strip("' ") or "Opening"
    name, number = plain[:_LONGEST_NAME].strip("' "), 1
    while name.lower() in taken or name.lower() == "history":
        number += 1
        name = f"{plain[: _LONGEST_NAME - 4]} {number}"
    taken.add(name.lower())
    return name


def _openings(book: Any, pools: Sequence[Pool], head: Any) -> None:
    """Which opening fits whom best: a row a person, a column with the fit for each opening."""
    sheet = book.add_worksheet("Openings")
    people: dict[str, dict[str, float]] = {}
    known: dict[str, Screening] = {}
    for pool in pools:
        for rank, row in listed(pool):
            if rank is not None and row.fit:
                people.setdefault(row.path, {})[pool.opening] = row.fit.score
                known.setdefault(row.path, row)
    names = ["path", "best_opening", *(pool.opening for pool in pools)]
    if not pools[0].blind:
        names.insert(0, "name")
    for column, name in enumerate(names):
        sheet.set_column(column, column, 28)
        sheet.write_string(0, column, safe(name), head)
    order = sorted(people, key=lambda path: (known[path].best_opening or "", -max(people[path].values()), path))
    for number, path in enumerate(order, 1):
        row = known[path]
        person = row.person.name if row.person else None
        told: list[Cell] = [
            safe(path),
            safe(row.best_opening or ""),
            *(people[path].get(pool.opening) for pool in pools),
        ]
        for column, cell in enumerate(told if pools[0].blind else [safe(person or ""), *told]):
            _write(sheet, number, column, cell)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(order), len(names) - 1)


def _set_up(sheet: Any, names: tuple[str, ...], rows: int, colours: Mapping[str, Any]) -> None:
    """Filters, choices, colours and print set-up."""
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, rows, len(names) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if not rows:
        return
    decision, disposition = names.index("decision"), names.index("disposition")
    sheet.data_validation(1, decision, rows, decision, {"validate": "list", "source": list(_CHOICES)})
    for value, colour in colours.items():
        rule = {"type": "cell", "criteria": "==", "value": f'"{value}"', "format": colour}
        sheet.conditional_format(1, disposition, rows, disposition, rule)


def _links(row: Screening, files: Mapping[str, str]) -> dict[str, str | None]:
    """Where the cells of a row lead, by column."""
    person = row.person
    mail, web = (mail_address(person.email), web_address(person.url)) if person else (None, None)
    return {"path": files.get(row.path), "email": mail, "url": web}


def _write(sheet: Any, row: int, column: int, cell: Cell, link: str | None = None) -> None:
    """Text always as text, numbers as numbers, nothing for nothing."""
    if isinstance(cell, str):
        if cell and link:
            sheet.write_url(row, column, link, None, cell)
        elif cell:
            sheet.write_string(row, column, cell)
    elif cell is not None:
        sheet.write_number(row, column, cell)

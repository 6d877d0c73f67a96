"""A screened pool as an Excel workbook: the list to decide in, and a sheet with the summary.

The list has filters, a frozen header, links to the files, to mail and to the web, colours by disposition, and columns
for a decision and its reason, which hold what people entered, if that was asked for, and nothing else. It prints on
landscape pages of its own width.
"""

from __future__ import annotations

import datetime
import io
from collections.abc import Mapping
from typing import Any

from xlsxwriter import Workbook

from ats_sim.model.screening import Pool, Screening
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


def render(pool: Pool, files: Mapping[str, str] | None = None) -> bytes:
    """The workbook. The same pool gives the same bytes. ``files`` are links to the files of rows, by path."""
    out = io.BytesIO()
    book = Workbook(out, _PLAIN)
    book.set_properties(
        {"title": "Screened resumes", "created": datetime.datetime.combine(pool.as_of, datetime.time())}
    )
    head = book.add_format({"bold": True})
    sheet = book.add_worksheet("Resumes")
    names = columns(pool) | (_OWN if pool.decisions is None else {})
    for column, (name, width) in enumerate(names.items()):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, head)
    rows = listed(pool)
    for number, (rank, row) in enumerate(rows, 1):
        links = _links(row, files or {}) if number <= _MOST_LINKS else {}
        for column, (name, cell) in enumerate(zip(names, cells(pool, rank, row), strict=False)):
            _write(sheet, number, column, cell, links.get(name))
    _set_up(book, sheet, tuple(names), len(rows))
    about = book.add_worksheet("Summary")
    about.set_column(0, 0, 100)
    for number, line in enumerate(lines(pool)):
        about.write_string(number, 0, safe(line) if not line.startswith("  ") else "  " + safe(line), None)
    book.close()
    return out.getvalue()


def _set_up(book: Any, sheet: Any, names: tuple[str, ...], rows: int) -> None:
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
    for value, colour in _COLOURS.items():
        rule = {
            "type": "cell",
            "criteria": "==",
            "value": f'"{value}"',
            "format": book.add_format({"bg_color": colour}),
        }
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

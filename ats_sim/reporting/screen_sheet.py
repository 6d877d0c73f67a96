"""A screened pool as an Excel workbook: one sheet with filters and a frozen header, one with the summary."""

from __future__ import annotations

import datetime
import io
from typing import Any

from xlsxwriter import Workbook

from ats_sim.model.screening import Pool
from ats_sim.reporting.screen_columns import COLUMNS, WIDTHS, Cell, cells, safe
from ats_sim.reporting.screen_summary import lines

_PLAIN = {
    "constant_memory": False,
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def render(pool: Pool) -> bytes:
    """The workbook. The same pool gives the same bytes."""
    out = io.BytesIO()
    book = Workbook(out, _PLAIN)
    book.set_properties(
        {"title": "Screened resumes", "created": datetime.datetime.combine(pool.as_of, datetime.time())}
    )
    head = book.add_format({"bold": True})
    sheet = book.add_worksheet("Resumes")
    for column, (name, width) in enumerate(zip(COLUMNS, WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, name, head)
    for number, (rank, row) in enumerate(pool.rows, 1):
        for column, cell in enumerate(cells(rank, row)):
            _write(sheet, number, column, cell)
    sheet.freeze_panes(1, 2)
    sheet.autofilter(0, 0, len(pool.rows), len(COLUMNS) - 1)
    about = book.add_worksheet("Summary")
    about.set_column(0, 0, 100)
    for number, line in enumerate(lines(pool)):
        about.write_string(number, 0, safe(line) if not line.startswith("  ") else "  " + safe(line), None)
    book.close()
    return out.getvalue()


def _write(sheet: Any, row: int, column: int, cell: Cell) -> None:
    """Text always as text, numbers as numbers, nothing for nothing."""
    if isinstance(cell, str):
        if cell:
            sheet.write_string(row, column, cell)
    elif cell is not None:
        sheet.write_number(row, column, cell)

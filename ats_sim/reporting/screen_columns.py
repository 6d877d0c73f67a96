"""The columns of a screened pool as a sheet, and cells that no spreadsheet takes for a formula."""

from __future__ import annotations

from ats_sim.model.screening import Screening
from ats_sim.reporting.plain import printable

Cell = str | float | int | None

COLUMNS = (
    "rank",
    "fit",
    "path",
    "disposition",
    "filter",
    "understood_score",
    "literal_score",
    "title",
    "impact",
    "clear",
    "years",
    "level",
    "missing_required",
    "strength",
    "risk",
    "note",
    "flags",
    "hidden_words",
    "pages",
    "error",
    "content",
)
"""The names of the columns; "title", "impact" and "clear" are the answers to the three questions."""

WIDTHS = (6, 6, 40, 12, 9, 11, 9, 7, 8, 7, 7, 9, 40, 34, 44, 60, 30, 8, 7, 40, 20)
"""How wide each column is on a sheet, in characters."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def cells(rank: int | None, row: Screening) -> tuple[Cell, ...]:
    """The values of a row, in the order of ``COLUMNS``."""
    answers = tuple("yes" if answer else "no" for answer in row.answers) or ("", "", "")
    return (
        rank,
        row.fit.score if row.fit else None,
        safe(row.path),
        row.disposition or "",
        row.filtered or "",
        row.understood_score,
        row.literal_score,
        *answers,
        row.years,
        row.level or "",
        safe("; ".join(row.missing)),
        safe(row.strength),
        safe(row.risk),
        safe(row.note),
        "; ".join(row.flags),
        row.hidden,
        row.pages or None,
        safe(f"{row.error.kind}: {row.error.message}") if row.error else "",
        row.content,
    )


def safe(text: str) -> str:
    """Text on one line that a spreadsheet shows as text: an apostrophe leads what would start a formula.

    Source: OWASP, CSV injection; the signs of full width are ours.
    """
    line = printable(text)
    return "'" + line if line.startswith(_FORMULA) or text.startswith(_FORMULA) else line

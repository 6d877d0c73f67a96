"""A screened pool for the terminal: a row a resume, then the pool as a whole."""

from __future__ import annotations

import io
from collections.abc import Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ats_sim.model.screening import Pool, Screening
from ats_sim.reporting.plain import printable, shorten
from ats_sim.reporting.screen_columns import decision_of
from ats_sim.reporting.screen_summary import lines

_STYLE = {"advance": "bold green", "borderline": "bold yellow", "undecided": "bold", "reject": "bold red"}
_FILTER = {"pass": "green", "fail": "red", "unknown": "yellow"}
_NAMED = 3  # ours: other files of a person that are named
_PATH = 30  # the least width of the column that takes what is left


def render(pool: Pool, *, width: int = 80, colour: bool = False) -> str:
    """The report as text of ``width`` columns."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    title = printable(pool.title) if pool.title else "a posting without a title"
    of = f" ({printable(pool.opening)})" if pool.opening else ""
    console.print(Text(shorten(f"Resumes for {title}{of}, as of {pool.as_of}", width), style="bold"))
    console.print()
    listed = [(rank, row) for rank, row in pool.rows if rank is not None]
    if listed:
        console.print(_table(listed, width, pool))
        console.print("t i c: title or equivalent experience, applied impact, clear and readable (y yes, n no)")
        console.print()
    for line in lines(pool):
        inside = line.startswith(" ")
        console.print(Padding(Text(line.removeprefix("  "), style="" if inside else "bold"), (0, 0, 0, 2 * inside)))
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


def _table(rows: list[tuple[int, Screening]], width: int, pool: Pool) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 1, 0, 0), header_style="bold")
    for name, justify in (
        ("rank", "right"),
        ("fit", "right"),
        ("scan", "left"),
        ("filter", "left"),
        ("und.", "right"),
        ("lit.", "right"),
    ):
        table.add_column(name, justify="right" if justify == "right" else "left", no_wrap=True)
    table.add_column("t i c", no_wrap=True)
    table.add_column("years", justify="right", no_wrap=True)
    table.add_column("level", no_wrap=True)
    table.add_column("lacks", justify="right", no_wrap=True)
    table.add_column("person, file, top strength, top risk", ratio=1, overflow="fold")
    room = max(width - 60, _PATH)
    for rank, row in rows:
        table.add_row(
            _rank(rank, row, pool),
            _number(row.fit.score if row.fit else None),
            Text(row.disposition or "", style=_STYLE.get(row.disposition or "", "")),
            Text(row.filtered or "", style=_FILTER.get(row.filtered or "", "")),
            _number(row.understood_score),
            _number(row.literal_score),
            " ".join("y" if answer else "n" for answer in row.answers),
            _number(row.years, 1),
            row.level or "?",
            str(len(row.missing)),
            _words(row, room, pool),
        )
    return table


def _rank(rank: int, row: Screening, pool: Pool) -> str:
    """The rank, with the one before behind it where it changed."""
    if not pool.changed or row.rank_before == rank:
        return str(rank)
    return f"{rank} ({row.rank_before or 'new'})"


def _words(row: Screening, room: int, pool: Pool) -> Text:
    """Who it is, the path, whole, what speaks most for and against, and what people decided."""
    words = Text()
    if row.person:
        said = (row.person.name, row.person.title, row.person.employer, row.person.email, row.person.phone)
        who = ", ".join(printable(one) for one in said if one)
        words.append(f"{who}\n" if who else "")
    words.append(printable(row.path))
    if row.versions:
        words.append(f" (and {_some(row.versions)})")
    if row.letters:
        words.append(f"\nwith {_some(row.letters)}")
    if row.best_opening not in (None, row.opening):
        words.append(f"\nfits better: {printable(row.best_opening or '')}")
    if row.strength:
        words.append(f"\n+ {shorten(row.strength, max(room - 2, 20))}")
    if row.risk:
        words.append(f"\n- {shorten(row.risk, max(room - 2, 20))}")
    made = decision_of(pool, row)
    if made:
        told = " ".join(filter(None, (made.answer or "noted", f"({made.reason})" if made.reason else "", made.note)))
        words.append(f"\nDecided: {printable(told)}")
    return words


def _some(paths: Sequence[str]) -> str:
    """The first paths, and how many more there are."""
    named = ", ".join(map(printable, paths[:_NAMED]))
    return named + (f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else "")


def _number(value: float | None, places: int = 0) -> str:
    return "?" if value is None else f"{value:.{places}f}"

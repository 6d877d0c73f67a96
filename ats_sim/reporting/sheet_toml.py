"""A sheet as TOML, to write marks and quotes into (read back by ``asking/sheets.py``)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from ats_sim.model.interview import AREAS, Sheet
from ats_sim.reporting.plain import visible

_HEAD = """\
# A sheet for one talk. Write the candidate's own words into quote, your mark into mark and [marks]: 3 strong,
# 2 adequate, 1 weak, 0 not yet given. Then: ats-sim interview score THIS-FILE (several files make a table).
# The program gives no mark; it adds up yours. What stands in [notes] is never added up.
"""


def render(sheet: Sheet) -> str:
    """The sheet as TOML."""
    return "\n".join(_lines(sheet)) + "\n"


def _lines(sheet: Sheet) -> Iterator[str]:
    yield _HEAD + f"sheet = {sheet.sheet}"
    yield from (_row(name, getattr(sheet, name)) for name in ("opening", "level", "minutes", "pool", "candidate"))
    yield _row("further", sheet.further)
    yield _row("not_chosen", sheet.not_chosen)
    for question in sheet.question:
        yield "\n[[question]]"
        names = ("id", "title", "ask", "chosen", "follow", "listen", "beware", "quote", "mark")
        yield from (_row(name, getattr(question, name)) for name in names)
    for reach in sheet.reach:
        yield "\n[[reach]]"
        yield from (_row(name, getattr(reach, name)) for name in ("category", "line", "who"))
    yield "\n[marks]"
    yield from (_row(area, getattr(sheet.marks, area)) for area in AREAS)
    yield "\n[notes]"
    yield from (_row(name, getattr(sheet.notes, name)) for name in sheet.notes.__struct_fields__)


def _row(name: str, value: str | int | Sequence[str]) -> str:
    return f"{name} = {_value(value)}"


def _value(value: str | int | Sequence[str]) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return json.dumps(visible(value), ensure_ascii=False)
    items = [_value(item) for item in value]
    flat = f"[{', '.join(items)}]"
    return flat if len(flat) <= 100 else "[\n" + "".join(f"  {item},\n" for item in items) + "]"

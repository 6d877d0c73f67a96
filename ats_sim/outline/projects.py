"""Projects: a name, dates, statements; as headed entries, or as list items that begin with the name."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.titles import title_score
from ats_sim.model.document import Span
from ats_sim.model.resume import Field, Highlight, Project
from ats_sim.outline.entries import Group, groups
from ats_sim.outline.highlights import highlights
from ats_sim.outline.pieces import Piece, read_head
from ats_sim.outline.rows import Cell, Row

_JOINT = expression(r"[\s.:,–—-]*")
_NAMED = expression(r"^([^.:]{3,70}?)(?::|\s[–—-])\s+(?=\S)")


def read_projects(rows: Sequence[Row], first: int) -> tuple[Project, ...]:
    """The projects of a section, in order. ``first`` is the number of projects before them in the resume."""
    out: list[Project] = []
    for group in groups(rows, _counts):
        if group.head:
            out.append(_headed(group, first + len(out)))
        else:
            for item in _items(group.body):
                out.append(_listed(item, first + len(out)))
    return tuple(out)


def _counts(rows: Sequence[Row]) -> bool:
    return bool(rows) and len(rows[0].text.split()) <= 12


def _headed(group: Group, number: int) -> Project:
    rows = (*group.head, *group.body)
    span = Span(rows[0].line.span.start, max(row.line.span.end for row in rows))
    head = read_head(group.head, group.body)
    pieces = [piece for piece in head.pieces if piece.row == head.pieces[0].row]
    named = pieces[0] if pieces else None
    if len(pieces) > 1 and title_score(pieces[0].text) >= 0.8 and "," not in pieces[1].text:
        named = pieces[1]
    name = _whole_name(group.head, named, pieces) if named else None
    return Project(span, name, head.dates, highlights(group.body, "projects", number))


def _whole_name(rows: Sequence[Row], named: Piece, pieces: Sequence[Piece]) -> Field:
    """The name with what follows it after a dash, as long as it is emphasised alike ("Pintos - A Model System")."""
    row = rows[named.row]
    last = named
    for piece in pieces[pieces.index(named) + 1 :]:
        between = row.text[last.cell.span.end - row.start : piece.cell.start - row.start]
        if not (piece.strong and named.strong) or "|" in between or "\t" in between:
            break
        last = piece
    return row.field(named.cell.start - row.start, last.cell.span.end - row.start, 0.8)


def _items(rows: Sequence[Row]) -> list[list[Row]]:
    items: list[list[Row]] = []
    for row in rows:
        if row.bullet or not items or row.gap >= 0.5:
            items.append([])
        items[-1].append(row)
    return items


def _listed(rows: Sequence[Row], number: int) -> Project:
    """A project in one list item: "Name: what was done"."""
    first = rows[0]
    span = Span(first.line.span.start, rows[-1].line.span.end)
    name, begin = _name(first)
    rest = Cell(first.text[begin:], first.start + begin)
    row = Row(first.line, rest.text, rest.start, first.bullet, first.gap, (rest,))
    found: tuple[Highlight, ...] = highlights([row, *rows[1:]] if rest.text.strip() else rows[1:], "projects", number)
    return Project(span, name, None, found)


def _name(row: Row) -> tuple[Field | None, int]:
    strong = row.strong_start
    if 2 < strong < len(row.text):
        rest = _JOINT.match(row.text, strong)
        return row.field(0, strong, 0.8).__class__(
            row.field(0, strong).text.rstrip("."),
            Span(
                row.field(0, strong).span.start,
                row.field(0, strong).span.start + len(row.field(0, strong).text.rstrip(".")),
            ),
            0.8,
        ), rest.end() if rest else strong
    match = _NAMED.match(row.text)
    if match and len(match.group(1).split()) <= 8:
        return row.field(0, match.end(1), 0.6), match.end()
    return None, 0

"""Cuts the rows of a document into its head and its sections."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.model.document import Document, Line, Span
from ats_sim.model.resume import Field, Section, SectionKind
from ats_sim.outline.dated import is_sentence
from ats_sim.outline.heading_styles import looks_like_entry
from ats_sim.outline.headings import Found
from ats_sim.outline.rows import Cell, Row

_COLUMN = 60.0  # points: rows that begin this far apart stand in different columns
_ALIGNED = 12.0  # points: rows that begin this near to each other stand in one column


class Part(Struct, frozen=True):
    """A section with its rows. ``kind`` is None for the head of the resume, before the first heading."""

    kind: SectionKind | None
    heading: Field | None
    rows: tuple[Row, ...]


def cut_parts(rows: Sequence[Row], found: Mapping[int, Found]) -> tuple[Part, ...]:
    """The head (always first, possibly without rows) and the sections in reading order. ``found`` are the headings."""
    starts = sorted(found)
    starts, inner = _without_inner_head(rows, starts)
    first = starts[0] if starts else len(rows)
    head, implied = _split_head(rows[:first], rows)
    parts = [Part(None, None, (*head, *inner))]
    if implied:
        parts.append(Part("work", None, tuple(implied)))
    for here, after in pairwise([*starts, len(rows)]):
        part = _part(rows, here, after, found[here])
        parts.append(replace(part, rows=tuple(row for row in part.rows if row not in inner)))
    return _columns_joined(parts)


def _without_inner_head(rows: Sequence[Row], starts: Sequence[int]) -> tuple[list[int], tuple[Row, ...]]:
    """The rows around a name that stands below a side column: from the largest line of page one to the next heading."""
    early = [number for number, row in enumerate(rows) if row.line.page == 1]
    big = max(early, key=lambda number: (rows[number].line.size, -number), default=0)
    usual = max((rows[number].line.size for number in starts), default=0.0)
    if not starts or big <= starts[0] or big in starts or rows[big].line.size < max(1.25 * usual, 15.0):
        return list(starts), ()
    if len(rows[big].text.split()) > 5 or any(char.isdigit() or char in "@:/" for char in rows[big].text):
        return list(starts), ()
    after = next((number for number in starts if number > big), len(rows))
    return list(starts), tuple(rows[big : min(after, big + 8)])


def _columns_joined(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Where a page ends in a side column, the rows at the top of the next page go on in the column they stand in."""
    joined = list(parts)
    for number, part in enumerate(parts):
        turn = next((i for i in range(1, len(part.rows)) if part.rows[i].line.page != part.rows[i - 1].line.page), None)
        if turn is None or not part.rows[turn].line.box:
            continue
        moved = part.rows[turn:]
        home = min(row.left for row in moved)
        if abs(home - min(row.left for row in part.rows[:turn])) < _COLUMN:
            continue
        owner = next(
            (i for i in range(number - 1, 0, -1) if _stands_at(parts[i], home, part.rows[turn].line.page - 1)), None
        )
        if owner is not None:
            joined[owner] = replace(joined[owner], rows=(*joined[owner].rows, *moved))
            joined[number] = replace(part, rows=part.rows[:turn])
    return tuple(joined)


def _stands_at(part: Part, left: float, page: int) -> bool:
    """Whether a section stands in the column that begins at ``left``, at the end of ``page``."""
    rows = [row for row in part.rows if row.line.page == page and row.line.box]
    return bool(rows) and abs(min(row.left for row in rows) - left) < _ALIGNED


def _part(rows: Sequence[Row], here: int, after: int, head: Found) -> Part:
    row = rows[here]
    if not head.run_in:
        return Part(head.kind, row.field(0, head.end, head.sure), tuple(rows[here + 1 : after]))
    rest = row.text[head.begin :]
    inner = replace(
        row,
        line=_beside_heading(row, row.start + head.begin, rows[here + 1 : after]),
        text=rest,
        start=row.start + head.begin,
        cells=tuple(cell for cell in row.cells if cell.start >= row.start + head.begin),
    )
    if not inner.cells or inner.cells[0].start != inner.start:
        inner = replace(inner, cells=(Cell(rest.split("\t")[0], inner.start), *inner.cells))
    return Part(head.kind, row.field(0, -head.end, head.sure), (inner, *rows[here + 1 : after]))


def _beside_heading(row: Row, start: int, below: Sequence[Row]) -> Line:
    """The line of the words beside a heading: it begins where the rows below begin, and is as strong as its words."""
    strong = [span for span in row.line.strong if span.end > start]
    whole = bool(strong) and strong[0].start <= start and strong[-1].end >= row.span.end
    bold = whole or (row.line.bold and not row.line.strong)
    box = row.line.box
    if box and below and below[0].line.box and below[0].line.page == row.line.page:
        box = replace(box, x0=max(box.x0, below[0].left))
    return replace(row.line, box=box, bold=bold, strong=() if whole else tuple(strong))


def _split_head(head: Sequence[Row], rows: Sequence[Row]) -> tuple[Sequence[Row], Sequence[Row]]:
    """The head of a resume, and the work entries that follow it without a heading of their own."""
    for number, row in enumerate(head):
        below = head[number + 1] if number + 1 < len(head) else None
        dated = any(
            period.precise and not period.single for period in (*row.periods, *(below.periods if below else ()))
        )
        styled = row.line.level or row.line.bold or row.strong_start or row.gap >= 0.35
        if (
            number >= 1
            and dated
            and styled
            and not (row.bullet or is_sentence(row.text))
            and looks_like_entry(rows, number)
        ):
            return head[:number], head[number:]
    return head, ()


def sections(document: Document, parts: Sequence[Part]) -> tuple[Section, ...]:
    """The sections as the model has them: each from its heading to the next one."""
    real = [part for part in parts if part.kind is not None and (part.heading or part.rows)]
    starts = [part.heading.span.start if part.heading else part.rows[0].line.span.start for part in real]
    found = []
    for part, (start, end) in zip(real, pairwise([*starts, len(document.text)]), strict=True):
        span = Span(start, max(start, end))
        if part.kind is not None:
            found.append(Section(part.kind, part.heading, span, document.location(span).page))
    return tuple(found)

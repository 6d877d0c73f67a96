"""Work and volunteer entries: each head with its position, employer, place and dates, and the statements below it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score, school_rank
from ats_sim.lexicon.titles import title_score
from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, Field, SectionKind, Work
from ats_sim.model.settings import Outline
from ats_sim.outline.dated import dated
from ats_sim.outline.employers import names_and_towns
from ats_sim.outline.entries import Group, groups
from ats_sim.outline.gates import is_break, may_employ, may_title
from ats_sim.outline.highlights import highlights
from ats_sim.outline.labelled import Record, records, value
from ats_sim.outline.layouts import Reading, choose, title_of
from ats_sim.outline.pieces import Head, Piece, names_town, read_head
from ats_sim.outline.roles import is_name, tells_deed
from ats_sim.outline.rows import Row, cut
from ats_sim.outline.tables import table_records
from ats_sim.outline.told import told_work

_TITLE = 6  # words; ours: a list item that is nothing but a title has no more
_BELOW = 3  # rows; ours: a date stands no further below the head it belongs to
_AWAY = 0.6  # lines; ours: white space above what is no part of an entry
_NEAR = 4  # rows; ours: an employer stands no further below its entry's head


def names_work(rows: Sequence[Row]) -> bool:
    """Whether head rows name a position or an employer."""
    return any(max(title_score(piece.text), company_score(piece.text)) >= 0.5 for piece in read_head(rows).pieces)


def read_work(rows: Sequence[Row], section: SectionKind, first: int, settings: Outline) -> tuple[Work, ...]:
    """The entries of a section, in order. ``first`` is the number of entries before them in the resume."""
    table = table_records(rows, study=False)
    labelled = table[1] if table else records(rows, frozenset({"employer", "position"}))
    if labelled:
        read = _labelled(labelled, section, first)
        return (*read, *read_work(rows[table[0] :], section, first + len(read), settings)) if table else read
    told = told_work(rows, section, first)
    if told and sum(1 for row in rows if dated(row) and not row.bullet) <= len(told):
        return told
    return read_groups(groups(rows, names_work), section, first, settings)


def read_groups(found: Sequence[Group], section: SectionKind, first: int, settings: Outline) -> tuple[Work, ...]:
    """The entries of a section whose heads and bodies are known."""
    rows = [row for group in found for row in (*group.head, *group.body)]
    found = _dated_below([_with_listed_head(group) for group in _without_tail(found) if group.head])
    heads = _with_towns([read_head(group.head, group.body) for group in found])
    chosen = choose(heads)
    named = names_and_towns(
        [_field(reading.name, reading.sure[1]) for reading in chosen],
        [reading.position is None or title_of(reading.position) >= 0.5 for reading in chosen],
        [bool(head.places) for head in heads],
    )
    edge = max((row.line.box.x1 for row in rows if row.line.box), default=0.0)
    placed = any(0 in head.place_steps for head in heads)
    out: list[Work] = []
    employer: Field | None = None
    for number, (group, head, reading, (name, town)) in enumerate(zip(found, heads, chosen, named, strict=True)):
        position = _position(reading, head, group.head, placed)
        if head.pieces and is_break(head.pieces[0].text):
            # a leave is an entry of its own, held by nobody's order
            position, name = _whole(head, group.head), None
        elif reading.inherits:
            name = employer
        elif name is not None:
            if number + 1 < len(chosen) and chosen[number + 1].inherits:
                name = Field(name.text, name.span, max(name.confidence, 0.7))  # positions stand below it
            employer = name
        elif position is not None or len(head.pieces) == 1:
            name = _below(group.body)
            position = position or (name and _field(head.pieces[0], 0.55))
        entry_number = first + len(out)
        place = head.places[0] if head.places else town or _aside(head, reading)
        entry = Work(
            _span(group),
            _sure(position, may_title, settings),
            _sure(name, may_employ, settings),
            place,
            head.dates,
            highlights(group.body, section, entry_number, edge),
        )
        if out and _is_banner(out[-1], entry):
            entry = _under(out.pop(), entry, entry_number - 1)
            employer = entry.name
        if entry.position or entry.name or entry.dates:
            out.append(entry)
    return tuple(out)


def _without_tail(found: Sequence[Group]) -> Sequence[Group]:
    """The entries, the last one without what stands apart below it and has no mark, where all others have nothing but
    list items: such lines are of the whole resume ("Own car")."""
    bodies = [group.body for group in found[:-1] if group.body]
    if not bodies or not all(body[0].bullet and not _apart(body) for body in bodies):
        return found
    head, body = found[-1].head, found[-1].body
    last = max((number for number, row in enumerate(body) if row.bullet), default=-1)
    end = next((number for number in _apart(body) if number > last), len(body))
    return [*found[:-1], Group(head, body[:end])]


def _apart(body: Sequence[Row]) -> list[int]:
    """The rows without a mark that stand apart from what is above them."""
    return [number for number, row in enumerate(body) if not row.bullet and row.gap >= _AWAY]


def _dated_below(found: Sequence[Group]) -> list[Group]:
    """The entries, those whose date alone stands below what they say joined with it."""
    joined: list[Group] = []
    only = [any(map(dated, group.head)) and not read_head(group.head).pieces for group in found]
    for group, only_date, after in zip(found, only, [*only[1:], False], strict=False):
        before = joined[-1] if joined else None
        if before and only_date and not after and not any(map(dated, before.head)) and len(before.body) <= _BELOW:
            names = before.body if len(before.body) == 1 and is_name(before.body[0].text) else ()
            body = () if names else before.body
            joined[-1] = Group((*before.head, *names, *group.head), (*body, *group.body))
        else:
            joined.append(group)
    return joined


def _with_towns(heads: Sequence[Head]) -> list[Head]:
    """The heads with a town that stands alone where other heads have nothing but a place marked as a place."""
    only_places = {step for head in heads for step in head.place_steps if all(p.step != step for p in head.pieces)}
    return [replace(head, pieces=tuple(_as_town(piece, head, only_places) for piece in head.pieces)) for head in heads]


def _as_town(piece: Piece, head: Head, steps: Collection[int]) -> Piece:
    alone = len(head.pieces) > 1 and all(other is piece or other.step != piece.step for other in head.pieces)
    town = alone and piece.step in steps and not head.places and names_town(piece.text)
    return replace(piece, aside=True) if town else piece


def _labelled(found: Sequence[Record], section: SectionKind, first: int) -> tuple[Work, ...]:
    """The entries of a table or of labelled fields."""
    places = [value(record.values, "place") for record in found]
    named = names_and_towns(
        [value(record.values, "employer") for record in found],
        [value(record.values, "position") is not None for record in found],
        [place is not None for place in places],
    )
    return tuple(
        Work(
            record.span,
            value(record.values, "position"),
            name,
            place or town,
            record.dates(lasting=True),
            highlights(record.body, section, first + number),
        )
        for number, (record, place, (name, town)) in enumerate(zip(found, places, named, strict=True))
    )


def _whole(head: Head, rows: Sequence[Row]) -> Field:
    """All the words of the first row of a head without its date."""
    first = [piece for piece in head.pieces if piece.row == head.pieces[0].row]
    row = rows[first[0].row]
    return row.field(first[0].cell.start - row.start, first[-1].cell.span.end - row.start, 0.9)


def _span(group: Group) -> Span:
    rows = (*group.head, *group.body)
    return Span(rows[0].line.span.start, max(row.line.span.end for row in rows))


def _sure(field: Field | None, may_hold: Callable[[str], bool], settings: Outline) -> Field | None:
    """A field that is sure enough and holds what such a field may hold."""
    shown = field is not None and field.confidence >= settings.field_confidence and may_hold(field.text)
    return field if shown else None


def _aside(head: Head, reading: Reading) -> Field | None:
    """The piece that stands as places do and is neither position nor employer."""
    used = [piece.cell.start for piece in (reading.position, reading.name) if piece]
    piece = next((piece for piece in head.pieces if piece.aside and piece.cell.start not in used), None)
    return _field(piece, 0.6)


def _with_listed_head(group: Group) -> Group:
    """A group whose head is only a date takes its first row as head if that names a position ("• Engineer, Acme"), and
    one whose head names no title, or no employer, a first list item that is nothing but one."""
    if not group.body:
        return group
    first = group.body[0]
    words = first.text.rstrip(". ")
    pieces = read_head(group.head).pieces
    if pieces:
        bare = not first.periods and is_name(words) and len(words.split()) <= _TITLE + 2
        titled = any(title_of(piece) >= 0.5 for piece in pieces)
        title = not titled and title_score(words) >= 0.8 and len(words.split()) <= _TITLE
        held = any(title_of(piece) < 0.5 and not piece.aside for piece in pieces)
        employer = first.bullet and titled and not held and company_score(words) >= 0.6 and title_score(words) < 0.5
        listed = bare and (title or employer) and not tells_deed(words)
        return Group((*group.head, replace(first, bullet=False)), group.body[1:]) if listed else group
    if len(first.text.split()) > 12 or first.text.rstrip().endswith(".") or not names_work([first]):
        return group
    return Group((*group.head, first), group.body[1:])


def _below(rows: Sequence[Row]) -> Field | None:
    """An employer known by its words among the first rows below a head, whatever stands between ("Topic: ...")."""
    for row in rows[:_NEAR]:
        if row.bullet or row.periods:
            return None
        if company_score(row.text) < 0.6 or not is_name(row.body.text):
            continue
        named = [piece for piece in read_head([row]).pieces if company_score(piece.text) >= 0.6]
        best = max(named, key=lambda piece: school_rank(piece.text), default=None)
        if best is not None:
            return _field(best, 0.6)
    return None


def _is_banner(before: Work, entry: Work) -> bool:
    """Whether the entry before is only the employer of this one, with the whole time spent there and what it does."""
    if before.position or not before.name or not entry.position:
        return False
    if any(item.bulleted for item in before.highlights) or len(before.highlights) > 2:
        return False
    if entry.name and entry.name != before.name:
        return False
    return before.dates is None or entry.dates is None or _holds(before.dates, entry.dates)


def _under(banner: Work, entry: Work, number: int) -> Work:
    """A position with the employer, place and description that stand above it."""
    return replace(
        entry,
        span=Span(banner.span.start, entry.span.end),
        name=banner.name,
        location=entry.location or banner.location,
        highlights=tuple(replace(item, entry=number) for item in (*banner.highlights, *entry.highlights)),
    )


def _holds(outer: DateRange, inner: DateRange) -> bool:
    if outer.start is None or inner.start is None:
        return True
    return outer.start.year <= inner.start.year and (
        outer.current or outer.end is None or inner.end is None or outer.end.year >= inner.end.year
    )


def _field(piece: Piece | None, confidence: float) -> Field | None:
    return None if piece is None else cut(piece.cell, 0, len(piece.text), confidence)


def _position(reading: Reading, head: Head, rows: Sequence[Row], placed: bool) -> Field | None:
    """The position with the words after a dash that nothing else claims ("Registered Nurse - ICU"), and with further
    titles beside it ("Director | Writer"). ``placed``: other entries of the section have a place in that row."""
    field, piece = _without_remark(_field(reading.position, reading.sure[0])), reading.position
    if field is None or piece is None:
        return None
    beside = [item for item in head.pieces if item.row == piece.row and _is_beside(item, reading)]
    if (
        len(beside) > 1
        and piece in beside
        and max(item.order for item in beside) - min(item.order for item in beside) == len(beside) - 1
    ):
        row = rows[piece.row]
        return row.field(beside[0].cell.start - row.start, beside[-1].cell.span.end - row.start, field.confidence)
    after = next((item for item in head.pieces if (item.row, item.order) == (piece.row, piece.order + 1)), None)
    if after is None or len(after.text.split()) > 4 or after.cell.start < field.span.end:
        return field
    if reading.name is not None and reading.name.cell.start == after.cell.start:
        return field
    if placed and names_town(after.text.split(", ")[0]) and after.text.count(",") < 2:
        return field
    row = rows[piece.row]
    between = row.text[field.span.end - row.start : after.cell.start - row.start]
    if not expression(r" +[-–—] +").fullmatch(between):
        return field
    return row.field(field.span.start - row.start, after.cell.span.end - row.start, field.confidence)


def _without_remark(field: Field | None) -> Field | None:
    """A title without a remark of several words behind it ("Assistant (part time while in college)")."""
    remark = expression(r"\s*\((?:[^()\s]+ ){3,}[^()\s]+\)$").search(field.text) if field else None
    if field is None or remark is None:
        return field
    return Field(
        field.text[: remark.start()], Span(field.span.start, field.span.start + remark.start()), field.confidence
    )


def _is_beside(piece: Piece, reading: Reading) -> bool:
    """Whether a piece is a title and not what is taken for the employer."""
    named = reading.name is not None and reading.name.cell.start == piece.cell.start
    return not named and title_score(piece.text) >= 0.5 and company_score(piece.text) < 0.6

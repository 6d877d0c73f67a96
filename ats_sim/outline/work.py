"""Work and volunteer entries: which piece of each head is the position and which the employer.

Every way to assign the pieces of a head gets a score from words (job titles, company words). The ways that win surely
in some entries then vote for the same layout in the others, so that one resume is read in one way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score, is_department, is_legal_form
from ats_sim.lexicon.titles import title_score
from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, Field, SectionKind, Work
from ats_sim.model.settings import Outline
from ats_sim.outline.employers import is_field, names_and_towns
from ats_sim.outline.entries import Group, groups
from ats_sim.outline.gates import is_break, is_tools, may_employ, may_title, names_nothing
from ats_sim.outline.highlights import highlights
from ats_sim.outline.labelled import Record, records, value
from ats_sim.outline.pieces import Head, Piece, names_town, read_head
from ats_sim.outline.roles import dated, reads_on
from ats_sim.outline.rows import Cell, Row, cut
from ats_sim.outline.tables import table_records
from ats_sim.outline.told import told_work

_INSIDE = expression(
    r",\s+(?![^()]*\))|\s+[-–]\s*(?![^()]*\))|\s\((?=[A-Z][^()]*\)?$)"
    r"|\s(?:en|em|presso|hos|bij)\s(?=[A-ZÀ-Ý])"
)
Slots = tuple[object, object]
_LOOSE = 0.75  # ours: what an entry of the same places, but other emphasis, counts


class Reading(Struct, frozen=True):
    """One way to read a head. ``inherits``: the employer is that of the entry before; ``sure``: position and name."""

    position: Piece | None
    name: Piece | None
    score: float
    slots: Slots
    inherits: bool = False
    sure: tuple[float, float] = (0.0, 0.0)


class Votes:
    """How often each layout won surely, and how often it did when emphasis is left aside."""

    def __init__(self) -> None:
        self._exact: Counter[object] = Counter()
        self._loose: Counter[object] = Counter()

    def add(self, slots: Slots) -> None:
        """One more entry of this layout."""
        self._exact[slots] += 1
        self._loose[_plain_slots(slots)] += 1

    def share(self, slots: Slots) -> float:
        """The share of a layout, 0 to 1; less where only emphasis tells it from those that won."""
        most = max(self._exact[slots], _LOOSE * self._loose[_plain_slots(slots)])
        return most / max(1, self._exact.total())


def _plain_slots(slots: Slots) -> Slots:
    first, second = ((slot[:2] if isinstance(slot, tuple) else slot) for slot in slots)
    return first, second


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
    found = [_with_listed_head(group) for group in groups(rows, names_work) if group.head]
    heads = _with_towns([read_head(group.head, group.body) for group in found])
    chosen = _choose(heads)
    named = names_and_towns(
        [_field(reading.name, reading.sure[1]) for reading in chosen],
        [reading.position is None or _title(reading.position) >= 0.5 for reading in chosen],
        [bool(head.places) for head in heads],
    )
    edge = max((row.line.box.x1 for row in rows if row.line.box), default=0.0)
    placed = any(0 in head.place_steps for head in heads)
    out: list[Work] = []
    employer: Field | None = None
    for group, head, reading, (name, town) in zip(found, heads, chosen, named, strict=True):
        position = _position(reading, head, group.head, placed)
        if head.pieces and is_break(head.pieces[0].text):
            # a leave is an entry of its own, held by nobody's order
            position, name = _whole(head, group.head), None
        elif reading.inherits:
            name = employer
        elif name is not None:
            employer = name
        number = first + len(out)
        place = head.places[0] if head.places else town or _aside(head, reading)
        entry = Work(
            _span(group),
            _sure(position, may_title, settings),
            _sure(name, may_employ, settings),
            place,
            head.dates,
            highlights(group.body, section, number, edge),
        )
        if out and _is_banner(out[-1], entry):
            entry = _under(out.pop(), entry, number - 1)
            employer = entry.name
        if entry.position or entry.name or entry.dates:
            out.append(entry)
    return tuple(out)


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
    """A group whose head is only a date takes its first row as head if that names a position ("• Engineer, Acme")."""
    if read_head(group.head).pieces or not group.body:
        return group
    first = group.body[0]
    if len(first.text.split()) > 12 or first.text.rstrip().endswith(".") or not names_work([first]):
        return group
    return Group((*group.head, first), group.body[1:])


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
    field, piece = _field(reading.position, reading.sure[0]), reading.position
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
    if placed and names_town(after.text):
        return field
    row = rows[piece.row]
    between = row.text[field.span.end - row.start : after.cell.start - row.start]
    if not re.fullmatch(r" +[-–—] +", between):
        return field
    return row.field(field.span.start - row.start, after.cell.span.end - row.start, field.confidence)


def _is_beside(piece: Piece, reading: Reading) -> bool:
    """Whether a piece is a title and not what is taken for the employer."""
    named = reading.name is not None and reading.name.cell.start == piece.cell.start
    return not named and title_score(piece.text) >= 0.5 and company_score(piece.text) < 0.6


def _choose(heads: Sequence[Head]) -> list[Reading]:
    """The best reading of each head; layouts that won surely count for the others."""
    votes = Votes()
    for head in heads:
        options = sorted(_readings(head, None, Votes()), key=lambda option: -option.score)
        best = options[0] if options else None
        if (
            best
            and best.position
            and best.name
            and title_score(best.position.text) >= 0.6 > title_score(best.name.text) + 0.2
        ):
            votes.add(best.slots)
    chosen: list[Reading] = []
    for head in heads:
        before = chosen[-1] if chosen else None
        options = list(_readings(head, before, votes))
        best = max(options, key=lambda option: option.score, default=Reading(None, None, 0.0, (None, None)))
        chosen.append(best)
    return [_rated(reading, votes) for reading in chosen]


def _rated(reading: Reading, votes: Votes) -> Reading:
    """The reading with its confidences: from the words themselves, from each other, from the layout of the others."""
    share = votes.share(reading.slots)
    title = title_score(reading.position.text) if reading.position else 0.0
    company = company_score(reading.name.text) if reading.name else 0.0
    position = min(1.0, 0.35 + 0.5 * title + 0.3 * share + (0.2 if company >= 0.6 else 0.0))
    name = min(1.0, 0.4 + 0.4 * company + 0.3 * share + (0.3 if title >= 0.5 else 0.0))
    return replace(reading, sure=(position, name))


def _readings(head: Head, before: Reading | None, votes: Votes) -> Iterator[Reading]:
    pieces = head.pieces[:6]
    for position in pieces:
        title = _title(position)
        yield Reading(position, None, title - 0.35 - _odd(position), (position.slot, None))
        if before is not None and (_same_banner(position, before) or _under_banner(position, before)):
            alone = sum(not piece.aside for piece in pieces) == 1
            yield Reading(position, None, title + (0.5 if alone else 0.15), (position.slot, None), inherits=True)
        for name in pieces:
            if name is not position and not position.aside and not (name.aside and title < 0.3):
                slots = (position.slot, name.slot)
                near = 0.1 if abs(pieces.index(name) - pieces.index(position)) == 1 else 0.0
                score = _pair(position, name) + near + 0.6 * votes.share(slots)
                yield Reading(position, name, score, slots)
    for name in pieces:
        yield Reading(None, name, 0.8 * company_score(name.text) - _title(name) - 0.3 - _odd(name), (None, name.slot))
        banner = before is not None and _same_banner(name, before)
        yield from _inside(name, len(pieces) + (1 if banner else 0), votes)


def _pair(position: Piece, name: Piece) -> float:
    contrast = 0.1 if position.strong != name.strong or position.row != name.row else 0.0
    order = -0.04 * (position.row + position.order + name.row + name.order)
    score = _title(position) - 0.8 * _title(name) + 0.8 * company_score(name.text) - 0.4 * company_score(position.text)
    labels = (
        (position.label == "position")
        + (name.label == "employer")
        - (position.label == "employer")
        - (name.label == "position")
    )
    return score + contrast + order + 2.0 * labels - _odd(position) - _odd(name)


def _inside(piece: Piece, count: int, votes: Votes) -> Iterator[Reading]:
    """Position and employer in one piece, parted by a comma: "Engineer, Acme", "Acme, Engineer"."""
    for found in _INSIDE.finditer(piece.text):
        left = replace(piece, cell=Cell(piece.text[: found.start()], piece.cell.start), order=piece.order)
        right = replace(piece, cell=Cell(_unclosed(piece.text[found.end() :]), piece.cell.start + found.end()))
        if found.group().strip().isalpha():
            right = replace(right, cell=Cell(re.sub(r"\s*\([^()]*\)$", "", right.text), right.cell.start))
        if not right.text or is_legal_form(right.text) or is_legal_form(right.text.split(",")[0]):
            continue
        told = "," not in left.text and title_score(left.text) >= 0.8 and title_score(right.text) < 0.3
        told = told and not is_field(right.text.split(",")[0])
        cost = (0.05 if told else 0.25) + (0.25 if count > 1 else 0.0)
        for position, name, order in ((left, right, "title first"), (right, left, "name first")):
            slots: Slots = ((piece.step, order), piece.slot)
            if max(_title(left), _title(right)) < 0.3 and not votes.share(slots):
                continue
            score = _pair(position, name) + 0.6 * votes.share(slots) - cost
            if order == "title first":
                score -= _misplaced(position.text, name.text)
            yield Reading(position, name, score, slots)


def _misplaced(position: str, name: str) -> float:
    """What speaks against a comma as the end of a title: a team right behind it, or an employer still before it."""
    before, behind = position.split(",")[1:], name.split(",")
    cost = 0.3 if any(is_department(part.strip()) for part in before) else 0.0
    cost += 0.5 if is_field(behind[0]) else 0.0
    cost += 0.3 if len(behind) > 1 and company_score(behind[0]) < 0.6 <= company_score(behind[1]) else 0.0
    cost += (
        0.3 if before and names_town(name) and not is_field(before[-1].strip()) and _title_of(before[-1]) < 0.3 else 0.0
    )
    return cost


def _title_of(text: str) -> float:
    return title_score(text.strip())


def _unclosed(text: str) -> str:
    """A text without a closing bracket that it does not open."""
    return text[:-1] if text.endswith(")") and "(" not in text else text


def _title(piece: Piece) -> float:
    """How much a piece looks like a title; what follows a comma may be a team of any name."""
    first, comma, _ = piece.text.partition(",")
    return max(title_score(piece.text), 0.9 * title_score(first) if comma else 0.0)


def _odd(piece: Piece) -> float:
    """What speaks against a piece naming anything: length, prose, a label, a list of tools."""
    if (names_nothing(piece.text) and title_score(piece.text) < 0.8) or is_tools(piece.text):
        return 1.5
    words = piece.text.split()
    odd = 0.3 if len(words) > 9 else 0.0
    odd += 0.3 if piece.text.rstrip().endswith(".") and len(words) > 4 else 0.0
    odd += 0.2 if piece.text[:1].islower() else 0.0
    odd += 0.5 if reads_on(piece.text) else 0.0
    odd += 0.3 if piece.aside else 0.0
    return odd


def _under_banner(position: Piece, before: Reading) -> bool:
    """Whether the entry before named only an employer, for the positions below it."""
    return before.position is None and before.name is not None and position.row == 0 and _title(position) >= 0.5


def _same_banner(position: Piece, before: Reading) -> bool:
    """Whether the entry before had its employer in a row above its position, and this position looks like that one."""
    last = before.position
    if last is None or _title(position) < 0.3:
        return False
    if before.inherits:
        return abs(position.left - last.left) < 3 and position.style[:3] == last.style[:3]
    if before.name is None or before.name.row >= last.row:
        return False
    return abs(position.left - last.left) < 3 and position.style[:3] == last.style[:3] and position.row == 0

"""The head rows of an entry taken apart: its period, its places, and the pieces of text that name something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score, is_legal_form, is_team, school_score
from ats_sim.lexicon.places import place_score, town_shaped, trailing_place
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import any_of, word_set
from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, Field
from ats_sim.outline.dated import dated, leading_date, told
from ats_sim.outline.dates import Period, is_hours, is_remark, leading_length
from ats_sim.outline.roles import JOINT, field_label, is_name
from ats_sim.outline.rows import Cell, Row, cut, is_note, number_of, without_full_stop

_SEPARATOR = expression(
    r"\s*[|•·‖▪◦●■»]\s*|\s+(?:[-–—~]{1,3}|-{4,}|_{4,}|\.{4,})\s+|\s*[–—]\s*(?=[^\W\d_])|(?<=\w):\s+|\s{3,}|\s+//\s+|;\s+"
    r"|(?<=[a-zà-ÿ]{4})\.\s+(?=[A-ZÀ-Ý])"
)
_SLASH = " / "
_SCHOOL = expression(r"(?<=[a-z])\s+(?=(?:University|College|Institute) of [A-Z])")
_LINKS = frozenset({"of", "at", "for", "the", "and", "in", "to", "by", "with"})
_AT = expression(r",?\s+(?:at|@|bei|chez)\s+|\s+with\s+(?=[A-ZÀ-Ý])|\s*@\s*(?=[A-Z])")
_LINK = expression(
    r"(?:https?://|www\.)\S+|(?<![\w@])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|dev|ai|inc|edu|gov|uk|de|fr)/\S*(?=\s|$)"
)
_BESIDE = expression(r"[\s,.:;]*(?:(?:at|@|bei|chez)\s+(?=[A-ZÀ-Ý0-9]))?")
_PARAGRAPH = 100  # characters: a head that lists names with commas is longer
_LONGEST = 200  # characters: no name of a position or employer is longer
_ASIDE = expression(r"\s*\(([^()]{2,60})\)\s*$")


class Piece(Struct, frozen=True):
    """A stretch of head text: ``row`` and ``order`` say where in the head, ``strong`` that it is emphasised.

    ``aside``: it stands where places stand (at the right of the row, or behind an emphasised name) and looks like one.
    """

    cell: Cell
    row: int
    order: int
    strong: bool
    left: float = 0.0
    style: tuple[int, float, bool, bool] = (0, 0.0, False, False)
    label: str = ""
    aside: bool = False
    placed: bool = False
    """A place stands right behind it ("Acme, Portland, Oregon")."""
    step: int = 0
    """Its row counted from the row with the date, so that a line more above changes nothing."""

    @property
    def text(self) -> str:
        """Its words."""
        return self.cell.text

    @property
    def slot(self) -> tuple[int, int, bool]:
        """Where entries of the same layout have the same kind of piece."""
        return (self.step, self.order, self.strong)


class Head(Struct, frozen=True):
    """The parts of an entry's head."""

    pieces: tuple[Piece, ...]
    places: tuple[Field, ...]
    dates: DateRange | None
    place_steps: tuple[int, ...] = ()
    """The rows of the places, counted from the row with the date."""


def date_range(row: Row, period: Period, *, lasting: bool) -> DateRange:
    """The period in the model's form. A single date is the whole period where ``lasting``, else the end."""
    span = Span(row.start + period.begin, row.start + period.finish)
    start = period.end if lasting and period.single and not period.expected else period.start
    return DateRange(span, start, period.end, period.current)


def read_head(rows: Sequence[Row], body: Sequence[Row] = (), *, lasting: bool = True) -> Head:
    """Take the head rows of an entry apart. Dates and places in notes beside the first rows of ``body`` count too."""
    dates: DateRange | None = None
    pieces: list[Piece] = []
    places: list[Field] = []
    place_rows: list[int] = []
    for number, row in enumerate(rows):
        label = field_label(row.text)
        period = dated(row)
        if period and (dates is None or (dates.start == dates.end and not period.single)):
            dates = date_range(row, period, lasting=lasting)
        first = len(pieces)
        holes = [(p.begin, p.finish) for p in row.periods if p == period or p.precise]
        holes += [found.span() for found in _left_out().finditer(row.text) if found[0][0].isupper()]
        paragraph = len(row.text) > _PARAGRAPH and leading_date(row) is not None
        for cell in _without(row, [*holes, *([(0, label[1])] if label else [])]):
            for part in _listed(cell) if paragraph else _split(cell, row):
                name, place = _without_place(part)
                if place and place.text:
                    places.append(place)
                    place_rows.append(number)
                if name is not None and not is_hours(name.text):
                    order, kind = len(pieces) - first, label[0] if label else ""
                    placed = bool(place and place.span.start > name.start and not _begins_with_place(name.text))
                    strong = _is_strong(name, row)
                    pieces.append(Piece(name, number, order, strong, row.left, row.style, kind, placed=placed))
        if len(pieces) - first > 1 and _is_aside(pieces[first:], row):
            pieces[-1] = replace(pieces[-1], aside=True)
    at = next((number for number, row in enumerate(rows) if dated(row)), 0)
    pieces = [replace(piece, step=piece.row - at) for piece in _without_remarks(pieces)]
    for row in body[:6]:
        for cell in (*row.cells[: row.lead], *row.cells[len(row.cells) - row.notes :]):
            note = Row(row.line, cell.text, cell.start, False, 0.0, (cell,))
            if dates is None and note.periods:
                dates = date_range(note, note.periods[0], lasting=lasting)
            elif place_score(cell.text) >= 0.8 and not places:
                places.append(cut(cell, 0, len(cell.text), 0.8))
    return Head(tuple(pieces), tuple(places), dates, tuple(row - at for row in place_rows))


@cache
def _left_out() -> re.Pattern[str]:
    """What stands where a name was left out or taken away ("Company Name - City, State"), with the signs behind it."""
    return expression(rf"(?<!\w){any_of('placeholder')}(?!\w)(?:\s*[^\x00-\x7f]+)?\s*", re.IGNORECASE)


def _without_remarks(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without those that say how a position was held ("Internship"), where another one is its title."""
    own = word_set("self-employed")
    remarks = [is_remark(piece.text) and piece.text.casefold() not in own for piece in pieces]
    titled = any(title_score(piece.text) >= 0.5 for piece, remark in zip(pieces, remarks, strict=True) if not remark)
    return [piece for piece, remark in zip(pieces, remarks, strict=True) if not (titled and remark)]


def _is_aside(pieces: Sequence[Piece], row: Row) -> bool:
    """Whether the last of several pieces of a row stands and looks like the place of work, though no list names it."""
    before, last = pieces[-2], pieces[-1]
    if not names_town(last.text) or last.label or last.placed:
        return False
    between = row.text[before.cell.span.end - row.start : last.cell.start - row.start]
    if "\t" in between:
        return True
    plain = not last.strong and any(piece.strong for piece in pieces)
    return plain and (len(pieces) > 2 or (before.strong and between.strip() == "," and title_score(before.text) < 0.3))


def _begins_with_place(text: str) -> bool:
    """Whether a text is more of a place behind it ("Seoul, S. Korea & LA" before "USA")."""
    return place_score(text.partition(",")[0]) >= 0.6


def names_town(text: str) -> bool:
    """Whether a text has the shape of a town's name and no word of a title or an organisation."""
    if not town_shaped(text) or title_score(text) >= 0.3:
        return False
    return not company_score(text) and not is_legal_form(text) and not is_team(text)


def _without(row: Row, taken: Sequence[tuple[int, int]]) -> Iterator[Cell]:
    """The cells of a row without its dates and links."""
    holes = sorted([*taken, *((found.start(), found.end()) for found in _LINK.finditer(row.text))])
    for cell in row.cells:
        at, end = cell.start - row.start, cell.start - row.start + len(cell.text)
        for begin, finish in holes:
            if begin >= end or finish <= at:
                continue
            if begin > at:
                yield Cell(row.text[at:begin], row.start + at)
            at = max(at, finish)
        if at < end:
            yield Cell(row.text[at:end], row.start + at)


def _listed(cell: Cell) -> Iterator[Cell]:
    """The first names of a paragraph that lists title, employer, division, street ... with commas."""
    for found in list(expression(r"[^,;]+").finditer(cell.text))[:3]:
        if found.group().strip():
            yield Cell(found.group(), cell.start + found.start())


def _split(cell: Cell, row: Row) -> Iterator[Cell]:
    """A cell cut at separators and where emphasis begins or ends beside a comma or blank."""
    blank = len(cell.text) - len(cell.text.lstrip())
    joint = JOINT.match(cell.text, blank)
    lead = joint.end() if joint else leading_length(cell.text)
    lead = lead or (number_of(cell.text) if row.periods else 0)
    cell = Cell(cell.text[lead:], cell.start + lead)
    text = cell.text
    cuts: list[tuple[int, int]] = [
        (found.start(), found.end())
        for found in _SEPARATOR.finditer(text)
        if found.group()[0] != "." or " " in text[: found.start()].strip()
    ]
    at = next((found for found in _AT.finditer(text) if _holds(text[: found.start()].lstrip(" :,"), found, text)), None)
    if at:
        cuts.append((at.start(), at.end()))
    cuts += [
        (at, at + len(_SLASH))
        for at in range(len(text))
        if text.startswith(_SLASH, at) and _parts_title(text[:at], text[at + len(_SLASH) :])
    ]
    cuts += [found.span() for found in _SCHOOL.finditer(text) if _ends_a_title(text[: found.start()])]
    said = told(text)
    if said and title_score(said.group(1)) >= 0.5:
        cuts += [(0, said.start(1)), (said.end(1), said.end())]
    for strong in row.line.strong:
        for place in (strong.start - cell.start, strong.end - cell.start):
            if 0 < place < len(text):
                around = _BESIDE.match(text, place)
                before = len(text[:place].rstrip(" ,"))
                finish = around.end() if around else place
                if before > 0 and finish < len(text) and finish > before:
                    cuts.append((before, finish))
    begin = 0
    for start, finish in sorted(cuts):
        if start >= begin:
            if text[begin:start].strip():
                yield Cell(text[begin:start], cell.start + begin)
            begin = max(begin, finish)
    if text[begin:].strip():
        yield Cell(text[begin:], cell.start + begin)


def _parts_title(before: str, after: str) -> bool:
    """Whether a slash stands between a title and a name ("Clerk / Harbour Ltd"), not between two of a kind."""
    after = expression(r"\s+[|/–—-]\s+|[,(\t]").split(after)[0]
    scores = title_score(before), title_score(after)
    return max(scores) >= 0.7 and min(scores) < 0.3 and is_name(after) and is_name(before)


def _ends_a_title(before: str) -> bool:
    """Whether a title stands before the name of a school, no sign between: "Teaching Assistant University of X"."""
    words = before.split()
    return len(words) > 1 and words[-1].lower() not in _LINKS and title_score(before) >= 0.6


def _holds(before: str, joint: re.Match[str], text: str) -> bool:
    """Whether what stands before "at" or "with" is held at what stands behind it."""
    if joint.group().strip(" ,").casefold() == "with":
        return title_score(before) >= 0.6 and company_score(text[joint.end() :]) >= 0.4
    if title_score(before) >= 0.5:
        return True
    named = before[:1].isupper() and is_name(before) and is_name(text[joint.end() :].split(".")[0].title())
    return named and len(text.split()) <= 10 and not company_score(before)


def _without_place(cell: Cell) -> tuple[Cell | None, Field | None]:
    """The piece without the place it ends in, and the place."""
    bare = _bare(cell)
    if bare is None:
        return None, None
    text = bare.text
    if len(text) > _LONGEST:
        return None, None
    if place_score(text) >= 0.8:
        return None, cut(bare, 0, len(text), 0.9)
    if is_note(text):
        return None, None
    aside = _ASIDE.search(text)
    if aside and place_score(aside.group(1)) >= 0.6:
        town = _town_before(text[: aside.start()])
        return _bare(Cell(text[:town], bare.start)), cut(bare, town, aside.end(1), 0.9)
    lead = _leading_place(text)
    if lead:
        return _bare(Cell(text[lead:], bare.start + lead)), cut(bare, 0, lead, 0.8)
    at = trailing_place(text)
    if at > 0 and not (school_score(text) and "," not in text[at:]) and not is_legal_form(text[at:]):
        return _bare(Cell(text[:at], bare.start)), cut(bare, at, len(text), 0.8)
    return bare, None


def _town_before(text: str) -> int:
    """Where the town begins that stands before a country in brackets ("Acme, Tišnov (Czechia)"), or the end."""
    begin = text.rfind(", ") + 2
    return begin if begin > 2 and names_town(text[begin:]) else len(text)


def _leading_place(text: str) -> int:
    """Where the place ends that a piece begins with ("Montgomery, AL, Technician"), 0 without one."""
    commas = [found.end() for found in expression(r",\s+").finditer(text)]
    return next((end for end in commas[1:2] if place_score(text[:end].rstrip(", ")) == 1.0), 0)


def _bare(cell: Cell) -> Cell | None:
    """A cell without separators and unmatched brackets at its ends; None if no word is left."""
    begin, finish = 0, len(cell.text)
    while begin < finish:
        char, last = cell.text[begin], cell.text[finish - 1]
        inner = cell.text[begin:finish]
        if (
            char in " \t\u00a0,;:|·•–—-*_>./&"
            or (char in "([" and inner.count(char) > inner.count(")" if char == "(" else "]"))
            or char in ")]"
        ):
            begin += 1
        elif (
            last in " \t\u00a0,;:|·•–—-*_>/&"
            or (last in ")]" and inner.count(last) > inner.count("(" if last == ")" else "["))
            or last in "(["
        ):
            finish -= 1
        elif char == "(" and last == ")" and "(" not in inner[1:]:
            begin, finish = begin + 1, finish - 1
        else:
            break
    text = without_full_stop(cell.text[begin:finish])
    return Cell(text, cell.start + begin) if any(char.isalpha() for char in text) else None


def _is_strong(cell: Cell, row: Row) -> bool:
    if row.line.bold and not row.line.strong:
        return True
    return any(strong.start <= cell.start + 1 and cell.start < strong.end for strong in row.line.strong)

"""Rows that the end of a line breaks, in one piece: names, titles and dates that a narrow column did not hold."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.organisations import is_school_noun, school_score
from ats_sim.lexicon.places import place_score
from ats_sim.model.document import Span
from ats_sim.outline.dates import find_periods, goes_on
from ats_sim.outline.rows import Cell, Row, body_size
from ats_sim.outline.skill_items import is_statement

_UNFINISHED = expression(
    r"(?:[,&/(-]|\b(?:of|and|for|the|in|at|with|to|de|del|della|di|da|do|des|du|la|van|von|der|den|und|et|y|e|für))$"
)
_NAMED = 20  # characters; ours: a label has no more
_LONGEST = 160  # characters; ours: a longer text is no name
_DATE = 9  # characters; ours: what a row with a date at its end ends with
_TIGHT = 0.3  # lines: rows of one paragraph stand nearer


def whole_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a document with broken emphasised ones whole ("Bern University of Applied", "Sciences")."""
    usual = body_size(rows)
    return _joined(
        rows, lambda above, row: _dates_on(above, row) or _is_rest(above, row, usual) or _heads_on(above, row)
    )


def whole_names(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a section that lists schools and degrees, with broken plain ones whole too."""
    return _joined(rows, _names_on)


def whole_items(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a list with brackets and statements that a line's end broke whole."""
    return _joined(rows, _item_goes_on)


def _item_goes_on(above: Row, row: Row) -> bool:
    opened = above.text.count("(") > above.text.count(")") and ")" in row.text
    told = above.bullet and is_statement(above.text) and above.text.rstrip()[-1:] not in ".;:"
    return opened or (told and row.gap < _TIGHT and len(row.cells) == 1 and (row.left > 0 or row.text[:1].islower()))


def _joined(rows: Sequence[Row], belongs: Callable[[Row, Row], bool]) -> tuple[Row, ...]:
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if above and not row.bullet and row.start == above.span.end + 1 + row.indent and belongs(above, row):
            found[-1] = _with_rest(above, row)
        else:
            found.append(row)
    return tuple(found)


def _dates_on(above: Row, row: Row) -> bool:
    """Whether a row is only the rest of a period that the row above ends with ("Oct 2009 – Jul", "2014")."""
    return len(row.cells) == 1 and len(row.text) <= 20 and goes_on(above.cells[-1].text[-24:], row.text)


def _heads_on(above: Row, row: Row) -> bool:
    """Whether two rows are one heading that a narrow column broke ("PROGRAMMING", "LANGUAGES")."""
    alike = above.style == row.style and (row.caps or row.line.bold) and len(above.cells) == len(row.cells) == 1
    if not alike or row.gap >= _TIGHT or len(above.text) + len(row.text) > 40:
        return False
    known = heading(f"{above.text} {row.text}")
    return known is not None and known.sure == 1.0


def _is_under(above: Row, row: Row) -> bool:
    """Whether a row stands right below another one of its size in its column."""
    if not row.line.box or above.line.block != row.line.block or above.line.page != row.line.page:
        return False
    same = abs(above.line.size - row.line.size) < 0.3 and above.caps == row.caps
    return same and -0.9 <= row.gap < _TIGHT and len(above.text) + len(row.text) <= _LONGEST


def _is_rest(above: Row, row: Row, usual: float) -> bool:
    """Whether a row is the rest of the emphasised words of the row above it."""
    if above.bullet or len(above.cells) != 1 or not _is_under(above, row):
        return False
    large = above.line.size > usual + 0.8
    if not ((above.line.bold and row.line.bold) or (large and above.line.bold == row.line.bold)):
        return False
    if find_periods(row.text):
        return False
    if _UNFINISHED.search(above.text) or row.text[:1].islower():
        return True
    return not find_periods(above.text) and _is_full(above, row) and len(above.text.split()) > 1


def _names_on(above: Row, row: Row) -> bool:
    """Whether a row goes on with the names of the row above it: an open end, a start in small letters, the second half
    of a school's name, or no room for its first word."""
    if above.notes or not _is_under(above, row) or not row.text[:1].isalpha():
        return False
    degrees = find_degrees(row.text)
    if (degrees and degrees[0].start == 0) or place_score(row.text) >= 0.8 or 1 < row.text.find(": ") <= _NAMED:
        return False
    if above.text.count("(") > above.text.count(")") or _UNFINISHED.search(above.text) or row.text[:1].islower():
        return not find_periods(above.cells[-1].text[-_DATE:])
    within = is_school_noun(row.text.split()[0]) or is_school_noun(above.text.split()[-1])
    if not _is_full(above, row) or (find_periods(row.text) and not within) or find_periods(above.cells[-1].text):
        return False
    return is_school_noun(expression(r"\s*[,|·•(]").split(row.text)[0]) or not school_score(row.text)


def breaks_off(text: str) -> bool:
    """Whether a name has no end or no beginning ("University of", "and Design"): the rest of a broken line."""
    joint = text.partition(" ")[0]
    return _UNFINISHED.search(text) is not None or (joint.islower() and _UNFINISHED.search(f"x {joint}") is not None)


def _is_full(above: Row, row: Row) -> bool:
    """Whether the row above had no room for the first word of a row."""
    if not above.line.box:
        return False
    letter = (above.right - above.left) / max(len(above.text), 1)
    word = letter * (len(row.text.split()[0]) + 1)
    if abs(above.right - row.right) < 1.5 and abs(above.left - row.left) > 4:  # set flush right
        return above.left - word < row.frame[0] - 1
    return above.right + word > row.frame[1] + 1


def _with_rest(above: Row, row: Row) -> Row:
    """Two rows as one; what is emphasised up to the end of the first and from the start of the second is so in one."""
    text = f"{above.text} {row.text}"
    box, strong = above.line.box, [*above.line.strong, *row.line.strong]
    here = len(above.line.strong)
    if 0 < here < len(strong) and strong[here - 1].end >= above.span.end and strong[here].start <= row.start:
        strong[here - 1 : here + 1] = [Span(strong[here - 1].start, strong[here].end)]
    elif 0 < here == len(strong) and strong[here - 1].end >= above.span.end:
        strong[here - 1] = Span(strong[here - 1].start, row.span.end)
    line = replace(
        above.line,
        span=Span(above.line.span.start, row.line.span.end),
        strong=tuple(strong),
        box=replace(box, bottom=row.line.box.bottom, x1=max(box.x1, row.line.box.x1)) if box and row.line.box else box,
    )
    last, first = above.cells[-1], row.cells[0]
    cell = Cell(text[last.start - above.start : first.start - above.start + len(first.text)], last.start)
    return replace(above, line=line, text=text, cells=(*above.cells[:-1], cell, *row.cells[1:]), notes=row.notes)

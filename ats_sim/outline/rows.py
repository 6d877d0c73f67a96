"""The lines of a document made ready: markers and empty lines taken out, cells, side notes, white space above."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.headings import join_spaced
from ats_sim.lexicon.places import place_score
from ats_sim.model.document import Document, Line, Span
from ats_sim.model.resume import Field
from ats_sim.outline.dates import Period, find_periods, goes_on, is_length

APART = 1.0
"""The gap given to a line whose distance from the line above is unknown: a new block, column or page."""

_MARKER = "• "
_BLANK = r"(?:[^\W\d_]{3,9}\.? )?(?:19|20)(?:XX|xx|__|YY)"  # a template's year that nobody filled in
_BLANK_DATE = re.compile(rf"{_BLANK}(?:\s*[-–—]\s*(?:{_BLANK}|[Pp]resent|[Cc]urrent))?")
_GAP = re.compile(r"\t|(?<=\S)\s?(?:[.·_‑–-] ?){5,}(?=\s)")
"""A wide gap, or the dots or dashes that lead over one."""
_UNFINISHED = re.compile(
    r"(?:[,&/(-]|\b(?:of|and|for|the|in|at|with|to|de|del|della|di|da|do|des|du|la|van|von|der|den|und|et|y|e|für))$"
)


class Cell(Struct, frozen=True):
    """A part of a row between wide gaps; ``start`` is its place in ``Document.text``."""

    text: str
    start: int

    @property
    def span(self) -> Span:
        """Its place in the document."""
        return Span(self.start, self.start + len(self.text))


class Row(Struct, frozen=True):
    """A line with words. ``text`` has no list marker, ``start`` is its place in ``Document.text``.

    ``gap`` is the white space above in lines, over the usual; ``notes`` counts the cells at its end that hold only a
    date, a length of time or a place, which in many layouts stand beside the first lines of an entry; ``lead`` is 1
    where the first cell holds only a length of time or a place and a sentence stands beside it.
    """

    line: Line
    text: str
    start: int
    bullet: bool
    gap: float
    cells: tuple[Cell, ...]
    notes: int = 0
    lead: int = 0

    @property
    def indent(self) -> int:
        """How many blanks stand before its words."""
        return self.start - self.line.span.start

    @property
    def span(self) -> Span:
        """Its words without the marker."""
        return Span(self.start, self.start + len(self.text))

    @property
    def body(self) -> Cell:
        """The words without side notes, for statements."""
        if self.lead + self.notes >= len(self.cells) or not self.lead + self.notes:
            return Cell(self.text, self.start)
        first, last = self.cells[self.lead].start if self.lead else self.start, self.cells[-self.notes - 1]
        return Cell(self.text[first - self.start : last.start + len(last.text) - self.start], first)

    @property
    def periods(self) -> tuple[Period, ...]:
        """The dates it names, with offsets into ``text``."""
        return find_periods(self.text)

    @property
    def caps(self) -> bool:
        """Whether it is written in capitals."""
        return sum(char.isalpha() for char in self.text) > 2 and self.text.isupper()

    @property
    def left(self) -> float:
        """Where it begins on the page, 0 where that is not known."""
        return self.line.box.x0 if self.line.box else 0.0

    @property
    def right(self) -> float:
        """Where its words without side notes end on the page, 0 where that is not known."""
        if not self.line.box:
            return 0.0
        return 0.0 if self.notes else self.line.box.x1

    @property
    def strong_start(self) -> int:
        """How many characters at its start are bold or italic: all, some or none."""
        if self.line.bold:
            return len(self.text)
        first = next(iter(self.line.strong), None)
        return max(0, first.end - self.start) if first and first.start <= self.start + 1 else 0

    @property
    def style(self) -> tuple[int, float, bool, bool]:
        """Heading level, size, bold and capitals: what makes two rows look alike."""
        return (self.line.level, round(self.line.size * 2) / 2, self.line.bold, self.caps)

    def field(self, begin: int, finish: int, confidence: float = 1.0) -> Field:
        """The words ``text[begin:finish]`` without blanks and loose marks at their ends."""
        return cut(Cell(self.text, self.start), begin, finish, confidence)


def cut(cell: Cell, begin: int, finish: int, confidence: float = 1.0) -> Field:
    """The words of a cell between two offsets, without blanks and loose separators at their ends."""
    words = cell.text[begin:finish]
    bare = words.strip(" \t\n,;:|·•–—-*_>/")
    at = begin + words.find(bare) if bare else begin
    return Field(bare, Span(cell.start + at, cell.start + at + len(bare)), round(confidence, 2))


def is_note(text: str) -> bool:
    """Whether a cell holds only a date, a length of time or a place."""
    if "\t" in text:
        return all(is_note(part) for part in text.split("\t"))
    bare = text.strip(" ()|,·•")
    if not bare or is_length(bare) or _BLANK_DATE.fullmatch(bare):
        return True
    periods = find_periods(bare)
    if periods:
        rest = bare[: periods[0].begin] + bare[periods[-1].finish :]
        return not rest.strip(" ()|,·•–-") or place_score(rest.strip(" ()|,·•–-")) >= 0.8
    return place_score(bare) >= 0.8


def read_rows(document: Document) -> tuple[Row, ...]:
    """All lines with words, in reading order."""
    found: list[Row] = []
    before: Line | None = None
    blank = False
    for line in document.lines:
        text = document.line_text(line)
        if not any(char.isalnum() for char in text):
            blank = blank or not text.strip()
            continue
        found.append(_row(line, text, APART if blank else _gap(before, line)))
        before, blank = line, False
    return tuple(_rewrapped(_over_usual(found)))


def _rewrapped(rows: Sequence[Row]) -> list[Row]:
    """The rows with emphasised ones that a narrow column broke in one ("Bern University of Applied", "Sciences")."""
    edges: dict[tuple[int, int], float] = {}
    for row in rows:
        if row.line.box:
            place = (row.line.page, row.line.block)
            edges[place] = max(edges.get(place, 0.0), row.right)
    usual = body_size(rows)
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if above and (
            _dates_on(above, row) or _is_rest(above, row, usual, edges.get((row.line.page, row.line.block), 0.0))
        ):
            found[-1] = _with_rest(above, row)
        else:
            found.append(row)
    return found


def _dates_on(above: Row, row: Row) -> bool:
    """Whether a row is only the rest of a period that the row above ends with ("Oct 2009 – Jul", "2014")."""
    joined = row.start == above.span.end + 1 + row.indent and not row.bullet and len(row.cells) == 1
    return joined and len(row.text) <= 20 and goes_on(above.cells[-1].text[-24:], row.text)


def _is_rest(above: Row, row: Row, usual: float, edge: float) -> bool:
    """Whether a row is the rest of the emphasised words of the row above it."""
    if (
        row.bullet
        or above.bullet
        or len(above.cells) != 1
        or row.start != above.span.end + 1 + row.indent
        or not row.line.box
    ):
        return False
    if above.line.block != row.line.block or above.line.page != row.line.page or row.gap >= 0.3 or row.gap < -0.6:
        return False
    bold, size = above.line.bold and row.line.bold, abs(above.line.size - row.line.size) < 0.3
    large = above.line.size > usual + 0.8
    if not size or not (bold or (large and above.line.bold == row.line.bold)) or above.caps != row.caps:
        return False
    if find_periods(row.text) or len(above.text) + len(row.text) > 160:
        return False
    if _UNFINISHED.search(above.text) or row.text[:1].islower():
        return True
    if find_periods(above.text):
        return False
    letter = (above.line.box.x1 - above.line.box.x0) / max(len(above.text), 1) if above.line.box else 0.0
    return above.right + letter * (len(row.text.split()[0]) + 1) > edge + 1 and len(above.text.split()) > 1


def _with_rest(above: Row, row: Row) -> Row:
    text = f"{above.text} {row.text}"
    box = above.line.box
    line = replace(
        above.line,
        span=Span(above.line.span.start, row.line.span.end),
        strong=(*above.line.strong, *row.line.strong),
        box=replace(box, bottom=row.line.box.bottom, x1=max(box.x1, row.line.box.x1)) if box and row.line.box else box,
    )
    first = Cell(text[: len(above.text) + 1 + len(row.cells[0].text)], above.start)
    return replace(above, line=line, text=text, cells=(first, *row.cells[1:]), notes=row.notes)


def _row(line: Line, text: str, gap: float) -> Row:
    bullet = text.startswith(_MARKER)
    lead = len(text) - len(text.lstrip(" \t\u00a0")) if not bullet else len(_MARKER)
    start, words = line.span.start + lead, text[lead:].rstrip()
    cells = []
    at = 0
    for wide in [*_GAP.finditer(words), None]:
        end = wide.start() if wide else len(words)
        part = words[at:end]
        if part.strip():
            cells.append(Cell(part.strip(), start + at + len(part) - len(part.lstrip())))
        at = wide.end() if wide else end
    notes = 0
    while notes < len(cells) - 1 and is_note(cells[-notes - 1].text):
        notes += 1
    lead = int(len(cells) == 2 and not notes and _is_side_note(cells[0].text) and len(cells[1].text.split()) > 3)
    return Row(line, words, start, bullet, gap, tuple(cells), notes, lead)


def _is_side_note(text: str) -> bool:
    """Whether a cell holds only a place or a length of time; a date would open an entry."""
    return not find_periods(text) and is_note(text)


def _gap(before: Line | None, line: Line) -> float:
    """The white space above a line in line heights; ``APART`` where the two do not stand under each other."""
    if before is None or line.page != before.page:
        return APART
    if before.box is None or line.box is None:
        return APART if line.block != before.block else 0.0
    height = max(before.box.bottom - before.box.top, 1.0)
    gap = (line.box.top - before.box.bottom) / height
    if gap < -0.9 or gap > 6:
        return APART
    return gap


def _over_usual(rows: Sequence[Row]) -> list[Row]:
    known = [row.gap for row in rows if row.line.box and row.gap < APART]
    usual = median(known) if known else 0.0
    return [replace(row, gap=round(row.gap - usual, 3)) if row.line.box and row.gap != APART else row for row in rows]


def body_size(rows: Sequence[Row]) -> float:
    """The font size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.line.size * 2) / 2] += len(row.text)
    return min((size for size, count in sizes.items() if count == max(sizes.values())), default=0.0)


def body_is_bold(rows: Sequence[Row]) -> bool:
    """Whether most letters are bold, so that bold says nothing."""
    return 2 * sum(len(row.text) for row in rows if row.line.bold) > sum(len(row.text) for row in rows)


def spaced(row: Row) -> str:
    """The words of a row with letter spacing taken out."""
    return join_spaced(row.text)

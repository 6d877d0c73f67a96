"""The lines of a document made ready: markers and empty lines taken out, cells, side notes, white space above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import join_spaced
from ats_sim.lexicon.places import place_score
from ats_sim.model.document import Document, Line, Span
from ats_sim.model.resume import Field
from ats_sim.outline.date_marks import reads_day_first
from ats_sim.outline.dates import Period, find_periods, is_length

APART = 1.0
"""The gap given to a line whose distance from the line above is unknown: a new block, column or page."""

_MARKER = "• "
_BLANK = r"(?:[^\W\d_]{3,9}\.? )?(?:19|20)(?:XX|xx|__|YY)"  # a template's year that nobody filled in
_BLANK_DATE = expression(rf"{_BLANK}(?:\s*[-–—]\s*(?:{_BLANK}|[Pp]resent|[Cc]urrent))?")
_FULL_STOP = expression(r"(?<=[^\W\d_]{4}|[^\W\d_]{3}\))\.$|(?<=, [A-Z]{2})\.$")
_GAP = expression(r"\t|(?<=\S)\s?(?:[.·_‑–-] ?){5,}(?=\s)")
"""A wide gap, or the dots or dashes that lead over one."""


_WIDEST, _FULL = 160, 0.87  # ours: no page holds longer lines; a wrapped line fills that much of the widest
_RULE, _DRAWN = "_=~*–—-", 5  # what a line is drawn of, and how many make one; ours
"""A line of signs typed before a heading."""


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
    frame: tuple[float, float] = (0.0, 0.0)
    """Where the lines of its block begin and end on the page."""
    day_first: bool | None = None
    """Whether the dates of its document give the day first."""
    ended: bool = False
    """Whether the lines of its document end where their writer ended them, not where a width did."""

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
        return find_periods(self.text, self.day_first)

    @property
    def caps(self) -> bool:
        """Whether it is written in capitals."""
        return self.text.isupper() and sum(char.isalpha() for char in self.text) > 2

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
    bare = bare.lstrip("( ") if bare.startswith("(") and ")" not in bare else bare
    at = begin + words.find(bare) if bare else begin
    return Field(bare, Span(cell.start + at, cell.start + at + len(bare)), round(confidence, 2))


def number_of(text: str) -> int:
    """How many characters number an item at the start of a text ("2. ", "(3) "), 0 where none do."""
    head, blank, rest = text.partition(" ")
    return (
        len(head) + 1 if blank and rest and head[-1:] in ".)" and head.strip("(.)").isdigit() and len(head) < 5 else 0
    )


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


def without_full_stop(text: str) -> str:
    """A name without the full stop that ends its line; that of an abbreviation stays."""
    return _FULL_STOP.sub("", text)


def read_rows(document: Document) -> tuple[Row, ...]:
    """All lines with words, in reading order."""
    found: list[Row] = []
    before: Line | None = None
    blank, day_first = False, reads_day_first(document.text)
    for line in document.lines:
        text = document.line_text(line)
        if not any(char.isalnum() for char in text):
            blank = blank or not text.strip() or _drawn(text.strip()) > 0
            continue
        found.append(_row(line, text, APART if blank else _gap(before, line), day_first))
        before, blank = line, False
    rows = _framed(_over_usual(found))
    return (
        tuple(replace(row, ended=True) for row in rows) if document.kind == "text" and _are_ended(rows) else tuple(rows)
    )


def _are_ended(rows: Sequence[Row]) -> bool:
    """Whether the lines of a plain text are whole: most that the next one seems to go on with, in small letters, had
    room for its first word, or some line is longer than any page is wide."""
    pairs = [(above, row) for above, row in pairwise(rows) if row.text[:1].islower() and not row.bullet]
    pairs = [(above, row) for above, row in pairs if above.line.block == row.line.block]
    edge = _FULL * max((len(above.text) for above, _ in pairs), default=0)
    full = [len(above.text) + 1 + len(row.text.split()[0]) > edge for above, row in pairs]
    return 2 * sum(full) < len(full) or max((len(row.text) for row in rows), default=0) > _WIDEST


def _drawn(text: str) -> int:
    """How many characters of a text draw a line at its start, with the blanks behind it; 0 where none does."""
    bare = text.lstrip(_RULE)
    return len(text) - len(bare.lstrip()) if len(text) - len(bare) >= _DRAWN else 0


def _framed(rows: Sequence[Row]) -> list[Row]:
    frames: dict[tuple[int, int], tuple[float, float]] = {}
    for row in rows:
        if row.line.box:
            place = (row.line.page, row.line.block)
            left, right = frames.get(place, (row.left, row.line.box.x1))
            frames[place] = (min(left, row.left), max(right, row.line.box.x1))
    return [replace(row, frame=frames.get((row.line.page, row.line.block), row.frame)) for row in rows]


def _row(line: Line, text: str, gap: float, day_first: bool | None) -> Row:
    bullet = text.startswith(_MARKER)
    lead = len(text) - len(text.lstrip()) if not bullet else len(_MARKER)
    drawn = _drawn(text[lead:])
    lead += drawn
    start, words = line.span.start + lead, text[lead:].rstrip()
    cells: list[Cell] = []
    at = 0
    for wide in [*_GAP.finditer(words), None]:
        end = wide.start() if wide else len(words)
        part = words[at:end]
        bare = part.strip().removeprefix(_MARKER) if cells else part.strip()
        if bare:
            cells.append(Cell(bare, start + at + part.find(bare)))
        at = wide.end() if wide else end
    if len(cells) > 1 and len({cell.text for cell in cells}) == 1:
        cells = cells[:1]  # printed once more beside it
        start, words = cells[0].start, cells[0].text
    notes = 0
    while notes < len(cells) - 1 and is_note(cells[-notes - 1].text):
        notes += 1
    lead = int(len(cells) == 2 and not notes and _is_side_note(cells[0].text) and len(cells[1].text.split()) > 3)
    if bullet and is_note(words) and find_periods(words):
        bullet = False  # a mark before a mere date lists nothing
    gap = APART if drawn else gap
    return Row(line, words, start, bullet, gap, tuple(cells), notes, lead, day_first=day_first)


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
    usual = _median(sorted(known)) if known else 0.0
    return [replace(row, gap=round(row.gap - usual, 3)) if row.line.box and row.gap != APART else row for row in rows]


def _median(ordered: Sequence[float]) -> float:
    """As of the module statistics, which takes longer to load than to use."""
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


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

"""What `reading` hands on: one text, its lines with place and style, and what was lost."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from typing import Literal

from msgspec import Struct

Kind = Literal["pdf", "docx", "odt", "rtf", "html", "text", "markdown", "json", "yaml", "latex"]

LossKind = Literal[
    "no-text-layer",  # a page that shows something but carries no letters
    "text-box",  # text of a shape that a simple reader skips
    "header",
    "footer",
    "table",  # text in table cells: a paragraphs-only reader skips it
    "unmapped",  # glyphs without a Unicode value
    "damaged",  # characters that a program read in the wrong encoding, and what they were read as
    "icon",  # private-use glyphs (icon fonts)
    "hidden",  # text a person cannot see
    "image",  # a picture that may carry text
    "photo",  # a picture of the size of a portrait; what it shows is not looked at
    "truncated",  # beyond a limit
    "ocr",  # text that character recognition read off a picture: it may hold wrong letters
    "watermark",  # words drawn across a page at a slant
    "schema",  # a fault of a format that names its fields, with its path
    "language",  # the whole text: its language is not read
    "unread",  # rows of a section that no field holds
    "furniture",  # menus and notices of the site around a web page
]


class Span(Struct, frozen=True, order=True):
    """A place in the text of a document: a half-open range of characters."""

    start: int
    end: int

    def __contains__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two ranges share a character."""
        return self.start < other.end and other.start < self.end


class Box(Struct, frozen=True):
    """A rectangle on a page in points, origin at the top left."""

    x0: float
    top: float
    x1: float
    bottom: float


class Quote(Struct, frozen=True):
    """Words of the resume or posting, with their place."""

    text: str
    span: Span


class Line(Struct, frozen=True):
    """One line of a document, in reading order.

    ``span`` excludes the line break. A tab inside a line marks a wide gap (a right-aligned date, a table cell).
    A list item begins with its marker and a blank ("• "), also where the format keeps markers out of the text.
    ``size`` is the commonest font size in points (0.0 where the format has none), ``bold`` says that most letters are,
    ``strong`` are the bold or italic parts of a line that is neither throughout, ``level`` is a heading level the
    format itself states (Markdown ``##``, Word's Heading 2), 0 for none. Lines of one column or cell share a ``block``.
    ``marker`` is the list marker as the file writes it ("-", "➢"), "" where there is none or the file does not show it.
    ``source`` is the line of the file it stands in, counted from 1, for formats that are text; 0 where there is none.
    ``depth`` is how deep a list item is nested where the format states it: 1 for an item of a list, 2 for one below it.
    """

    span: Span
    page: int = 1
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    strong: tuple[Span, ...] = ()
    level: int = 0
    block: int = 0
    marker: str = ""
    source: int = 0
    depth: int = 0


class Loss(Struct, frozen=True):
    """Text that other parsers may drop, or that this reader dropped, and why.

    ``note`` says that it is hidden by what the format is for: a comment, front matter. Nobody hides words there.
    ``line`` is its line of the file, 0 where that is not known.
    """

    kind: LossKind
    text: str
    page: int | None = None
    note: bool = False
    line: int = 0


class Mark(Struct, frozen=True):
    """A field that the file itself names, as JSON Resume does: ``path`` such as ``work.0.highlights.2``."""

    path: str
    span: Span


class Link(Struct, frozen=True):
    """A hyperlink: where it stands in the text (None if not known) and where it leads."""

    url: str
    span: Span | None = None


class Location(Struct, frozen=True):
    """A place in a document for people to look up: the page, the line and the box on the page.

    Page and line are counted from 1; ``line`` is that of the file where it is text, else of ``Document.text``."""

    page: int
    line: int
    box: Box | None = None


class Document(Struct, frozen=True, dict=True):
    """A resume or posting as text, with where each line stands and what a weaker parser would lose of it.

    ``text`` is all lines joined by line breaks in reading order; every other stage points into it with ``Span``.
    ``name`` is the file name as the user gave it, for messages only. ``size`` is in bytes. ``page_sizes`` are width and
    height of each page in points, empty where the format has no pages of its own (only PDF has). ``torn`` are pairs of
    lines of different blocks that stand beside each other: reading straight across the page makes one line of a pair.
    ``language`` is the English name of its language, empty where that is not sure. ``title`` is what the file calls
    itself (only a PDF does).
    """

    name: str
    kind: Kind
    text: str
    lines: tuple[Line, ...]
    pages: int = 1
    size: int = 0
    losses: tuple[Loss, ...] = ()
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    page_sizes: tuple[tuple[float, float], ...] = ()
    torn: tuple[tuple[Span, Span], ...] = ()
    language: str = ""
    title: str = ""

    @property
    def unread_language(self) -> str:
        """The language that it is in and that is not read, empty for any other."""
        return next((loss.text for loss in self.losses if loss.kind == "language"), "")

    @cached_property
    def _starts(self) -> list[int]:
        return [line.span.start for line in self.lines]

    def quote(self, span: Span) -> Quote:
        """The words of a span."""
        return Quote(self.text[span.start : span.end], span)

    def line_text(self, line: Line) -> str:
        """The words of a line."""
        return self.text[line.span.start : line.span.end]

    def lines_of(self, span: Span) -> Iterator[Line]:
        """The lines a span touches."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        for line in self.lines[first:]:
            if line.span.start >= span.end and line.span.start > span.start:
                return
            yield line

    def location(self, span: Span) -> Location:
        """Where a span begins, with the box of its first line."""
        index = max(bisect_right(self._starts, span.start) - 1, 0)
        if not self.lines:
            return Location(1, 1)
        line = self.lines[index]
        return Location(line.page, line.source or self.text.count("\n", 0, line.span.start) + 1, line.box)

"""Puts a reader's rows together to a `Document`: the one place that counts characters for spans."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from ats_sim.errors import LimitError, ReadingError
from ats_sim.lexicon.languages import is_read, language_of
from ats_sim.model.document import Box, Document, Kind, Line, Link, Loss, Mark, Span
from ats_sim.model.settings import Limits
from ats_sim.reading.disguise import mixed_words


class Piece(Struct, frozen=True):
    """A part of a row in one style: ``strong`` is bold or italic, ``url`` where it leads, ``path`` its field's name,
    ``source`` the line of the file it stands in, 0 where that is not known."""

    text: str
    strong: bool = False
    url: str = ""
    path: str = ""
    source: int = 0


class Row(Struct, frozen=True):
    """A line before it has a place in the text. No piece holds a line break."""

    pieces: tuple[Piece, ...]
    page: int = 1
    box: Box | None = None
    size: float = 0.0
    bold: bool = False
    level: int = 0
    block: int = 0
    marker: str = ""
    depth: int = 0

    @property
    def text(self) -> str:
        """The words of the row."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def source(self) -> int:
        """The line of the file it begins in, 0 where that is not known."""
        return next((piece.source for piece in self.pieces if piece.source), 0)


def row(text: str, *, level: int = 0, block: int = 0, marker: str = "") -> Row:
    """A row of one plain piece."""
    return Row((Piece(text),), level=level, block=block, marker=marker)


def assemble(
    name: str,
    kind: Kind,
    rows: Iterable[Row],
    limits: Limits,
    *,
    pages: int = 1,
    size: int = 0,
    losses: Iterable[Loss] = (),
    links: Iterable[Link] = (),
) -> Document:
    """The document of ``rows`` in their order.

    Raises LimitError over ``limits.characters`` and ReadingError("no-text") when no row has a letter or digit.
    """
    parts: list[str] = []
    lines: list[Line] = []
    marks: list[Mark] = []
    found: list[Link] = []
    at = 0
    for item in rows:
        text = item.text
        if at + len(text) > limits.characters:
            raise LimitError(
                "characters",
                f"{name}: more than {limits.characters} characters; this is no resume, or raise limits.characters.",
            )
        strong = _place(item, at, marks, found)
        span = Span(at, at + len(text))
        lines.append(
            Line(
                span,
                item.page,
                item.box,
                item.size,
                item.bold,
                strong,
                item.level,
                item.block,
                item.marker,
                item.source,
                item.depth,
            )
        )
        parts.append(text)
        at += len(text) + 1
    text = "\n".join(parts)
    if not any(character.isalnum() for character in text):
        raise ReadingError("no-text", f"{name}: there is no text in it; export the document again.")
    mixed = (Loss("hidden", f'"{word}" with letters of another alphabet') for word in mixed_words(text))
    language = language_of(text)
    unread = [] if marks or is_read(language) else [Loss("language", language)]
    told = (*losses, *mixed, *unread)
    every = (*found, *links)
    return Document(name, kind, text, tuple(lines), pages, size, told, tuple(marks), every, language=language)


def _place(item: Row, start: int, marks: list[Mark], links: list[Link]) -> tuple[Span, ...]:
    """Record the fields and links of a row that begins at ``start``; its strong parts, if it has plain ones too."""
    strong: list[Span] = []
    plain = False
    at = start
    for piece in item.pieces:
        end = at + len(piece.text)
        blank = not piece.text.strip()
        if piece.strong and not blank:
            if strong and not item.pieces[0].text[strong[-1].end - start : at - start].strip() and strong[-1].end == at:
                strong[-1] = Span(strong[-1].start, end)
            else:
                strong.append(Span(at, end))
        elif not blank and any(character.isalnum() for character in piece.text):
            plain = True
        if piece.url and not blank:
            last = links[-1] if links else None
            goes_on = last is not None and last.url == piece.url and last.span is not None and last.span.start >= start
            if goes_on and last and last.span and not item.text[last.span.end - start : at - start].strip():
                links[-1] = Link(piece.url, Span(last.span.start, end))
            else:
                links.append(Link(piece.url, Span(at, end)))
        if piece.path:
            marks.append(Mark(piece.path, Span(at, end)))
        at = end
    return tuple(strong) if plain else ()

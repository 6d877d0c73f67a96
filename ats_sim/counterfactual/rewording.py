"""A document in which whole statements have other words, laid over the lines where the old ones stood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.counterfactual.rewriting import exchange
from ats_sim.model.document import Document, Span
from ats_sim.model.resume import Highlight


class Reworded(Struct, frozen=True):
    """A document with other words, and where each of its old statements begins now (None: it was taken out)."""

    document: Document
    places: Mapping[int, int | None]


def reword(document: Document, statements: Sequence[Highlight], words: Mapping[int, str]) -> Reworded:
    """The document with ``words`` in place of statements, by index; empty words take a statement out.

    New words fill the old lines as far as they go; what is more makes the last line longer, a line without words goes.
    """
    starts = {index: item.anchors[0][1] for index, item in enumerate(statements)}
    moved: dict[int, int | None] = dict(starts)
    for index in sorted(words, key=lambda index: -starts[index]):
        before = len(document.text)
        document = _with_words(document, statements[index], " ".join(words[index].split()))
        more = len(document.text) - before
        for other, place in moved.items():
            if place is not None and starts[other] > starts[index]:
                moved[other] = place + more
        if not words[index].strip():
            moved[index] = None
    return Reworded(document, moved)


def _with_words(document: Document, statement: Highlight, words: str) -> Document:
    """The last line first, so that the places of the others hold."""
    segments = _segments(document, statement)
    rows = _filled(words, [segment.end - segment.start for segment in segments])
    for segment, row in reversed([*zip(segments, rows, strict=True)]):
        document = exchange(document, segment, row)
        if not row:
            document = _without_line(document, segment.start)
    return document


def _segments(document: Document, statement: Highlight) -> list[Span]:
    """The parts of the lines on which a statement stands."""
    whole = statement.span()
    found: list[Span] = []
    for _, place in statement.anchors:
        line = next(document.lines_of(Span(place, place + 1)))
        segment = Span(place, min(line.span.end, whole.end))
        if found and segment.start < found[-1].end:  # two anchors on one line: a hyphen was joined inside it
            found[-1] = Span(found[-1].start, max(found[-1].end, segment.end))
        else:
            found.append(segment)
    return found


def _filled(words: str, widths: Sequence[int]) -> Iterator[str]:
    """The words over lines of these widths, the last of which takes what is left."""
    left = words.split(" ") if words else []
    for number, width in enumerate(widths, 1):
        row: list[str] = []
        while left and (number == len(widths) or not row or len(" ".join([*row, left[0]])) <= width):
            row.append(left.pop(0))
        yield " ".join(row)


def _without_line(document: Document, at: int) -> Document:
    """The document without the line at a place, if nothing but a list marker is left on it."""
    line = next(line for line in document.lines_of(Span(at, at + 1)))
    left = document.line_text(line)
    if len(left.strip()) > _MARKER:
        return document
    bare = exchange(document, line.span, "")
    start = line.span.start
    lines = tuple(one for index, one in enumerate(bare.lines) if document.lines[index] is not line)
    bare = replace(bare, lines=lines)
    if start < len(bare.text):
        return exchange(bare, Span(start, start + 1), "")
    return exchange(bare, Span(start - 1, start), "") if start else bare


_MARKER = 3  # ours: characters of a list marker

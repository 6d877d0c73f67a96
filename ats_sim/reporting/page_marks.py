"""The resume line by line, cut into pieces by what the scan saw, what it missed and what is flagged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from ats_sim.model.document import Document, Line, Quote, Span
from ats_sim.model.verdict import Fixation, Verdict
from ats_sim.reporting.check_places import Band, Flagged, band


class Piece(Struct, frozen=True):
    """Words of one line that share their marks.

    ``second`` and ``why`` are those of the first fixation at them (None, ""). ``opens`` says that the fixation begins
    here, ``buries`` that a proof the scan missed does, ``flags`` are the numbers of what is flagged from here on.
    """

    text: str
    band: Band
    second: float | None
    why: str
    opens: bool
    missed: bool
    buries: bool
    flags: tuple[int, ...]
    strong: bool


class MarkedLine(Struct, frozen=True):
    """A line of the document with its pieces."""

    line: Line
    pieces: tuple[Piece, ...]


class _Marks(Struct):
    fixations: list[tuple[int, Fixation]]
    missed: list[tuple[int, Quote]]
    flags: list[Flagged]


def marked(document: Document, verdict: Verdict, flags: Sequence[Flagged]) -> tuple[MarkedLine, ...]:
    """Every line with its marks, in reading order."""
    index = _by_line(document, verdict, flags)
    begun: set[tuple[str, int]] = set()
    found = []
    for line in document.lines:
        marks = index.get(line.span.start, _Marks([], [], []))
        found.append(MarkedLine(line, tuple(_pieces(document, line, marks, verdict.budget, begun))))
    return tuple(found)


def _by_line(document: Document, verdict: Verdict, flags: Sequence[Flagged]) -> dict[int, _Marks]:
    index: dict[int, _Marks] = {}

    def at(span: Span) -> Iterator[_Marks]:
        for line in document.lines_of(span):
            yield index.setdefault(line.span.start, _Marks([], [], []))

    for number, fixation in enumerate(verdict.seen):
        for marks in at(fixation.quote.span):
            marks.fixations.append((number, fixation))
    for number, quote in enumerate(verdict.missed):
        for marks in at(quote.span):
            marks.missed.append((number, quote))
    for flag in flags:
        for marks in at(flag.quote.span):
            marks.flags.append(flag)
    return index


def _pieces(
    document: Document, line: Line, marks: _Marks, budget: float, begun: set[tuple[str, int]]
) -> Iterator[Piece]:
    spans = [fixation.quote.span for _, fixation in marks.fixations]
    spans += [quote.span for _, quote in marks.missed]
    spans += [flag.quote.span for flag in marks.flags]
    spans += line.strong
    start, end = line.span.start, line.span.end
    words = _first_word(document, line.span)
    cuts = sorted({cut for span in spans for cut in (span.start, span.end) if words < cut < end})
    flagged = {flag.quote.span.start for flag in marks.flags}
    edges = [start, *_between_words(document.text, cuts, end, flagged), end]
    for left, right in pairwise(edges):
        at = max(left, words)
        here = Span(at, next((cut for cut in cuts if cut > at), end))
        seen = min(
            (
                (fixation.second, number, fixation)
                for number, fixation in marks.fixations
                if here in fixation.quote.span
            ),
            key=lambda item: item[:2],
            default=None,
        )
        missed = next((number for number, quote in marks.missed if here in quote.span), None)
        if seen is not None:
            missed = None  # a proof of which a part was seen is no longer out of sight there
        inside = (flag.number for flag in marks.flags if here in flag.quote.span)
        flags = tuple(number for number in inside if _first(begun, "f", number))
        yield Piece(
            document.text[left:right],
            band(seen[0] if seen else None, budget),
            seen[0] if seen else None,
            seen[2].why if seen else "",
            seen is not None and _first(begun, "s", seen[1]),
            missed is not None,
            missed is not None and _first(begun, "b", missed),
            flags,
            line.bold or any(here in span for span in line.strong),
        )


def _first_word(document: Document, span: Span) -> int:
    """Where the words of a line begin: its list marker takes the marks of the words behind it."""
    for offset in range(span.start, span.end):
        if document.text[offset].isalnum():
            return offset
    return span.start


def _between_words(text: str, cuts: Sequence[int], end: int, kept: set[int]) -> list[int]:
    """The cuts that have words behind them, or that are kept: what stands alone goes with the words before it."""
    ends = [*cuts[1:], end]
    return [
        cut
        for cut, next_ in zip(cuts, ends, strict=False)
        if cut in kept or any(character.isalnum() for character in text[cut:next_])
    ]


def _first(begun: set[tuple[str, int]], kind: str, number: int) -> bool:
    """Whether this mark is met for the first time."""
    fresh = (kind, number) not in begun
    begun.add((kind, number))
    return fresh

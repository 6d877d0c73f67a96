"""Places of a document with something else in their place, and what that does to spans, quotes and lines."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec.structs import replace

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import whole
from ats_sim.model.document import Box, Document, Line, Quote, Span
from ats_sim.model.resume import Highlight

LEFT_OUT = "[left out]"
_PAGE = (595.0, 842.0)  # A4 in points, where the file states no page
_LETTER = 0.5  # of the font size; ours: about the width of a letter


class Masks:
    """What is put in place of what. ``places`` are in order and apart; ``values`` are words and their placeholders."""

    def __init__(
        self, document: Document, places: Sequence[tuple[Span, str]], values: Sequence[tuple[str, str]]
    ) -> None:
        self._old = document
        self._places = tuple(places)
        self._starts = [span.start for span, _ in places]
        self._shifts = [0]
        for span, word in places:
            self._shifts.append(self._shifts[-1] + len(word) - (span.end - span.start))
        self._values = [(whole(text, any_case=True), word) for text, word in values]
        self.document = self._document()

    def span(self, span: Span) -> Span:
        """Where the words of a span stand now; a part of what is left out becomes the whole placeholder."""
        return Span(self._moved(span.start, at_end=False), self._moved(span.end, at_end=True))

    def _moved(self, offset: int, *, at_end: bool) -> int:
        index = bisect_right(self._starts, offset - 1 if at_end else offset)
        if index:
            span, word = self._places[index - 1]
            if offset < span.end or (at_end and offset == span.end):
                start = span.start + self._shifts[index - 1]
                return start + len(word) if at_end else start
        return offset + self._shifts[index]

    def within(self, span: Span) -> list[tuple[Span, str]]:
        """The places left out that touch a span."""
        return [(place, word) for place, word in self._places if place.overlaps(span)]

    def text(self, span: Span) -> str:
        """The words that stand now where a span of the old document stood."""
        now = self.span(span)
        return self.document.text[now.start : now.end]

    def quote(self, quote: Quote) -> Quote:
        """A quote of the old document as one of the new."""
        return Quote(self.words(quote.text, quote.span), self.span(quote.span))

    def words(self, text: str, span: Span) -> str:
        """Words that stand in a span, perhaps joined over lines, without what is left out."""
        touched = self.within(span)
        if not touched:
            return self.sentence(text)
        if text == self._old.text[span.start : span.end]:
            return self.text(span)
        for place, word in touched:
            start, end = max(place.start, span.start), min(place.end, span.end)
            said = r"\s*".join(map(re.escape, self._old.text[start:end].split()))
            text, count = re.subn(said, word, text, count=1)
            if not count:
                return LEFT_OUT
        return text

    def highlight(self, highlight: Highlight) -> Highlight:
        """A statement with its anchors."""
        pieces: list[str] = []
        anchors: list[tuple[int, int]] = []
        ends = [at for at, _ in highlight.anchors[1:]] + [len(highlight.text)]
        for (at, place), end in zip(highlight.anchors, ends, strict=True):
            said = highlight.text[at:end]
            span = Span(place, place + len(said.rstrip()))
            tail = said[len(said.rstrip()) :]
            anchors.append((sum(map(len, pieces)), self._moved(place, at_end=False)))
            pieces.append(self.words(said.rstrip(), span) + tail)
        return replace(highlight, text="".join(pieces), anchors=tuple(anchors))

    def sentence(self, text: str) -> str:
        """A sentence without the words that name the person."""
        for pattern, word in self._values:
            text = pattern.sub(word, text)
        return text

    def message(self, text: str, span: Span) -> str:
        """A sentence about a span: a part in quotation marks that says something left out goes as a whole."""
        said = [self._old.text[place.start : place.end] for place, _ in self._places]
        told = {word for words in said for word in words.split() if len(word) > 2}

        def quoted(match: re.Match[str]) -> str:
            return f'"{LEFT_OUT}"' if told & set(match[1].split()) else match[0]

        if span.start == span.end or not self.within(span):
            return self.sentence(text)
        return self.sentence(regex("quoted").sub(quoted, text))

    def _document(self) -> Document:
        old = self._old
        pieces, at = [], 0
        for span, word in self._places:
            pieces += [old.text[at : span.start], word]
            at = span.end
        text = "".join([*pieces, old.text[at:]])
        lines = tuple(self._line(line, text) for line in old.lines)
        marks = tuple(replace(mark, span=self.span(mark.span)) for mark in old.marks)
        torn = tuple((self.span(left), self.span(right)) for left, right in old.torn)
        name = f"[file]{Path(old.name).suffix.lower()}"
        return replace(old, name=name, text=text, lines=lines, marks=marks, links=(), losses=(), torn=torn, title="")

    def _line(self, line: Line, text: str) -> Line:
        span, touched = self.span(line.span), self.within(line.span)
        strong = tuple(self.span(part) for part in line.strong)
        box = line.box
        if touched and box:  # its width would tell how long a name is
            width = (self._old.page_sizes[line.page - 1] if self._old.page_sizes else _PAGE)[0]
            left = min(self._lefts(line.page), default=0.0)
            letters = len(text[span.start : span.end])
            right = min(left + letters * (line.size or 10.0) * _LETTER, max(width, left + 10.0))
            box = Box(left, box.top, right, box.bottom)
        return replace(line, span=span, strong=strong, box=box)

    def _lefts(self, page: int) -> Iterator[float]:
        """Where the lines of a page begin from which nothing is left out."""
        for line in self._old.lines:
            if line.box and line.page == page and not self.within(line.span):
                yield line.box.x0

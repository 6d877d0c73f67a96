"""Where the words of a document stand in its sources, by their likeness.

A text is looked for around its rarest words: each of their places in the sources gives a window, and the window that is
most alike (rapidfuzz's partial ratio) wins. Where several are as good, the one decides that lies nearest to where the
lines around it in the document were found. Below ``least_score`` no place is claimed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Sequence
from functools import cached_property

from msgspec import Struct
from rapidfuzz import fuzz

from ats_sim.lexicon.patterns import regex
from ats_sim.model.document import Document, Quote
from ats_sim.model.linted import SourcePlace
from ats_sim.model.settings import SourceAlignment
from ats_sim.repository.source_text import SourceText, Word, plain_words

_RARE = 4  # ours: words of a text that are looked up
_PLACES = 40  # ours: places of one word that are tried
_WORDS = 60  # ours: of a text, more of it finds no better place
_ENOUGH = 4  # ours: a text of fewer words is looked for with the line that it stands in
_LONG = 6  # ours: a line of so many words is found itself, or
_SURE = 3  # ours: no fewer words of it are looked for
_AS_GOOD = 4.0  # points; ours: windows within them of the best are as good
_NEAR = 100  # ours: words from a line around within which a lone word is that of the document
_BESIDE = 25  # ours: likewise a lone letter or number
_AROUND = 8  # ours: lines of the document before and behind that help to decide


class _Window(Struct, frozen=True):
    """Words of one source from ``first`` to ``last`` (both inside), and how alike they are."""

    source: int
    first: int
    last: int
    score: float


class Aligner:
    """One document and its sources."""

    def __init__(self, document: Document, sources: Sequence[SourceText], settings: SourceAlignment) -> None:
        self._document = document
        self._sources = sources
        self._settings = settings
        self._found: dict[tuple[str, ...], tuple[_Window, ...]] = {}

    def place(self, quote: Quote) -> SourcePlace | None:
        """Where the words of a quote stand, None where that is not sure or there are none."""
        wanted = plain_words(quote.text)[:_WORDS]
        if not wanted:
            return None
        window = self._nearest(tuple(wanted), quote.span.start) if len(wanted) >= _ENOUGH else None
        if window is None:
            window = self._by_line(quote.span.start, wanted) or self._short(wanted, quote.span.start)
        if window is None:
            return None
        source = self._sources[window.source]
        first, last = source.words[window.first], source.words[window.last]
        return source.place(first.line, first.column, last.line, last.end, window.score)

    @cached_property
    def _index(self) -> dict[str, list[tuple[int, int]]]:
        """The places of each word: source and number of the word."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, source in enumerate(self._sources):
            for at, word in enumerate(source.words):
                found[word.text].append((number, at))
        return dict(found)

    def _by_line(self, start: int, wanted: Sequence[str]) -> _Window | None:
        """A few words by the line that they stand in, by what is between its wide gaps first."""
        line = self._document.lines[self._line_number(start)]
        text, at = self._document.line_text(line), start - line.span.start
        piece = text[text.rfind("\t", 0, at) + 1 : end if (end := text.find("\t", at)) >= 0 else len(text)]
        for around in dict.fromkeys((piece, text)):
            words = tuple(plain_words(around)[:_WORDS])
            window = self._nearest(words, start) if len(words) >= _ENOUGH else None
            if window:
                return self._inside(window, wanted)
        return None

    def _short(self, wanted: Sequence[str], start: int) -> _Window | None:
        """A few words of a short line: where they stand exactly so, or their line near to the lines around. A long
        line that no source has says that the words are of another text, wherever they stand too."""
        line = self._document.lines[self._line_number(start)]
        text = self._document.line_text(line)
        around = tuple(plain_words(text)[:_WORDS])
        if len(wanted) < _SURE and len(plain_words(_piece(text, start - line.span.start))) >= _LONG:
            return None
        if list(around) == list(wanted) and (heading := self._alone(wanted)):
            return heading
        whole = self._nearest(around, start)
        known = self._beside(start)
        found = self._as_such(wanted, known)
        if found is None and whole and known and len(around) > 1 and _distance(whole, known) <= _NEAR:
            return self._inside(whole, wanted)
        return found

    def _alone(self, wanted: Sequence[str]) -> _Window | None:
        """Words that are a line of their own in one place of the sources, as a heading is."""
        found = []
        for source, at in self._index.get(wanted[0], ()):
            words = self._sources[source].words
            last = at + len(wanted) - 1
            line = [word.text for word in words[max(at - 1, 0) : last + 2] if word.line == words[at].line]
            if line == list(wanted):
                found.append(_Window(source, at, last, 100.0))
        return found[0] if len(found) == 1 else None

    def _as_such(self, wanted: Sequence[str], known: _Window | None) -> _Window | None:
        """Words that stand in the sources exactly so: once, or once near to a known place."""
        size = len(wanted)
        weak = size == 1 and (len(wanted[0]) < 3 or wanted[0].isdecimal())
        near_by = _BESIDE if weak else _NEAR
        places = self._index.get(wanted[0], ())
        runs = [
            _Window(source, at, at + size - 1, 100.0)
            for source, at in places
            if [word.text for word in self._sources[source].words[at : at + size]] == list(wanted)
        ]
        if len(runs) == 1 and size > 1:
            return runs[0]
        near = [run for run in runs if known and _distance(run, known) <= near_by]
        return min(near, key=lambda run: _distance(run, known)) if known and near else None

    def _line_number(self, start: int) -> int:
        starts = [line.span.start for line in self._document.lines]
        return max(bisect_right(starts, start) - 1, 0)

    def _nearest(self, words: tuple[str, ...], start: int) -> _Window | None:
        """The best window of the words; of several that are as good the one nearest to those of the lines around."""
        windows = self._windows(words)
        if len(windows) < 2:
            return next(iter(windows), None)
        known = self._beside(start, {window.source for window in windows})
        return min(windows, key=lambda window: _distance(window, known)) if known else windows[0]

    def _beside(self, start: int, sources: Collection[int] = ()) -> _Window | None:
        """The window of the nearest line around that has only one, in one of the sources if some are given."""
        number = self._line_number(start)
        for distance in range(1, _AROUND + 1):
            for beside in (number - distance, number + distance):
                if not 0 <= beside < len(self._document.lines):
                    continue
                text = self._document.line_text(self._document.lines[beside])
                known = self._windows(tuple(plain_words(text)[:_WORDS]))
                if len(known) == 1 and (not sources or known[0].source in sources):
                    return known[0]
        return None

    def _windows(self, words: tuple[str, ...]) -> tuple[_Window, ...]:
        """The windows that are most alike, the first one best, those as good as it behind it; none overlap."""
        if words not in self._found:
            self._found[words] = self._searched(words)
        return self._found[words]

    def _searched(self, words: tuple[str, ...]) -> tuple[_Window, ...]:
        known = [(len(self._index[word]), at) for at, word in enumerate(words) if word in self._index]
        rare = [at for _, at in sorted(known)[:_RARE]]
        starts = {
            (source, max(at - offset, 0)) for offset in rare for source, at in self._index[words[offset]][:_PLACES]
        }
        found = [window for source, start in sorted(starts) if (window := self._window(words, source, start))]
        found.sort(key=lambda window: (-window.score, window.source, window.first))
        kept: list[_Window] = []
        for window in found:
            if window.score < found[0].score - _AS_GOOD:
                break
            if not any(_overlap(window, other) for other in kept):
                kept.append(window)
        return tuple(kept)

    def _window(self, words: tuple[str, ...], source: int, start: int) -> _Window | None:
        slack = len(words) // 4 + 2
        first = max(start - slack, 0)
        inside = self._sources[source].words[first : start + len(words) + slack]
        wanted = " ".join(words)
        starts, text = _joined(inside)
        found = fuzz.partial_ratio_alignment(wanted, text, score_cutoff=self._settings.least_score)
        if found is None or found.dest_end <= found.dest_start:
            return None
        whole = len(text) < len(wanted)  # the shorter one is looked for in the longer
        score = fuzz.ratio(wanted, text) if whole else found.score
        if score < self._settings.least_score:
            return None
        begin = bisect_right(starts, found.dest_start) - 1
        if begin + 1 < len(starts) and starts[begin] + len(inside[begin].text) - found.dest_start <= 1:
            begin += 1  # no more of this word than its last letter
        end = max(bisect_right(starts, found.dest_end - 1) - 1, begin)
        return _Window(source, first + begin, first + end, score)

    def _inside(self, window: _Window, wanted: Sequence[str]) -> _Window:
        """A few words inside the window of their line; the whole window where they are not in it as such."""
        texts = [word.text for word in self._sources[window.source].words[window.first : window.last + 1]]
        for at in range(len(texts) - len(wanted) + 1):
            if texts[at : at + len(wanted)] == list(wanted):
                return _Window(window.source, window.first + at, window.first + at + len(wanted) - 1, window.score)
        if wanted[0] in texts:
            at = texts.index(wanted[0])
            return _Window(window.source, window.first + at, window.last, window.score)
        return window


def _piece(text: str, at: int) -> str:
    """What of a line stands between the marks that part its things around a place."""
    start = max((mark.end() for mark in regex("field-parted").finditer(text, 0, at)), default=0)
    end = regex("field-parted").search(text, at)
    return text[start : end.start() if end else len(text)]


def _joined(words: Sequence[Word]) -> tuple[list[int], str]:
    """The words with blanks between them, and where each begins."""
    starts, length = [], 0
    for word in words:
        starts.append(length)
        length += len(word.text) + 1
    return starts, " ".join(word.text for word in words)


def _distance(a: _Window, b: _Window) -> float:
    return abs(a.first - b.first) if a.source == b.source else float("inf")


def _overlap(a: _Window, b: _Window) -> bool:
    return a.source == b.source and a.first <= b.last and b.first <= a.last

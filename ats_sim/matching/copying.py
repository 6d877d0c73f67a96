"""How much of a posting a resume repeats word for word, and where.

A run is a number of words in a row (``Matching.copied_words``). Everybody shares a few runs with a posting; a resume
that shares half of them holds a copy of it, often in letters that nobody sees. Such a copy proves nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

from ats_sim.lexicon.shapes import SPELLED
from ats_sim.model.document import Span

_LEAST = 30  # runs of a posting below which nothing can be said; ours


class Copied(Struct, frozen=True):
    """``share`` of the posting's runs that the resume has (0 to 1), and the places of all of them in the resume."""

    share: float = 0.0
    spans: tuple[Span, ...] = ()

    def holds(self, span: Span) -> bool:
        """Whether most of a place is copied."""
        inside = sum(min(one.end, span.end) - max(one.start, span.start) for one in self.spans if one.overlaps(span))
        return 2 * inside > span.end - span.start


@lru_cache(maxsize=8)
def copied_from(posting: str, resume: str, length: int) -> Copied:
    """What a resume repeats of a posting; nothing where the posting is too short to tell."""
    asked = _asked(posting, length)
    if len(asked) < _LEAST:
        return Copied()
    words, spans = _words(resume)
    firsts = {run[0] for run in asked}
    begins = (at for at, word in enumerate(words) if word in firsts)
    found = {at: run for at in begins if (run := tuple(words[at : at + length])) in asked}
    share = len(set(found.values())) / len(asked)
    copied = [Span(spans[at][0], spans[at + length - 1][1]) for at in found]
    return Copied(round(share, 3), tuple(_joined(copied)))


@lru_cache(maxsize=8)
def _asked(posting: str, length: int) -> frozenset[tuple[str, ...]]:
    words, _ = _words(posting)
    return frozenset(tuple(words[at : at + length]) for at in range(len(words) - length + 1))


def _words(text: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The words of a text, whatever their capitals, and their places."""
    found = list(SPELLED.finditer(text))
    return [match.group().casefold() for match in found], [match.span() for match in found]


def _joined(spans: Sequence[Span]) -> Iterator[Span]:
    """Spans in order, those that overlap as one."""
    last: Span | None = None
    for span in spans:
        if last is not None and span.start <= last.end:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None:
            yield last
        last = span
    if last is not None:
        yield last

"""A phrase of several words said in another order and in other words of the trade.

"Inventory accuracy" is there where "accuracy of the stock" stands, "freight costs" where "carrier spend" does. The
words that may stand for each other are those of ``lexicon.senses``; all words of the phrase must be said close
together, each by a word of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.senses import Sense, senses_at

_LONGEST = 5  # words of a phrase beyond which it is a sentence; ours
_BETWEEN = 2  # words that may stand between, where a word of the phrase itself is there; ours
_TIGHT = 1  # the same where all of them are others; ours


class SenseSpan(Struct, frozen=True):
    """What a stretch of tokens senses: ``first`` and ``last`` (behind the last) count tokens."""

    first: int
    last: int
    senses: frozenset[Sense]


def read_senses(stems: Sequence[str]) -> tuple[SenseSpan, ...]:
    """What the tokens of a passage say, beyond their own stems."""
    return tuple(SenseSpan(first, last, frozenset(numbers)) for first, last, numbers in senses_at(stems))


Parts = tuple[frozenset[Sense], ...]
"""The parts of a phrase, each with everything that says it."""


class Phrase:
    """The words of a requirement in their parts; without any if it is no phrase or if the table knows none of them."""

    def __init__(self, stems: Sequence[str]) -> None:
        readings = (tuple(_grouped(stems)), tuple(_single(stems))) if 2 <= len(stems) <= _LONGEST else ()
        known = (parts for parts in readings if any(isinstance(sense, int) for part in parts for sense in part))
        self.readings: tuple[Parts, ...] = tuple(dict.fromkeys(known))

    def may_match(self, senses: frozenset[Sense]) -> bool:
        """Whether a passage says each of the parts somewhere."""
        for parts in self.readings:
            for part in parts:
                if part.isdisjoint(senses):
                    break
            else:
                return True
        return False

    def places(
        self, text: str, tokens: Sequence[tuple[str, int, int]], spans: Sequence[SenseSpan]
    ) -> Iterator[SenseSpan]:
        """Where all parts are said close together inside one clause; tokens first to last. Places may overlap."""
        single = [SenseSpan(at, at + 1, frozenset((token[0],))) for at, token in enumerate(tokens)]
        for parts in self.readings:
            spots = [*single, *spans] if len(parts) > 1 else [one for one in spans if one.last - one.first > 1]
            fitting = [
                (spot, at) for spot in spots for at, part in enumerate(parts) if not part.isdisjoint(spot.senses)
            ]
            fitting.sort(key=lambda pair: (pair[0].first, pair[0].last, pair[1]))
            yield from self._together(text, tokens, fitting, len(parts))

    def _together(
        self, text: str, tokens: Sequence[tuple[str, int, int]], fitting: Sequence[tuple[SenseSpan, int]], parts: int
    ) -> Iterator[SenseSpan]:
        done = -1
        for index, (spot, number) in enumerate(fitting):
            chosen = self._close(fitting[index:], {number: spot}, parts) if spot.first >= done else None
            if chosen is None:
                continue
            last = max(one.last for one in chosen)
            if not regex("phrase-edge").search(text[tokens[spot.first][1] : tokens[last - 1][2]]):
                done = last
                yield SenseSpan(spot.first, last, frozenset())

    def _close(
        self, after: Sequence[tuple[SenseSpan, int]], have: dict[int, SenseSpan], parts: int
    ) -> list[SenseSpan] | None:
        """A spot of its own for each part, from the one that is there on; None if they do not fit close together."""
        begin = next(iter(have.values())).first
        for spot, number in after:
            if number in have or any(spot.first < one.last and one.first < spot.last for one in have.values()):
                continue
            if spot.first - begin > 4 * parts:
                break
            have[number] = spot
        if len(have) < parts:
            return None
        chosen = list(have.values())
        words = sum(spot.last - spot.first for spot in chosen)
        own = any(isinstance(sense, str) for spot in chosen for sense in spot.senses)
        width = max(spot.last for spot in chosen) - begin
        return chosen if width - words <= (_BETWEEN if own else _TIGHT) else None


def _grouped(stems: Sequence[str]) -> Iterator[frozenset[Sense]]:
    """The words in parts, those that say one thing together as one part."""
    found = {first: (last, numbers) for first, last, numbers in reversed(list(senses_at(stems)))}
    at = 0
    while at < len(stems):
        last, numbers = found.get(at, (at + 1, frozenset()))
        yield numbers | {stems[at]} if last == at + 1 else numbers
        at = last


def _single(stems: Sequence[str]) -> Iterator[frozenset[Sense]]:
    """The words one by one, with what each says alone."""
    for word in stems:
        yield frozenset((word,)).union(*(numbers for _, last, numbers in senses_at((word,)) if last == 1))

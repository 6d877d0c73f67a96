"""A phrase of several words said in another order and in other words of the trade.

"Inventory accuracy" is there where "accuracy of the stock" stands, "freight costs" where "carrier spend" does. The
words that may stand for each other are those of ``lexicon.senses``; all words of the phrase must be said close
together, each by a word of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ats_sim.lexicon.senses import Sense, senses_at

_LONGEST = 5  # words of a phrase beyond which it is a sentence; ours
_BETWEEN = 2  # words that may stand between, where a word of the phrase itself is there; ours
_TIGHT = 1  # the same where all of them are others; ours
_BREAK = re.compile(r"[.;:!?|•,()]\s|\s[(–—]|\n")


@dataclass(frozen=True, slots=True)
class Said:
    """What a stretch of tokens says: ``first`` and ``last`` (behind the last) count tokens."""

    first: int
    last: int
    says: frozenset[Sense]


def read_senses(stems: Sequence[str]) -> tuple[Said, ...]:
    """What the tokens of a passage say, beyond their own stems."""
    return tuple(Said(first, last, frozenset(numbers)) for first, last, numbers in senses_at(stems))


class Phrase:
    """The words of a requirement as parts, each with everything that says it; empty if it is no phrase."""

    def __init__(self, stems: Sequence[str]) -> None:
        parts = tuple(_parts(stems)) if 2 <= len(stems) <= _LONGEST else ()
        known = any(isinstance(sense, int) for part in parts for sense in part)
        self.parts: tuple[frozenset[Sense], ...] = parts if known else ()

    def may_stand_in(self, says: frozenset[Sense]) -> bool:
        """Whether a passage says each of the parts somewhere."""
        return bool(self.parts) and all(not part.isdisjoint(says) for part in self.parts)

    def places(self, text: str, tokens: Sequence[tuple[str, int, int]], said: Sequence[Said]) -> Iterator[Said]:
        """Where all parts are said close together inside one clause; tokens first to last."""
        single = [Said(at, at + 1, frozenset((token[0],))) for at, token in enumerate(tokens)]
        spots = [*single, *said] if len(self.parts) > 1 else [one for one in said if one.last - one.first > 1]
        fitting = sorted(
            (
                (spot, number)
                for spot in spots
                for number, part in enumerate(self.parts)
                if not part.isdisjoint(spot.says)
            ),
            key=lambda pair: (pair[0].first, pair[0].last, pair[1]),
        )
        done = -1
        for index, (spot, number) in enumerate(fitting):
            if spot.first < done:
                continue
            chosen = self._close(fitting[index:], {number: spot})
            if chosen is None:
                continue
            first, last = min(one.first for one in chosen), max(one.last for one in chosen)
            if not _BREAK.search(text[tokens[first][1] : tokens[last - 1][2]]):
                done = last
                yield Said(first, last, frozenset())

    def _close(self, after: Sequence[tuple[Said, int]], have: dict[int, Said]) -> list[Said] | None:
        """A spot of its own for each part, from the one that is there on; None if they do not fit close together."""
        begin = next(iter(have.values())).first
        for spot, number in after:
            if number in have or any(spot.first < one.last and one.first < spot.last for one in have.values()):
                continue
            if spot.first - begin > 4 * len(self.parts):
                break
            have[number] = spot
        if len(have) < len(self.parts):
            return None
        chosen = list(have.values())
        words = sum(spot.last - spot.first for spot in chosen)
        own = any(isinstance(sense, str) for spot in chosen for sense in spot.says)
        width = max(spot.last for spot in chosen) - begin
        return chosen if width - words <= (_BETWEEN if own else _TIGHT) else None


def _parts(stems: Sequence[str]) -> Iterator[frozenset[Sense]]:
    """The words one by one, those that say one thing together as one part."""
    found = {first: (last, numbers) for first, last, numbers in reversed(list(senses_at(stems)))}
    at = 0
    while at < len(stems):
        last, numbers = found.get(at, (at + 1, frozenset()))
        own: frozenset[Sense] = frozenset((stems[at],)) if last == at + 1 else frozenset()
        yield own | numbers
        at = last

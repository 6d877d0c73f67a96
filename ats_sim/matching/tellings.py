"""Where a resume tells what is asked for in words of its own: by a phrase of ``lexicon.told``, or by several words that
together tell the thing.

All words of a phrase must stand in one clause, each said by itself and not by its agent ("builders" build no house):

- in the order of the phrase, behind its verb with a few words between ("closed the quarterly books"); a phrase without
  a verb is a name, whose words stand together;
- or in any order side by side ("books closed", "closing of the books"), with nothing that joins them.

Between two words alone no comma may stand: what is listed is not said of each other. Words that tell it together must
stand in one sentence and weigh enough.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.told import AGENT, Told, everyday, told_stem
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set
from ats_sim.matching.asked_phrase import BREAK
from ats_sim.matching.searchable_text import Words

_BETWEEN = 2
"""Words that may stand between those of a phrase in its order, small ones apart; ours."""

_PAIR = 2
"""Words of the shortest phrase, and words of a bag that are together."""

_ENOUGH = 13.0
"""What two words of a bag that stand together weigh at least; ours."""

_LESS = 12.0
"""The same of three and more; ours."""

_USUAL = 12
"""Words of a bag of usual size; ours. In a larger one more words stand together by chance."""

_WIDE = 2.5
"""What more words must weigh for each doubling of their bag; ours."""

_OWN = 9.0
"""What the words of a phrase weigh at least that only one trade says: "heel sticks", and not "pay bills"; ours."""

_STRANGE = 4.0
"""What words that stand together weigh more, where the work is not of the field asked about; ours."""

_NEAR = 10
"""Words from the first to the last that stand together, small ones apart; ours."""

_FAR = 40
"""Characters before a deed in which it is denied; ours."""
_COMMAS = frozenset(",/&")
_ASIDE = (" (", "\n")
_JOINS = small_words() - {"of", "the", "a", "an", "our", "your", "their", "its", "all"}
"""Small words that may not stand between words in another order: "planning with other departments"."""

Token = tuple[str, int, int]


class Tellings:
    """What tells one thing that is asked for under some names."""

    def __init__(self, names: Iterable[str], *, narrow: bool = False) -> None:
        """``narrow``: the names ask for a part of what has them."""
        asked = tuple(dict.fromkeys(filter(None, names)))
        phrases = dict.fromkeys(phrase for name in asked for phrase in skills().told(name, narrow=narrow))
        self._bag = next(filter(None, (skills().bag(name, narrow=narrow) for name in asked)), {})
        self._roots = _bare(self._bag)
        self._phrases = tuple((_bare(phrase), phrase) for phrase in phrases)
        self._own = frozenset(filter(self._is_own, phrases))
        self._more = _WIDE * max(0.0, math.log2((len(self._bag) or 1) / _USUAL))

    def _is_own(self, phrase: Told) -> bool:
        """Whether only one trade says so; of what has no bag, whether no word is one that everybody says."""
        if self._bag:
            return sum(self._bag.get(root, 0.0) for root in phrase) >= _OWN
        return everyday().isdisjoint(phrase)

    def may_match(self, roots: frozenset[str]) -> bool:
        """Whether all words of a phrase are among these stems, or two of the bag."""
        return len(self._roots & roots) >= _PAIR or any(stems <= roots for stems, _ in self._phrases)

    def places(self, words: Words, *, kindred: bool) -> Iterator[tuple[int, int]]:
        """Where it is told, the phrases first. Of somebody whose work is not ``kindred``, words that many trades have
        tell nothing."""
        small = small_words()
        said = [
            (told_stem(words.text[start:end].lower(), root), start, end)
            for root, start, end in words.stems
            if root not in small
        ]
        for stems, phrase in self._phrases:
            if stems <= words.roots and (kindred or phrase in self._own):
                yield from _told(phrase, words.text, said)
        yield from self._together(words, said, self._more if kindred else self._more + _STRANGE)

    def _together(self, words: Words, said: Sequence[Token], more: float) -> Iterator[tuple[int, int]]:
        """Where words of the bag stand together and are not just the name of another thing."""
        spots = [(at, *token) for at, token in enumerate(said) if token[0] in self._bag]
        done = -1
        for index, (first, _, start, _) in enumerate(spots):
            near = [spot for spot in spots[index : index + _NEAR] if spot[0] < first + _NEAR]
            cut = (at for at in range(1, len(near)) if BREAK.search(words.text[near[at - 1][3] - 1 : near[at][2]]))
            near = near[: next(cut, len(near))]
            stems = {spot[1] for spot in near}
            if first <= done or len(stems) < _PAIR:
                continue
            end = near[-1][3]
            enough = sum(self._bag[root] for root in stems) >= more + (_LESS if len(stems) > _PAIR else _ENOUGH)
            if enough and not any(one.start <= start and end <= one.end for one in words.mentions):
                done = near[-1][0]
                yield start, end


def is_undone(text: str, start: int, end: int) -> bool:
    """Whether the deed at ``text[start:end]`` is denied, right before it or inside: "never closed the books"."""
    found = regex("undone").finditer(text, max(0, start - _FAR), end)
    return any(one.end() == start or (one.start() >= start and (one[1] or one[2])) for one in found)


def _is_joined(words: Sequence[str], *, in_order: bool, turned: bool) -> bool:
    """Whether small words say that a phrase is none: any that join, where it is ``turned``; behind another word than
    the verb, a preposition: "manage costs to achieve budget" is no managing of a budget."""
    if turned:
        return not _JOINS.isdisjoint(words)
    behind = next((at for at, word in enumerate(words) if at and word not in small_words()), len(words))
    return in_order and not (_JOINS - {"and", "or"}).isdisjoint(words[behind:])


@cache
def _deeds() -> frozenset[str]:
    """The stems of all verbs."""
    return frozenset(map(stem, word_set("told-verb").union(verb.base for verb in verbs().all)))


def _bare(stems: Iterable[str]) -> frozenset[str]:
    return frozenset(root.rstrip(AGENT) for root in stems)


def _told(phrase: Told, text: str, said: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The narrowest windows that hold all words of a phrase, from the left, none over another."""
    latest: dict[str, int] = {}
    done = -1
    for at, (word, _, end) in enumerate(said):
        if word not in phrase:
            continue
        latest[word] = at
        first = min(latest.values())
        if len(latest) < len(phrase) or first <= done:
            continue
        in_order = [latest[stem] for stem in phrase] == sorted(latest.values())
        between = at - first + 1 - len(phrase)
        inside = text[said[first][1] : end]
        if between > (_BETWEEN if in_order and phrase[0] in _deeds() else 0):
            continue
        joined = _is_joined(inside.lower().split(), in_order=in_order and len(phrase) == _PAIR, turned=not in_order)
        apart = joined or BREAK.search(inside) or any(sign in inside for sign in _ASIDE)
        if not apart and not (len(phrase) == _PAIR and not _COMMAS.isdisjoint(inside)):
            done = at
            yield said[first][1], end

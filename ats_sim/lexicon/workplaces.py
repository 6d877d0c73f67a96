"""Kinds of work and places of work by their names, and where a text names them.

Table: ``files/workplaces.tsv`` (explained there). Names are the posting's own words; they are no skills of the lexicon.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ats_sim.lexicon.shapes import TRADE_WORD
from ats_sim.lexicon.table import rows, split


@cache
def _names() -> dict[str, frozenset[tuple[str, ...]]]:
    """First word of a name to the names, each as its words."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for row in rows("workplaces.tsv"):
        for name in split(row["names"]):
            words = tuple(TRADE_WORD.findall(name))
            found.setdefault(words[0], set()).add(words)
    return {word: frozenset(names) for word, names in found.items()}


def find_workplaces(low: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the names in ``low[start:end]`` (lower case), in order, the longest where they overlap."""
    tokens = [match.span() for match in TRADE_WORD.finditer(low, start, end)]
    words = [low[a:b] for a, b in tokens]
    at = 0
    while at < len(words):
        length = max((n for n in _lengths(words, at)), default=0)
        if length:
            yield tokens[at][0], tokens[at + length - 1][1]
        at += max(length, 1)


def _lengths(words: list[str], at: int) -> Iterator[int]:
    """The lengths of the names that begin with a word; a plural of the last word counts."""
    for name in _names().get(words[at], _names().get(_singular(words[at]), ())):
        own = words[at : at + len(name)]
        if len(own) == len(name) and own[:-1] == list(name[:-1]) and name[-1] in (own[-1], _singular(own[-1])):
            yield len(name)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word

"""Words that say the same inside a phrase of a trade: "stock" and "inventory", "spend" and "costs".

Table: ``files/senses.tsv``. They count only inside a phrase of several words ("stock accuracy" is "inventory
accuracy"), never alone: a word by itself has too many meanings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ats_sim.lexicon.shapes import SPELLED
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.table import rows, split

Sense = str | int
"""What a word or a group of words says: its stem, or the number of a row of the table."""


@cache
def _table() -> dict[tuple[str, ...], frozenset[int]]:
    found: dict[tuple[str, ...], set[int]] = {}
    for number, row in enumerate(rows("senses.tsv")):
        for words in split(row["words"]):
            found.setdefault(tuple(map(stem, SPELLED.findall(words))), set()).add(number)
    return {stems: frozenset(numbers) for stems, numbers in found.items()}


@cache
def _firsts() -> dict[str, int]:
    """The first stem of each group of words to the length of the longest group that begins with it."""
    found: dict[str, int] = {}
    for stems in _table():
        found[stems[0]] = max(found.get(stems[0], 0), len(stems))
    return found


def senses_at(stems: Sequence[str]) -> Iterator[tuple[int, int, frozenset[int]]]:
    """Where words of the table stand in a row of stems: first, behind the last, what they say. They may overlap."""
    table, firsts = _table(), _firsts()
    for at, first in enumerate(stems):
        for size in range(firsts.get(first, 0), 0, -1):
            said = table.get(tuple(stems[at : at + size]))
            if said and at + size <= len(stems):
                yield at, at + size, said

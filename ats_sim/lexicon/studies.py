"""Families of fields of study (``files/studies.tsv``): whether a degree is in a field that was asked for.

Only what the table knows on both sides can be told apart: an unknown field is no other field.
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.table import rows, split


def families(text: str) -> frozenset[str]:
    """The families of the longest field that a text names ("BSc Mechanical Engineering"); empty if it names none."""
    said = [stem(word) for word in LETTERS.findall(text.lower())]
    best: tuple[int, frozenset[str]] = (0, frozenset())
    for words, found in _fields().items():
        if len(words) > best[0] and any(said[at : at + len(words)] == list(words) for at in range(len(said))):
            best = (len(words), found)
    return best[1]


def other_field(held: str, asked: tuple[str, ...]) -> bool:
    """Whether a degree is surely in none of the fields asked for, nor in one of their families."""
    known, wanted = families(held), [families(one) for one in asked]
    return bool(known) and all(wanted) and all(known.isdisjoint(one) for one in wanted)


@cache
def _fields() -> dict[tuple[str, ...], frozenset[str]]:
    found: dict[tuple[str, ...], set[str]] = {}
    for row in rows("studies.tsv"):
        for field in split(row["fields"]):
            words = tuple(stem(word) for word in LETTERS.findall(field.lower()))
            found.setdefault(words, set()).add(row["family"])
    return {words: frozenset(names) for words, names in found.items()}

"""Families of fields of study (``files/studies.tsv``): whether a degree is in a field that was asked for.

Three answers: it fits, it is surely in another field, or neither is shown. An unknown field is no other field, and what
no word and no family shows to fit does not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import finder

FieldFit = Literal["fits", "another", "not shown"]


_INITIALS = 4
"""Letters of the longest field that is told by its initials; ours."""


def field_fit(held: Sequence[str], asked: Sequence[str], quote: str) -> FieldFit:
    """How the fields of the degrees ``held`` stand to those ``asked`` for, of which one is enough, in the words of
    ``quote``, which may open to a related field."""
    opens = finder("related-field").search(quote) is not None
    if any(_fits(one, wanted, opens=opens) for one in held for wanted in asked):
        return "fits"
    return "another" if held and all(_another(one, asked) for one in held) else "not shown"


def _fits(held: str, asked: str, *, opens: bool) -> bool:
    wanted = set(_said(asked)) - small_words()
    if wanted and wanted <= set(_said(held)):
        return True
    initials = "".join(word[0] for word in _said(held) if len(word) > 1)
    if asked.isupper() and 1 < len(asked) <= _INITIALS and initials.endswith(asked.lower()):
        return True  # "EE"
    shared = _families(held) & _families(asked)
    return any(opens or alike for _, alike in shared)


def _another(held: str, asked: Sequence[str]) -> bool:
    """Whether a degree is surely in none of the fields asked for, nor in one of their families."""
    known, wanted = _families(held), [_families(one) for one in asked]
    return bool(known) and all(wanted) and all(known.isdisjoint(one) for one in wanted)


@lru_cache(maxsize=1_024)
def _families(text: str) -> frozenset[tuple[str, bool]]:
    """The families of the longest fields that a text names ("BSc Mechanical Engineering"), and whether the fields of
    each are the same; empty if it names none."""
    said, fields = tuple(_said(text)), _fields()
    for size in range(min(len(said), max(map(len, fields))), 0, -1):
        runs = (said[at : at + size] for at in range(len(said) - size + 1))
        if named := [fields[run] for run in runs if run in fields]:
            return frozenset().union(*named)
    return frozenset()


def _said(text: str) -> list[str]:
    """The stems of the words that name a field: "Bachelor of Arts" names none."""
    return [stem(word) for word in LETTERS.findall(regex("degree-of-arts").sub(" ", text.lower()))]


@cache
def _fields() -> dict[tuple[str, ...], frozenset[tuple[str, bool]]]:
    found: dict[tuple[str, ...], set[tuple[str, bool]]] = {}
    for row in rows("studies.tsv"):
        for field in split(row["fields"]):
            found.setdefault(tuple(_said(field)), set()).add((row["family"], row["alike"] == "same"))
    return {words: frozenset(names) for words, names in found.items()}

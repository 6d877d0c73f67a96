"""What a trade counts: the measures that a rewrite may ask for, and the statements each is for.

Table: ``files/measures.tsv`` (its columns are explained there).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from ats_sim.lexicon.table import rows, split

_EARLY = 45  # characters of a statement in which the thing itself is named; its circumstances stand behind; ours


FALLBACK = 1.0
"""Points of a measure that only the class of the verb speaks for."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One measure: ``fragment`` to stand behind a statement, with slots; ``asks`` is the same as a question.

    ``words`` finds what its statements talk about (None: a row for any), ``deeds`` are classes of verbs (empty: any),
    ``fields`` fields or areas of work.
    """

    fragment: str
    asks: str
    words: re.Pattern[str] | None
    deeds: frozenset[str]
    fields: frozenset[str]


@cache
def measures() -> tuple[Measure, ...]:
    """All measures in the order of the table."""
    return tuple(
        Measure(
            row["measure"],
            row["asks"],
            _pattern(split(row["words"])),
            frozenset(split(row["deeds"])),
            frozenset(split(row["fields"])),
        )
        for row in rows("measures.tsv")
    )


def _pattern(beginnings: tuple[str, ...]) -> re.Pattern[str] | None:
    if not beginnings:
        return None
    parts = [re.escape(word.rstrip("!")) + (r"(?!\w)" if word[-1] == "!" else "") for word in beginnings]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})", re.IGNORECASE)


def fitting_measures(text: str, deed: str, at_work_in: Collection[str] = ()) -> tuple[tuple[Measure, float], ...]:
    """The measures that fit a statement with their points, best first: by its words, early ones before late ones, else
    by the fields (or areas) of work, else by the class of its verb (``FALLBACK`` points)."""
    points = [(_points(measure, text, deed, at_work_in), index) for index, measure in enumerate(measures())]
    ordered = sorted(points, key=lambda item: (-item[0], item[1]))
    return tuple((measures()[index], score) for score, index in ordered if score)


def _points(measure: Measure, text: str, deed: str, at_work_in: Collection[str]) -> float:
    if measure.deeds and deed not in measure.deeds:
        return 0.0
    if measure.words is None:
        return FALLBACK
    here = 1.0 if measure.fields.intersection(at_work_in) else 0.0
    hits = {hit: (3.0 if early else 2.0) + hit.count(" ") for hit, early in _hits(measure.words, text)}
    if hits:
        return 1.0 + sum(hits.values()) + 2 * here
    return 1.5 * here


def _hits(words: re.Pattern[str], text: str) -> Iterator[tuple[str, bool]]:
    """Each word found, the last place first, so that an early one decides."""
    for found in reversed(list(words.finditer(text))):
        yield found[0].lower(), found.start() < _EARLY

"""What a trade counts: the measures that a hint may ask for, and the statements each is for.

Tables: ``files/measures.tsv`` by trade, ``files/objects.tsv`` by the thing or the deed (columns explained there).
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from msgspec import Struct

from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder


class Measure(Struct, frozen=True):
    """One measure as the question ``asks``.

    ``about`` are the words that its statements are about (empty: any statement of its trade).
    """

    trade: str  # or the kind of a row of objects.tsv
    asks: str
    about: tuple[str, ...]


@cache
def measures() -> dict[str, tuple[Measure, ...]]:
    """The measures of each trade, in the order of the table."""
    found: dict[str, tuple[Measure, ...]] = {}
    for row in rows("measures.tsv"):
        one = Measure(row["trade"], row["asks"], split(row["about"]))
        found[one.trade] = (*found.get(one.trade, ()), one)
    return found


def best_measure(trade: str, text: str, used: Collection[str] = (), *, general: bool = True) -> Measure | None:
    """What a trade counts in a statement: the measure whose words stand first in it, else that for any statement.

    None where all that fit were given to other statements already (``used``): asked of every line it says nothing.
    ``general``: whether a measure for any statement of the trade may be told.
    """
    fresh = [one for one in measures()[trade] if one.asks not in used]
    fitting = [(place, one) for one in fresh if (one.about or general) and (place := _place(one, text)) is not None]
    return min(fitting, key=lambda pair: pair[0])[1] if fitting else None


@cache
def object_measures() -> dict[str, tuple[Measure, ...]]:
    """What can be asked in whatever trade: of an ``object``, a ``material``, a ``deed``, of a ``trait`` that a line
    claims, and the ``figure`` of a success that it claims."""
    found: dict[str, tuple[Measure, ...]] = {}
    for row in rows("objects.tsv"):
        one = Measure(row["kind"], row["asks"], split(row["about"]))
        found[one.trade] = (*found.get(one.trade, ()), one)
    return found


def situation(text: str) -> str:
    """The question for the occasion on which the quality that a text names first would have shown."""
    found = [(place, one.asks) for one in object_measures()["trait"] if (place := _place(one, text)) is not None]
    return min(found, default=(0, "when did it show, what did you do, and how did it end"))[1]


def figure(text: str) -> str:
    """The figure that would show the success that a text claims, by the first row of the table; "" for none."""
    return next((one.asks for one in object_measures()["figure"] if finder_of(one).search(text)), "")


def _place(measure: Measure, text: str) -> int | None:
    """Where the words that a measure is about begin; the end of the text where it is for any statement."""
    if not measure.about:
        return len(text)
    hit = finder_of(measure).search(text)
    return hit.start if hit else None


def finder_of(measure: Measure) -> Finder:
    """What finds the words that a measure is about."""
    return _finder(measure.about)


@cache
def _finder(about: tuple[str, ...]) -> Finder:
    return Finder(about)

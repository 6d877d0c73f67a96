"""What to ask of a line that claims a quality or a success, by what it claims.

Tables: ``files/traits.tsv`` (the occasion that would show a quality), ``files/claimed.tsv`` (the figure of a success).
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder

_ANY = "when did it show, what did you do, and how did it end"


@cache
def _rows(table: str, column: str) -> tuple[tuple[Finder, str], ...]:
    return tuple((Finder(split(row["words"])), row[column]) for row in rows(table))


def situation(text: str) -> str:
    """The question for the occasion on which the quality that a text names first would have shown."""
    found = [(hit.start, asks) for finder, asks in _rows("traits.tsv", "asks") if (hit := finder.search(text))]
    return min(found, key=lambda pair: pair[0])[1] if found else _ANY


def figure(text: str) -> str:
    """The figure that would show the success that a text claims, by the first row of the table; "" for none."""
    return next((figure for finder, figure in _rows("claimed.tsv", "figure") if finder.search(text)), "")

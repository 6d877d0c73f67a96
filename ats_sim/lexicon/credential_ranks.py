"""Which of two papers of one kind is the lower: "Foundation" below "Practitioner", a Class B below a Class A.

Table: ``files/ranks.tsv`` with the columns ``chain`` and ``when`` (explained there).
"""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.table import rows, split


class Chain(Struct, frozen=True):
    """Papers of one kind: what finds a name of each rank, from the lowest, and what tells that the kind is meant."""

    ranks: tuple[re.Pattern[str], ...]
    when: re.Pattern[str] | None


def lower_in(asked: str, said: str) -> tuple[int, int] | None:
    """Where ``said`` names a paper below the one that is ``asked`` for, and not that one or a higher; None if it does
    not."""
    for chain in _chains():
        if chain.when and not chain.when.search(asked):
            continue
        rank = _highest(chain, asked)
        if rank is None or _highest(chain, said) not in range(rank):
            continue
        return next(found.span() for ranked in reversed(chain.ranks[:rank]) if (found := ranked.search(said)))
    return None


def _highest(chain: Chain, text: str) -> int | None:
    """The highest rank that a text names; a name inside a longer one is none: "Emergency First Aid at Work"."""
    named = [(at, found.span()) for at, rank in enumerate(chain.ranks) for found in rank.finditer(text)]
    own = [
        at
        for at, (start, end) in named
        if not any(a <= start and end <= b and b - a > end - start for _, (a, b) in named)
    ]
    return max(own, default=None)


@cache
def _chains() -> tuple[Chain, ...]:
    return tuple(
        Chain(tuple(_names(rank) for rank in row["chain"].split("<")), _names(row["when"]) if row["when"] else None)
        for row in rows("ranks.tsv")
    )


def _names(cell: str) -> re.Pattern[str]:
    """Any of the names as whole words; those in capitals only in capitals."""
    parts = [
        re.escape(name).replace(r"\ ", r"\s") if name.upper() == name else f"(?i:{re.escape(name)})"
        for name in split(cell)
    ]
    return expression(rf"(?<![\w/])(?:{'|'.join(parts)})(?![\w/])")

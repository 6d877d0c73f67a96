"""What each sign of a row weighs for each kind of row, and what it weighs that one kind follows another.

Table: ``row_weights.tsv``, learned from made resumes by ``bench/build_outline.py``. ``sign``: the sign (see
``outline/signs.py``), or "> KIND" for the step from a row of that kind; ``weights``: "KIND:hundredths", ``|`` between.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from ats_sim.lexicon.table import stream

NEVER = -9999
"""The weight of a step that no resume makes."""


class RowWeights(Struct, frozen=True):
    """``signs``: pairs (number of the kind, weight) of each sign; ``steps[here]``: weights of what follows ``here``."""

    kinds: str
    signs: dict[str, tuple[tuple[int, int], ...]]
    steps: tuple[tuple[int, ...], ...]


@cache
def row_weights() -> RowWeights:
    """The table, read once a process."""
    found: dict[str, dict[str, int]] = {}
    for row in stream("row_weights.tsv"):
        pairs = (pair.rsplit(":", 1) for pair in row["weights"].split("|"))
        found[row["sign"]] = {kind: int(weight) for kind, weight in pairs}
    kinds = "".join(sign[2:] for sign in found if sign.startswith("> "))
    steps = tuple(tuple(found[f"> {here}"].get(after, 0) for after in kinds) for here in kinds)
    signs = {
        sign: tuple((kinds.index(kind), weight) for kind, weight in weights.items())
        for sign, weights in found.items()
        if not sign.startswith("> ")
    }
    return RowWeights(kinds, signs, steps)

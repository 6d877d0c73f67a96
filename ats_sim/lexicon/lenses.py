"""Company lenses: signals a kind of employer looks for, as words in statements."""

from __future__ import annotations

import re
from functools import cache

from msgspec import Struct

from ats_sim.lexicon.shapes import any_whole
from ats_sim.lexicon.table import rows, split


class Signal(Struct, frozen=True):
    """One thing a lens looks for: ``asks`` says it in words, ``pattern`` finds it in a statement."""

    lens: str
    name: str
    asks: str
    pattern: re.Pattern[str]


@cache
def signals() -> tuple[Signal, ...]:
    """All signals of all lenses, in the order of the table."""
    return tuple(
        Signal(row["lens"], row["signal"], row["asks"], any_whole(split(row["words"]))) for row in rows("lenses.tsv")
    )


def lenses() -> tuple[str, ...]:
    """The names of the lenses."""
    return tuple(dict.fromkeys(signal.lens for signal in signals()))

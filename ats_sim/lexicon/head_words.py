"""Nouns that close names of things and activities of some trade ("ledgers", "maintenance", "welding").

Table: ``heads.txt``, one word a line, made by ``bench/build_heads.py``.
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import text


@cache
def head_words() -> frozenset[str]:
    """All of them, in lower case."""
    return frozenset(line for line in text("heads.txt").splitlines() if not line.startswith("#"))


@cache
def closes_names(low: str) -> bool:
    """Whether a word, or its singular or plural, closes names of a trade."""
    forms = {low, low.removesuffix("s"), f"{low}s"}
    if low.endswith("ies"):
        forms.add(f"{low[:-3]}y")
    return not forms.isdisjoint(head_words())

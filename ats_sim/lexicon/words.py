"""Short lists of words that rules and hints look for, by the name of the list (``files/words.tsv``)."""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows, split


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of one list, in the order of the table. Raises KeyError for a name the table lacks."""
    return {row["kind"]: split(row["words"]) for row in rows("words.tsv")}[kind]

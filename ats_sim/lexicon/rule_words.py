"""Words that single rules look for, by the name of the list (``files/rule_words.tsv``)."""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows, split


@cache
def rule_words(kind: str) -> tuple[str, ...]:
    """The words of one list in lower case, in the order of the table. Raises KeyError for a name the table lacks."""
    return {row["kind"]: split(row["words"]) for row in rows("rule_words.tsv")}[kind]

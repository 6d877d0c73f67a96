"""Lanes of work around data, models and software: what their titles and statements say.

Table: ``files/lanes.tsv`` (its columns are explained there).
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from ats_sim.lexicon.table import rows, split


class Lane(Struct, frozen=True):
    """A lane: its name, the title fields and titles in it, the words its statements use, and what they need beside."""

    name: str
    fields: tuple[str, ...]
    titles: tuple[str, ...]
    words: tuple[str, ...]
    needs: tuple[str, ...]


@cache
def lanes() -> tuple[Lane, ...]:
    """All lanes in the order of the table, which is also the order in which ties are decided."""
    return tuple(
        Lane(row["lane"], split(row["fields"]), split(row["titles"]), split(row["words"]), split(row["needs"]))
        for row in rows("lanes.tsv")
    )

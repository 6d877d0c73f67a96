"""Words of dates in six languages: months, seasons, "present", "until", "since", "expected".

Table: ``files/calendar.tsv`` with the columns ``kind``, ``value`` (the number of a month) and ``words``.
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows, split


@cache
def months() -> dict[str, int]:
    """Names and abbreviations of months in lower case, without a final point, to 1-12."""
    return {
        word: int(row["value"])
        for row in rows("calendar.tsv")
        if row["kind"] == "month"
        for word in split(row["words"])
    }


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind (``season``, ``present``, ``until``, ``since``, ``expected``), longest first.

    Raises KeyError for a kind the table does not have.
    """
    found = [word for row in rows("calendar.tsv") if row["kind"] == kind for word in split(row["words"])]
    if not found:
        raise KeyError(kind)
    return tuple(sorted(found, key=lambda word: (-len(word), word)))

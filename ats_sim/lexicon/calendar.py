"""Words of dates in many languages: months, seasons, "present", "until", "since", "expected", remarks.

Tables: ``files/months.tsv`` (made from CLDR), ``files/calendar.tsv`` with the columns ``kind``, ``value`` (the number
of a month) and ``words``.
"""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.table import rows, split

_TOKEN = expression(r"\d+|[^\W\d_]+|\S")


@cache
def months() -> dict[str, int]:
    """Names and abbreviations of months in lower case, without a final point, to 1-12."""
    made = {word: int(row["month"]) for row in rows("months.tsv") for word in split(row["words"])}
    byhand = {
        word: int(row["value"])
        for row in rows("calendar.tsv")
        if row["kind"] == "month"
        for word in split(row["words"])
    }
    return made | byhand


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind (``season``, ``present``, ``until``, ``since``, ``expected``, ``remark``), longest first.

    Raises KeyError for a kind the table does not have.
    """
    found = [word for row in rows("calendar.tsv") if row["kind"] == kind for word in split(row["words"])]
    if not found:
        raise KeyError(kind)
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def phrases(kind: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of a kind as runs of words, numbers and marks, longest first, by their first one."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for word in words(kind):
        run = tuple(_TOKEN.findall(word))
        found.setdefault(run[0], []).append(run)
    return {first: tuple(sorted(runs, key=lambda run: (-len(run), run))) for first, runs in found.items()}

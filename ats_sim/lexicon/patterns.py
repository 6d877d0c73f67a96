"""Patterns by their names: what decides that a statement proves something, or is none, with an example of each.

Tables: ``files/patterns/*.tsv`` with the columns

- ``name``: one name over all tables, which a find carries and ``--explain`` prints;
- ``group``: rows that are looked for together; a row of the group ``part`` is only inserted in others;
- ``pattern``: a regular expression for text in lower case, unless it says otherwise; ``{name}`` inserts a word list
  (``wordlists``) or a part, as a group without a number;
- ``needs``: letters of which a text must hold one, ``|`` between them, or the row is not tried; empty: always tried;
- ``fires_on``, ``silent_on``: a text in which it is found, and one near to it in which it is not;
- ``why``: what it stands for, and what the second example keeps out.

No pattern is compiled before a text needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import INSERTED
from ats_sim.lexicon.table import names, rows, split
from ats_sim.lexicon.wordlists import any_of

_PART = "part"


class Row(Struct, frozen=True):
    """One pattern as its table has it."""

    name: str
    group: str
    pattern: str
    needs: tuple[str, ...]
    fires_on: str
    silent_on: str
    why: str

    def may_stand_in(self, text: str) -> bool:
        """Whether a text holds any of the letters without which nothing can be found."""
        for part in self.needs:  # a loop: this is asked of every row for every text
            if part in text:
                return True
        return not self.needs


class Find(Struct, frozen=True):
    """What the row of a name found."""

    row: str
    match: re.Match[str]

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.match.span()

    def overlaps(self, other: Find) -> bool:
        """Whether the two share a character."""
        return self.match.start() < other.match.end() and other.match.start() < self.match.end()


def search(name: str, text: str) -> re.Match[str] | None:
    """The first place where the row of a name is found. Raises KeyError for a name that no table has."""
    return regex(name).search(text) if all_rows()[name].may_stand_in(text) else None


def match(name: str, text: str) -> re.Match[str] | None:
    """What the row of a name finds at the beginning of a text. Raises KeyError for a name that no table has."""
    return regex(name).match(text) if all_rows()[name].may_stand_in(text) else None


def find(group: str, text: str) -> Iterator[Find]:
    """Everything that the rows of a group find, row by row. Raises KeyError for a group without rows."""
    for row in _groups()[group]:
        if row.may_stand_in(text):
            for found in regex(row.name).finditer(text):
                yield Find(row.name, found)


def first(group: str, text: str) -> Find | None:
    """What the first row of a group that finds anything finds. Raises KeyError for a group without rows."""
    return next(find(group, text), None)


def regexes(group: str) -> Iterator[re.Pattern[str]]:
    """The rows of a group, compiled. Raises KeyError for a group without rows."""
    return (regex(row.name) for row in _groups()[group])


@cache
def regex(name: str) -> re.Pattern[str]:
    """The row of a name, compiled. Raises KeyError for a name that no table has."""
    return expression(expanded(all_rows()[name].pattern))


def expanded(pattern: str) -> str:
    """A pattern with its lists and parts inserted. Raises KeyError for a name that is neither."""
    return INSERTED.sub(lambda found: _inserted(found[1]), pattern)


def _inserted(name: str) -> str:
    part = all_rows().get(name)
    return f"(?:{expanded(part.pattern)})" if part and part.group == _PART else any_of(name)


@cache
def all_rows() -> dict[str, Row]:
    """All rows by name. Raises ValueError for a name given twice."""
    found: dict[str, Row] = {}
    for table in names("patterns"):
        for cells in rows(table):
            row = _row(cells)
            if found.setdefault(row.name, row) is not row:
                raise ValueError(f"{table}: the pattern {row.name} is given twice")
    return found


def _row(cells: Mapping[str, str]) -> Row:
    name, group, pattern = cells["name"], cells["group"], cells["pattern"]
    return Row(name, group, pattern, split(cells["needs"]), cells["fires_on"], cells["silent_on"], cells["why"])


@cache
def _groups() -> dict[str, tuple[Row, ...]]:
    found: dict[str, tuple[Row, ...]] = {}
    for row in all_rows().values():
        found[row.group] = (*found.get(row.group, ()), row)
    return found

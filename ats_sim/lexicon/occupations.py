"""Occupations by their names.

Tables, built by ``bench/build_titles.py`` from O*NET and ESCO (ATTRIBUTION.md stands beside them), sorted by their
bytes and looked up as they lie:

- ``files/titles/occupations.tsv``: a name, as the words of ``parse_title`` with blanks between, and for each occupation
  of that name its code, label and field;
- ``files/titles/words.txt``: the words of all names.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from ats_sim.lexicon.sorted_lines import SortedLines, mapped


class Occupation(Struct, frozen=True):
    """An occupation: ``code`` is an ISCO-08 group with a running number, or an O*NET-SOC code; ``field`` may be ""."""

    code: str
    label: str
    field: str


@cache
def _table() -> SortedLines:
    return SortedLines(mapped("titles/occupations.tsv"))


@cache
def name_words() -> SortedLines:
    """The words of all names."""
    return SortedLines(mapped("titles/words.txt"))


def occupations(name: str) -> tuple[Occupation, ...]:
    """The occupations of that name; empty if none has it."""
    line = _table().get(name.encode())
    cells = line.decode().split("\t") if line else []
    return tuple(map(Occupation, cells[::3], cells[1::3], cells[2::3]))


def names() -> list[str]:
    """All names, sorted by their bytes."""
    lines = mapped("titles/occupations.tsv")[:].decode().splitlines()
    return [line.partition("\t")[0] for line in lines if line[0] != "#"]

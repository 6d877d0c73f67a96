"""Occupations by their names.

Table: ``files/titles/occupations.tsv``, built by ``bench/build_titles.py`` from O*NET and ESCO (ATTRIBUTION.md stands
beside it). Names are stored as the words of ``parse_title`` with blanks between, so that loading only splits lines.
"""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from ats_sim.lexicon.table import stream


class Occupation(Struct, frozen=True):
    """An occupation: ``code`` is an ISCO-08 group with a running number, or an O*NET-SOC code; ``field`` may be ""."""

    code: str
    label: str
    field: str


@cache
def occupations() -> dict[str, tuple[Occupation, ...]]:
    """Occupations by each of their names."""
    found: dict[str, tuple[Occupation, ...]] = {}
    for row in stream("titles/occupations.tsv"):
        one = (Occupation(row["code"], row["label"], row["field"]),)
        for name in row["names"].split("|"):
            found[name] = found[name] + one if name in found else one
    return found

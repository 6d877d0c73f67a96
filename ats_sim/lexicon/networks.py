"""The networks of profiles by their hosts (``files/networks.tsv``)."""

from __future__ import annotations

from functools import cache

from ats_sim.lexicon.table import rows


@cache
def networks() -> dict[str, str]:
    """Host names to the names of their networks."""
    return {row["host"]: row["network"] for row in rows("networks.tsv")}

"""Words that show what a part of a resume is: labels, levels, honours; and the networks of profiles.

Tables: ``files/resume_words.tsv`` (``kind``, ``words``) and ``files/networks.tsv`` (``host``, ``network``).
"""

from __future__ import annotations

import re
from functools import cache

from ats_sim.lexicon.table import rows, split


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind, longest first. Raises KeyError for a kind the table does not have."""
    found = [word for row in rows("resume_words.tsv") if row["kind"] == kind for word in split(row["words"])]
    if not found:
        raise KeyError(kind)
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def any_of(kind: str) -> str:
    """A regular expression for any word of a kind, as a group without a number; blanks match any white space."""
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words(kind)) + ")"


@cache
def networks() -> dict[str, str]:
    """Host names to the names of their networks."""
    return {row["host"]: row["network"] for row in rows("networks.tsv")}

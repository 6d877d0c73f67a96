"""Words by which the parts of a statement are told apart: nouns of change, test scores, labels, papers, addresses.

Table: ``files/cues.tsv`` with the columns

- ``kind``: what the words are a sign of (the comment above each block of the table says what);
- ``words``: the words, ``|`` between them, lower case. A trailing ``*`` stands for any ending (``certif*``).
"""

from __future__ import annotations

import re
from functools import cache

from ats_sim.lexicon.table import rows, split


@cache
def _table() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("cues.tsv"):
        found[row["kind"]] = found.get(row["kind"], ()) + split(row["words"])
    return found


def cues(kind: str) -> tuple[str, ...]:
    """The words of a kind as written in the table. Raises KeyError for an unknown kind."""
    return _table()[kind]


@cache
def alternation(*kinds: str) -> str:
    """The words of some kinds as a regular expression without groups, the longest first, for lower-case text."""
    words = sorted({word for kind in kinds for word in cues(kind)}, key=lambda word: (-len(word), word))
    return "|".join(_escaped(word) for word in words)


@cache
def pattern(*kinds: str) -> re.Pattern[str]:
    """Matches any word of the kinds as a whole word in lower-case text."""
    return re.compile(rf"(?<![\w])(?:{alternation(*kinds)})(?![\w])")


def _escaped(word: str) -> str:
    stem = re.escape(word.rstrip("*")).replace(r"\ ", r"[\s-]+")
    return stem + (r"\w*" if word.endswith("*") else "")

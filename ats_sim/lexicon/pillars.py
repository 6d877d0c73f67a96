"""Words by which statements show code written by hand and systems thought through as a whole.

Table: ``files/pillars.tsv``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ats_sim.lexicon.table import rows, split

PillarWords = Literal["coding", "design"]


@cache
def pillar_words(kind: PillarWords) -> re.Pattern[str]:
    """Matches any of the words of a kind as whole words, in any case; the longest where several begin."""
    words = {word for row in rows("pillars.tsv") if row["kind"] == kind for word in split(row["words"])}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.IGNORECASE)

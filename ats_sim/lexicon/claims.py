"""Words by which a statement claims standing: grand deeds and reach; leading a design or people; leading people only.

Table: ``files/claims.tsv`` (its columns are explained there).
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from ats_sim.lexicon.table import rows, split

Claim = Literal["grand", "leading", "people"]


@cache
def claim_words(kind: Claim) -> re.Pattern[str]:
    """Matches any of the words of a kind as whole words, in any case; the longest where several begin."""
    words = {word for row in rows("claims.tsv") if row["kind"] == kind for word in split(row["words"])}
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])", re.IGNORECASE)

"""Whether a text that claims retrieval-augmented generation shows any retrieval: an index, embeddings, a search."""

from __future__ import annotations

import re
from functools import cache

from ats_sim.lexicon.rule_words import rule_words

CLAIM = re.compile(
    r"\bRAG\b(?!\s+(?:status|rating|report|reports|reporting))|\b[Rr]etrieval[- ][Aa]ugmented(?:\s+[Gg]eneration)?"
)
"""Words that claim it; a red, amber and green "RAG status" is another thing."""


def shows_retrieval(text: str) -> bool:
    """Whether a text, its claims aside, says how anything was retrieved."""
    return _shown().search(CLAIM.sub(" ", text)) is not None


@cache
def _shown() -> re.Pattern[str]:
    words = sorted(rule_words("retrieval"), key=lambda word: (-len(word), word))
    whole = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"(?<![\w-])(?:{whole})(?!\w)", re.IGNORECASE)

"""Whether a text that claims retrieval-augmented generation shows any retrieval: an index, embeddings, a search."""

from __future__ import annotations

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.wordlists import finder

CLAIM = expression(
    r"\bRAG\b(?!\s+(?:status|rating|report|reports|reporting))|\b[Rr]etrieval[- ][Aa]ugmented(?:\s+[Gg]eneration)?"
)
"""Words that claim it; a red, amber and green "RAG status" is another thing."""


def shows_retrieval(text: str) -> bool:
    """Whether a text, its claims aside, says how anything was retrieved."""
    return finder("retrieval").search(CLAIM.sub(" ", text)) is not None

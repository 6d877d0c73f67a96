"""Whether a text that claims retrieval-augmented generation shows any retrieval: an index, embeddings, a search."""

from __future__ import annotations

from ats_sim.lexicon import patterns
from ats_sim.lexicon.wordlists import finder


def shows_retrieval(text: str) -> bool:
    """Whether a text, its claims aside, says how anything was retrieved."""
    return finder("retrieval").search(patterns.regex("retrieval-claimed").sub(" ", text)) is not None

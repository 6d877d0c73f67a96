"""Words that only people of the trade understand."""

from __future__ import annotations

from ats_sim.lexicon.shapes import JOINED
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.evidence import Evidence


def jargon(evidence: Evidence) -> list[str]:
    """The words of a statement that only people of the trade understand, each once; names of tools are none."""
    covered = {word for tool in evidence.tools for word in JOINED.findall(tool.quote.text.lower())}
    words = JOINED.findall(evidence.highlight.text)
    return list(
        dict.fromkeys(word for word in words if word.lower() in word_set("jargon") and word.lower() not in covered)
    )

"""Words that only people of the trade understand, and statements without them: what a recruiter can pass on."""

from __future__ import annotations

import re
from functools import cache

from ats_sim.lexicon.rule_words import rule_words
from ats_sim.model.evidence import Evidence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@cache
def _trade() -> frozenset[str]:
    return frozenset(rule_words("jargon"))


def trade_words(proof: Evidence) -> list[str]:
    """The words of a trade in a statement, each once; names of tools are none."""
    covered = {word for tool in proof.tools for word in _WORD.findall(tool.quote.text.lower())}
    words = _WORD.findall(proof.highlight.text.lower())
    return [word for word in dict.fromkeys(words) if word in _trade() and word not in covered]

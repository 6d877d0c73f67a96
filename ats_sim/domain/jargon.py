"""Words that only people of the trade understand."""

from __future__ import annotations

import re
from functools import cache

from ats_sim.lexicon.rule_words import rule_words
from ats_sim.model.evidence import Evidence

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


@cache
def _jargon() -> frozenset[str]:
    return frozenset(rule_words("jargon"))


def jargon(evidence: Evidence) -> list[str]:
    """The words of a statement that only people of the trade understand, each once; names of tools are none."""
    covered = {word for tool in evidence.tools for word in _WORD.findall(tool.quote.text.lower())}
    words = _WORD.findall(evidence.highlight.text)
    return list(dict.fromkeys(word for word in words if word.lower() in _jargon() and word.lower() not in covered))

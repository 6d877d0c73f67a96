"""The responsibilities of a posting beside the nearest statements of the resume."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from ats_sim.lexicon.stems import stem
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.settings import Matching

_SMALL = re.compile(
    r"\b(?:the|a|an|and|or|of|to|in|for|with|on|at|by|from|as|our|your|you|we|will|be|is|are|that|this|their|its|it"
    r"|into|across|within|other|new|using|work|ensure|including|etc)\b",
    re.IGNORECASE,
)


def nearest_duties(
    responsibilities: Sequence[Quote], evidence: Sequence[Evidence], settings: Matching
) -> tuple[tuple[Quote, int], ...]:
    """Each responsibility with the index of the statement most like it, -1 where none is like it enough."""
    statements = {index: _plain(proof.highlight.text) for index, proof in enumerate(evidence) if proof.is_statement}
    found = []
    for duty in responsibilities:
        best = process.extractOne(
            _plain(duty.text), statements, scorer=fuzz.token_set_ratio, score_cutoff=settings.duty_similarity
        )
        found.append((duty, best[2] if best else -1))
    return tuple(found)


@lru_cache(maxsize=1_000)
def _plain(text: str) -> str:
    """The stems of the words that say something."""
    return " ".join(stem(word) for word in re.findall(r"[^\W_]+", _SMALL.sub(" ", text)))

"""The responsibilities of a posting beside the nearest statements of the resume."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz, process

from ats_sim.domain.remembered import remembered
from ats_sim.lexicon.shapes import WORD
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.settings import Matching


def nearest_duties(
    responsibilities: Sequence[Quote], evidence: Sequence[Evidence], settings: Matching
) -> tuple[tuple[Quote, int], ...]:
    """Each responsibility with the index of the statement most like it, -1 where none is like it enough."""
    return _nearest(tuple(responsibilities), tuple(_said(proof) for proof in evidence), settings)


def _said(proof: Evidence) -> str:
    return proof.highlight.text if proof.is_statement else ""


@remembered(4)
def _nearest(
    responsibilities: tuple[Quote, ...], said: tuple[str, ...], settings: Matching
) -> tuple[tuple[Quote, int], ...]:
    statements = {index: _plain(text) for index, text in enumerate(said) if text}
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
    return " ".join(stem(word) for word in WORD.findall(text) if word.lower() not in word_set("duty-filler"))

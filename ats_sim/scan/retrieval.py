"""Whether retrieval-augmented generation is claimed where only a model was trained further or called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.lexicon.retrieval import CLAIM, shows_retrieval
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.scan.flag import Flag

_RAG = "Retrieval-augmented generation"  # the entry of the lexicon


def rag_mislabel(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """The opening requires retrieval-augmented generation, and the resume claims it without any retrieval."""
    for match in case.matches.requirements:
        asked = match.requirement
        if asked.kind == "required" and asked.label == _RAG and match.where:
            whole = case.document.text
            if CLAIM.search(whole) and not shows_retrieval(whole):
                text = f'"{match.where[0].quote.text}" is claimed, and nothing says what was retrieved, or how'
                yield Flag("rag_mislabel", text, match.where[0].quote)
            return

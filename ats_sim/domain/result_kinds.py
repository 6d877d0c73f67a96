"""What a number with a change is about: money and customers, speed and load, the score of a model, time won."""

from __future__ import annotations

from typing import Literal

from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.evidence import Evidence

ResultKind = Literal["business", "performance", "score", "time", "other"]
LESSER: frozenset[ResultKind] = frozenset({"score", "time"})
"""Kinds that say less than the others: a score that moved, and a delivery that was quick."""


def result_kind(proof: Evidence) -> ResultKind | None:
    """The kind of a statement's first result, by the words of its clause; None without a result."""
    results = [one for one in proof.metrics if one.kind == "outcome"]
    if not results:
        return None
    if any(regex("amount-told").search(one.quote.text) for one in results):
        return "business"
    metric = results[0]
    words = clause_of(proof, metric.quote).text
    kinds: tuple[ResultKind, ...] = ("business", "score", "performance")
    found = next((kind for kind in kinds if finder(f"result-{kind}").search(words)), None)
    return found or ("time" if finder("result-time").search(metric.quote.text) else "other")

"""The three parts of a statement that tells it whole: what was wrong or wanted, what was done, what came of it."""

from __future__ import annotations

from typing import Literal

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.evidence import Evidence

Part = Literal["problem", "approach", "effect"]


def missing_parts(proof: Evidence) -> tuple[Part, ...]:
    """The parts that a statement does not tell; () for what is no statement.

    A change with its first value tells the problem too: what it was before.
    """
    if not proof.is_statement:
        return ()
    text = proof.highlight.text
    before = any(metric.kind == "outcome" and "from" in metric.quote.text for metric in proof.metrics)
    told: dict[Part, bool] = {
        "problem": before or finder("problem-told").search(text) is not None,
        "approach": proof.ownership is not None or bool(proof.tools),
        "effect": proof.grade == "evidenced" or proof.metric in ("outcome", "scale"),
    }
    return tuple(part for part, there in told.items() if not there)

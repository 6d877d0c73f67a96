"""How far the work with models or data went: from the sources to watching what is in use."""

from __future__ import annotations

from typing import get_args

from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence, Stage
from ats_sim.model.verdict import Point

_STAGES: tuple[Stage, ...] = get_args(Stage)
_KEPT = frozenset({"monitoring", "retraining"})


def whole_way(case: Case) -> Point | None:
    """The first position or project that goes from training to real use and on to watching it; None if none does."""
    entries: dict[tuple[str, int], list[Evidence]] = {}
    for proof in case.evidence:
        entries.setdefault((proof.highlight.section, proof.highlight.entry), []).append(proof)
    for proofs in entries.values():
        named = {stage for proof in proofs for stage in proof.lifecycle}
        if {"training", "deployment"} <= named and _KEPT & named:
            first = next(proof for proof in proofs if proof.lifecycle)
            shown = ", ".join(stage for stage in _STAGES if stage in named)
            left = ", ".join(stage for stage in _STAGES if stage not in named)
            text = f"end to end in one place: {shown}" + (f"; not named: {left}" if left else "")
            return Point(text, first.quote)
    return None

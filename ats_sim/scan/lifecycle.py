"""How far the work with models or data went: from the sources to watching what is in use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import get_args

from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence, Stage
from ats_sim.model.verdict import Point
from ats_sim.scan.flag import Flag

_STAGES: tuple[Stage, ...] = get_args(Stage)
_IN_USE = frozenset({"deployment", "monitoring", "retraining"})
_KEPT = frozenset({"monitoring", "retraining"})


def stops_at_model(case: Case, _proofs: Sequence[Evidence]) -> Iterator[Flag]:
    """Models are trained and nothing is served, watched or trained again; not asked of juniors and researchers."""
    if not case.posting.ships or case.posting.research or case.matches.posting_level == "junior":
        return
    evidence = case.evidence
    trained = [proof for proof in evidence if "training" in proof.lifecycle]
    said = [proof for proof in evidence if proof.grade != "vague"]  # empty words bring nothing into use
    if trained and not any(proof.deployment or _IN_USE & set(proof.lifecycle) for proof in said):
        quote = Quote(trained[0].highlight.text, trained[0].highlight.span())
        yield Flag("stops_at_model", "models are trained; none is shown to be served, watched or trained again", quote)


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

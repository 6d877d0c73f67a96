"""In which ways a statement is weak: by what it proves, where a rule reports it, and by its length."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from ats_sim.model.evidence import Evidence, Weakness
from ats_sim.model.finding import Finding

_EITHER = frozenset({"purpose-without-effect", "unquantified-comparative", "academic-only", "publication-only",
                     "offline-metric-only", "jargon"})  # fmt: skip
RULES_OF: dict[Weakness, frozenset[str]] = {
    "vague": _EITHER
    | {"vague", "no-deed", "bare-amount", "too-short", "bare-artefact", "duty-opening", "undersold", "hedged"},
    "tool_only": _EITHER | {"tool-only", "buzzword-pile", "algorithm-list"},
    "undersold": frozenset({"undersold", "duty-opening"}),
}
"""The rules that report a statement with the weakness: each names the one thing that it lacks first."""


def weaknesses_of(
    evidence: Sequence[Evidence], findings: Iterable[Finding], dense_words: int
) -> tuple[frozenset[Weakness], ...]:
    """The weaknesses of each statement; from more than ``dense_words`` words on it is a block."""
    reported, nothing = _reported(evidence, findings), frozenset[str]()
    found: list[frozenset[Weakness]] = []
    for proof in evidence:
        rules = reported.get(proof.highlight.anchors[0][1], nothing)
        signs = {"vague": proof.grade == "vague", "tool_only": proof.grade == "tool_only", "undersold": proof.minimized}
        weak: set[Weakness] = {name for name, names in RULES_OF.items() if signs[name] and not names.isdisjoint(rules)}
        if len(proof.highlight.text.split()) > dense_words:
            weak.add("dense")
        found.append(frozenset(weak))
    return tuple(found)


def _reported(evidence: Sequence[Evidence], findings: Iterable[Finding]) -> dict[int, set[str]]:
    """The rules that report a statement, by the place at which it begins."""
    places = sorted(
        (anchor, proof.highlight.anchors[0][1]) for proof in evidence for _, anchor in proof.highlight.anchors
    )
    starts = [anchor for anchor, _ in places]
    found: dict[int, set[str]] = {}
    for finding in findings:
        for span in finding.spans:
            at = bisect_right(starts, span.start) - 1
            if at >= 0:
                found.setdefault(places[at][1], set()).add(finding.name)
    return found

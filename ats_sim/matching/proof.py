"""What a place in the resume proves about a skill that stands there."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.matching.searchable_text import Passage
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import Proof

CLAIMS = frozenset(
    {"skills", "summary", "languages", "interests", "certifications", "education", "awards", "references", "other"}
)
"""Sections in which a thing is only said, not shown."""


def proof_of(passage: Passage, evidence: Sequence[Evidence]) -> Proof:
    """How strongly a passage proves what it names.

    A statement that was put into real use: shipped; one with an outcome or a scale: measured; any other statement, and
    the lines of a position or project: used; a list, a summary, a certificate: claimed. A helper's line without an
    outcome is no more than used.
    """
    if passage.highlight < 0:
        return "claimed" if passage.section in CLAIMS else "used"
    proof = evidence[passage.highlight]
    if not proof.is_statement:
        return "claimed"
    if proof.metric == "outcome":
        return "shipped" if proof.deployment else "measured"
    if proof.minimized:
        return "used"
    return "shipped" if proof.deployment else "measured" if proof.metric == "scale" else "used"

"""Rewrite hints: what a statement leaves open and how to say it, in the candidate's own words, only if true.

A hint never holds a number or a claim that the resume does not hold: what is not known is a slot such as ``<X%>``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ats_sim.hints.bullet import bullet_hint
from ats_sim.hints.match import missing_hints, wording_hints
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Finding
from ats_sim.model.hint import Hint

__all__ = ["hint_for", "write_hints"]


def hint_for(evidence: Evidence) -> Hint | None:
    """The hint for one statement by itself; None if it proves enough or is no statement about work."""
    return bullet_hint(evidence)


def write_hints(case: Case, findings: Iterable[Finding]) -> tuple[Hint, ...]:
    """All hints for a resume: its weak statements in the order of the page, then wording, then what is missing.

    A statement that stands twice in the same words gets one hint. With a posting whose occupation ships nothing, no
    statement is asked whether it shipped. ``findings`` name the statements; a finding that no rewrite can mend (dates,
    headings) brings none.
    """
    ships = case.posting is None or case.posting.ships
    model = _strongest(case.evidence)
    flagged = [finding.quote.span for finding in findings if finding.code.startswith("HLT")]
    hints: list[Hint] = []
    seen: set[str] = set()
    for evidence in case.evidence:
        text = " ".join(evidence.highlight.text.split()).lower()
        place = evidence.highlight.span()
        hint = bullet_hint(evidence, ships=ships) if any(span.overlaps(place) for span in flagged) else None
        if hint and text not in seen:
            seen.add(text)
            hints.append(replace(hint, model=model))
    return (*hints, *wording_hints(case), *missing_hints(case))


def _strongest(evidence: Sequence[Evidence]) -> Quote | None:
    """The candidate's own best statement: a result in use first, then a result; the shorter where they are alike."""
    results = [proof for proof in evidence if proof.grade == "evidenced" and proof.metric == "outcome"]
    told = [proof for proof in results if not proof.undersold and not proof.academic]
    best = min(told, key=lambda proof: (not proof.deployment, len(proof.highlight.text)), default=None)
    return Quote(best.highlight.text, best.highlight.span()) if best else None

"""The evidence of one statement as the record of the JSON contract."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.told_parts import missing_parts
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.reporting.plain import reserved
from ats_sim.reporting.records.bullet import BulletRecord


def bullet_json(evidence: Evidence, hints: Sequence[Hint] = ()) -> BulletRecord:
    """The record of one statement: ``text``, ``grade``, ``tools`` (labels), ``metrics`` (kind and words),
    ``deployment`` (words), ``lifecycle`` (stages), ``undersold`` (whether the role is shrunk),
    ``missing_parts`` (of problem, approach and effect those that it does not tell), ``signs`` (the patterns
    and word lists by which it was read), ``hints`` (rewrites, only if true), ``reason`` (why it is no statement, or
    "foreign"; null for what was graded)."""
    return {
        "text": evidence.highlight.text,
        "grade": evidence.grade,
        "tools": [tool.label for tool in evidence.tools],
        "metrics": [{"kind": metric.kind, "text": metric.quote.text} for metric in evidence.metrics],
        "deployment": [quote.text for quote in evidence.deployment],
        "lifecycle": list(evidence.lifecycle),
        "undersold": evidence.minimized,
        "missing_parts": list(missing_parts(evidence)),
        "signs": [{"name": sign.name, "text": sign.quote.text} for sign in evidence.signs],
        "hints": [reserved(hint) for hint in hints],
        "reason": evidence.exclusion or None,
    }

"""The evidence of one statement as the record of the JSON contract."""

from __future__ import annotations

from typing import Any

from ats_sim.model.evidence import Evidence


def bullet_json(evidence: Evidence) -> dict[str, Any]:
    """The record of one statement: ``text``, ``grade``, ``tools`` (labels), ``metrics`` (kind and words),
    ``deployment`` (words), ``lifecycle`` (stages), ``undersold`` (whether the role is shrunk)."""
    return {
        "text": evidence.highlight.text,
        "grade": evidence.grade,
        "tools": [tool.label for tool in evidence.tools],
        "metrics": [{"kind": metric.kind, "text": metric.quote.text} for metric in evidence.metrics],
        "deployment": [quote.text for quote in evidence.deployment],
        "lifecycle": list(evidence.lifecycle),
        "undersold": evidence.undersold is not None,
    }

"""Scores of sheets and audits of loops as JSON (docs/output.md)."""

from __future__ import annotations

from ats_sim.model.interview import AREAS, LoopAudit, Score
from ats_sim.reporting.encode import SCHEMA_VERSION
from ats_sim.reporting.records.interview import LoopAuditRecord, ScoreRecord


def score_json(score: Score) -> ScoreRecord:
    """What people's marks come to; ``total`` is null while one is missing."""
    return {
        "schema_version": SCHEMA_VERSION,
        "path": score.name,
        "opening": score.sheet.opening,
        "candidate": score.sheet.candidate,
        "level": score.sheet.level,
        "marks": {area: getattr(score.sheet.marks, area) for area in AREAS},
        "total": None if score.missing else score.total,
        "outcome": score.outcome,
        "missing": list(score.missing),
    }


def audit_json(audit: LoopAudit) -> LoopAuditRecord:
    """What a list of questions reaches and leaves out."""
    return {
        "schema_version": SCHEMA_VERSION,
        "questions": [
            {"line": one.line, "text": one.words, "categories": list(one.categories), "faults": list(one.faults)}
            for one in audit.questions
        ],
        "nobody": [category.name for category in audit.nobody],
    }

"""Two versions side by side as JSON (docs/output.md)."""

from __future__ import annotations

from ats_sim.model.comparison import Comparison, Noted, Rewritten, Told, Version
from ats_sim.reporting.encode import SCHEMA_VERSION, pretty
from ats_sim.reporting.records.compare import CompareRecord, NotedRecord, RewrittenRecord, ToldRecord, VersionRecord
from ats_sim.reporting.word_diff import word_diff


def render(result: Comparison) -> str:
    """The record as indented JSON."""
    return pretty(record(result))


def record(result: Comparison) -> CompareRecord:
    """The whole result as plain values."""
    return {
        "schema_version": SCHEMA_VERSION,
        "outcome": result.outcome,
        "old": _version(result.old),
        "new": _version(result.new),
        "statuses": [{"name": one.name, "before": one.before, "after": one.after} for one in result.statuses],
        "came": [_noted(finding) for finding in result.came],
        "went": [_noted(finding) for finding in result.went],
        "statements": [_rewritten(one) for one in result.statements],
        "contradictions": [
            {"kind": one.kind, "before": one.before, "after": one.after} for one in result.contradictions
        ],
    }


def _version(version: Version) -> VersionRecord:
    return {"name": version.name, "disposition": version.disposition, "fit": version.fit}


def _noted(finding: Noted) -> NotedRecord:
    return {"name": finding.name, "severity": finding.severity, "message": finding.message}


def _rewritten(one: Rewritten) -> RewrittenRecord:
    before, after = (told.text if told else "" for told in (one.before, one.after))
    return {
        "before": _told(one.before) if one.before else None,
        "after": _told(one.after) if one.after else None,
        "words": [{"change": what, "words": words} for what, words in word_diff(before, after)],
    }


def _told(told: Told) -> ToldRecord:
    return {"text": told.text, "grade": told.grade}

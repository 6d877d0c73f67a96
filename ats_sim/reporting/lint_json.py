"""``lint`` as JSON (docs/output.md)."""

from __future__ import annotations

from ats_sim.model.linted import Linted, LintRun, Reported, statistics
from ats_sim.reporting.check_json import finding_record
from ats_sim.reporting.encode import SCHEMA_VERSION, pretty
from ats_sim.reporting.records.lint import LintedRecord, LintFindingRecord, LintRecord, SourceRecord


def record(run: LintRun) -> LintRecord:
    """All files with their findings or errors, and how often each rule spoke."""
    severities = [finding.severity for finding in run.findings]
    return {
        "schema_version": SCHEMA_VERSION,
        "as_of": run.as_of.isoformat(),
        "posting": run.posting or None,
        "files": [_file(file) for file in run.files],
        "passed_over": [{"path": one.path, "cause": one.cause, "what": one.what} for one in run.passed_over],
        "summary": {
            "files": len(run.files),
            "passed_over": len(run.passed_over),
            "unreadable": sum(file.error is not None for file in run.files),
            "errors": severities.count("error"),
            "warnings": severities.count("warning"),
            "notes": severities.count("note"),
        },
        "statistics": [
            {"code": row.code, "name": row.name, "severity": row.severity, "count": row.count}
            for row in statistics(run.findings)
        ],
    }


def render(run: LintRun) -> str:
    """The record as indented JSON."""
    return pretty(record(run))


def _file(file: Linted) -> LintedRecord:
    error = file.error
    return {
        "path": file.path,
        "error": {"kind": error.kind, "message": error.message} if error else None,
        "document": None if error else file.document.type,
        "pages": file.pages if error is None else None,
        "findings": [_finding(one) for one in file.open],
        "accepted": [{"by": one.accepted, "finding": _finding(one)} for one in file.reported if one.accepted],
    }


def _finding(one: Reported) -> LintFindingRecord:
    source = one.source
    place: SourceRecord | None = None
    if source:
        place = {
            "path": source.path,
            "line": source.line,
            "column": source.column,
            "end_line": source.end_line,
            "end_column": source.end_column,
            "score": round(source.score, 1),
        }
    return {**finding_record(one.finding), "source": place, "fingerprint": one.fingerprint}

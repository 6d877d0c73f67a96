"""``lint`` as JSON (docs/output.md)."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ats_sim.model.linted import Linted, statistics
from ats_sim.model.posting import Posting
from ats_sim.reporting.check_json import finding_record
from ats_sim.reporting.encode import SCHEMA_VERSION, pretty
from ats_sim.reporting.records.lint import LintedRecord, LintRecord


def record(files: Sequence[Linted], posting: Posting | None, as_of: datetime.date) -> LintRecord:
    """All files with their findings or errors, and how often each rule spoke."""
    severities = [finding.severity for file in files for finding in file.findings]
    return {
        "schema_version": SCHEMA_VERSION,
        "as_of": as_of.isoformat(),
        "posting": posting.title.text if posting and posting.title else None,
        "files": [_file(file) for file in files],
        "summary": {
            "files": len(files),
            "unreadable": sum(file.error is not None for file in files),
            "errors": severities.count("error"),
            "warnings": severities.count("warning"),
            "notes": severities.count("note"),
        },
        "statistics": [
            {"code": row.code, "name": row.name, "severity": row.severity, "count": row.count}
            for row in statistics(files)
        ],
    }


def render(files: Sequence[Linted], posting: Posting | None, as_of: datetime.date) -> str:
    """The record as indented JSON."""
    return pretty(record(files, posting, as_of))


def _file(file: Linted) -> LintedRecord:
    error = file.error
    return {
        "path": file.path,
        "error": {"kind": error.kind, "message": error.message} if error else None,
        "document": None if error else file.document.type,
        "pages": file.pages if error is None else None,
        "findings": [finding_record(finding) for finding in file.findings],
    }

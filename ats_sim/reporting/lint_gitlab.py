"""``lint`` as GitLab's Code Quality report (its documentation, "Code Quality report format")."""

from __future__ import annotations

import hashlib
from typing import Any

from ats_sim.model.linted import LintRun, repository_path
from ats_sim.reporting.encode import pretty
from ats_sim.reporting.lint_place import message, spot
from ats_sim.reporting.plain import printable

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(run: LintRun) -> str:
    """A list with an entry for each finding that nobody accepted, and for each file that could not be read."""
    found: list[dict[str, Any]] = []
    for file in run.files:
        if file.error:
            path = repository_path(file.path, run.prefix)
            mark = hashlib.sha256(f"{path}\0unreadable".encode("utf-8", "replace")).hexdigest()[:32]
            text = printable(file.error.message)
            found.append(_entry(text, "unreadable", mark, "critical", path, 1))
        for one in file.open:
            at = spot(run, file, one)
            text = f"{one.finding.code} {message(file, one, exact=at.exact)}"
            severity = _SEVERITIES[one.finding.severity]
            found.append(_entry(text, one.finding.name, one.fingerprint, severity, at.path, at.line))
    return pretty(found)


def _entry(text: str, name: str, fingerprint: str, severity: str, path: str, line: int) -> dict[str, Any]:
    return {
        "description": text,
        "check_name": name,
        "fingerprint": fingerprint,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }

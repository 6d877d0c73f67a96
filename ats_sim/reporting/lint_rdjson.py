"""``lint`` as the Reviewdog Diagnostic Format (reviewdog, proto/rdf), which counts columns in bytes of UTF-8."""

from __future__ import annotations

from typing import Any

from ats_sim.model.linted import LintRun, repository_path
from ats_sim.reporting.encode import pretty
from ats_sim.reporting.lint_place import message, spot
from ats_sim.reporting.plain import printable

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(run: LintRun) -> str:
    """A diagnostic for each finding that nobody accepted, and for each file that could not be read."""
    pages = {rule.code: f"{run.docs_url}/{rule.page}" for rule in run.rules}
    found: list[dict[str, Any]] = []
    for file in run.files:
        if file.error:
            place = {"path": repository_path(file.path, run.prefix)}
            found.append({"message": printable(file.error.message), "location": place, "severity": "ERROR"})
        for one in file.open:
            at = spot(run, file, one)
            first, last = (one.source and one.source.byte_columns) or (at.column, at.end_column)
            begin = {"line": at.line, "column": first}
            end = {"line": at.end_line, "column": last}
            code = {"value": one.finding.code}
            if one.finding.code in pages:
                code["url"] = pages[one.finding.code]
            found.append(
                {
                    "message": f"{message(file, one, exact=at.exact)}. {printable(one.finding.hint)}",
                    "location": {"path": at.path, "range": {"start": begin, "end": end}},
                    "severity": _SEVERITIES[one.finding.severity],
                    "code": code,
                }
            )
    return pretty({"source": {"name": "ats-sim", "url": run.docs_url}, "diagnostics": found})

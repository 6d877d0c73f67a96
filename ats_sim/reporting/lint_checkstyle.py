"""``lint`` as Checkstyle's report, which many build servers and review programs read."""

from __future__ import annotations

from collections import defaultdict
from xml.sax.saxutils import quoteattr

from ats_sim.model.linted import LintRun, repository_path
from ats_sim.reporting.lint_place import message, spot
from ats_sim.reporting.plain import printable

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def render(run: LintRun) -> str:
    """The findings that nobody accepted, by the file in which they stand, by line."""
    found: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for file in run.files:
        if file.error:
            path = repository_path(file.path, run.prefix)
            found[path].append((1, 1, _error(1, 1, "error", printable(file.error.message), "unreadable")))
        for one in file.open:
            at, finding = spot(run, file, one), one.finding
            text = f"{message(file, one, exact=at.exact)}. {printable(finding.hint)}"
            row = _error(at.line, at.column, _SEVERITIES[finding.severity], text, f"{finding.code}.{finding.name}")
            found[at.path].append((at.line, at.column, row))
    rows = ['<?xml version="1.0" encoding="UTF-8"?>', '<checkstyle version="8.0">']
    for path in sorted(found):
        rows.append(f"  <file name={quoteattr(printable(path))}>")
        rows += [row for _, _, row in sorted(found[path])]
        rows.append("  </file>")
    return "\n".join([*rows, "</checkstyle>", ""])


def _error(line: int, column: int, severity: str, text: str, source: str) -> str:
    return (
        f'    <error line="{line}" column="{column}" severity="{severity}" message={quoteattr(text)} '
        f'source="ats-sim.{source}"/>'
    )

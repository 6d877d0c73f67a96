"""``lint`` as workflow commands of GitHub, which shows them beside the lines of a change.

Source of the syntax and of its escapes: actions/toolkit, packages/core (``::warning file=...,line=...::message``).
"""

from __future__ import annotations

from ats_sim.model.linted import Linted, LintRun, Reported, statistics
from ats_sim.reporting.lint_text import counted, summary
from ats_sim.reporting.plain import printable, visible

_COMMAND = {"error": "error", "warning": "warning", "note": "notice"}


def render(run: LintRun) -> str:
    """A command a finding and a file that could not be read, then the summary as plain text for the log.

    Where the lines of the text are not those of the file (PDF, Word), the annotation stands at line 1 and its message
    says the place.
    """
    rows = [row for file in run.files for row in _file(file)]
    if run.counts:
        rows += counted(statistics(run.findings))
    return "\n".join([*rows, summary(run)]) + "\n"


def _file(file: Linted) -> list[str]:
    if file.error is not None:
        return [_line("error", file.path, 1, "could not be read", printable(file.error.message))]
    return [_finding(file, one) for one in file.open]


def _finding(file: Linted, one: Reported) -> str:
    finding = one.finding
    place, message = finding.location, printable(finding.message)
    line = place.line
    if not file.has_source_lines:
        line, message = 1, f"page {place.page}, line {place.line}: {message}"
    title = f"{finding.code} {finding.name}"
    return _line(_COMMAND[finding.severity], file.path, line, title, f"{message}\n{printable(finding.hint)}")


def _line(command: str, path: str, line: int, title: str, message: str) -> str:
    name = "\n".join(map(visible, path.split("\n")))
    return f"::{command} file={_property(name)},line={line},title={_property(title)}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")

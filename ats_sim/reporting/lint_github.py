"""``lint`` as workflow commands of GitHub, which shows them beside the lines of a change.

Source of the syntax and of its escapes: actions/toolkit, packages/core (``::warning file=...,line=...::message``).
GitHub shows ten annotations of each level for a step and drops the others without a word: the worst come first, and the
log says how many more there are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ats_sim.model.linted import Linted, LintRun, Reported, repository_path, statistics
from ats_sim.reporting import lint_text
from ats_sim.reporting.lint_place import message, spot
from ats_sim.reporting.plain import printable, single, visible

SHOWN = 10
"""Annotations of a level that GitHub shows for a step."""

_COMMAND = {"error": "error", "warning": "warning", "note": "notice"}
_ORDER = ("error", "warning", "notice")


def render(run: LintRun) -> str:
    """The findings as text for the log, then at most ten annotations of each level, the worst first, and what is more.

    Where the lines of a document are not those of a file and no source is known, the annotation stands at line 1 and
    its message says the place.
    """
    rows = list(_annotations(run))
    shown, more = [], list[str]()
    for level in _ORDER:
        of_level = [row for at, row in rows if at == level]
        shown += of_level[:SHOWN]
        if len(of_level) > SHOWN:
            more.append(f"{len(of_level) - SHOWN} more of level {level} are in the log only")
    return lint_text.render(run) + "".join(f"{row}\n" for row in (*shown, *more))


def step_summary(run: LintRun) -> str:
    """The page of a step: how much was found, by rule, and every finding with its place."""
    rows = ["## ats-sim lint", "", f"{_cell(lint_text.summary(run))}.", ""]
    counts = statistics(run.findings)
    if counts:
        rows += ["| rule | severity | found |", "|---|---|---|"]
        rows += [f"| {row.code} {row.name} | {row.severity} | {row.count} |" for row in counts]
        rows += ["", "| place | finding | what to do |", "|---|---|---|"]
    for file in run.files:
        rows += [
            f"| {_cell(lint_text.place(file, one).rstrip(':'))} | {one.finding.code} {_cell(one.finding.message)} | "
            f"{_cell(one.finding.hint)} |"
            for one in file.open
        ]
    return "\n".join(rows) + "\n"


def _annotations(run: LintRun) -> Iterator[tuple[str, str]]:
    """The level and the command of each, rules that speak seldom before those that speak often."""
    counts = Counter(finding.code for finding in run.findings)
    for file in run.files:
        if file.error is not None:
            path = repository_path(file.path, run.prefix)
            yield "error", _line("error", path, "line=1", "could not be read", printable(file.error.message))
    found = [(file, one) for file in run.files for one in file.open]
    for file, one in sorted(found, key=lambda item: counts[item[1].finding.code]):
        yield _COMMAND[one.finding.severity], _finding(run, file, one)


def _finding(run: LintRun, file: Linted, one: Reported) -> str:
    finding, at = one.finding, spot(run, file, one)
    place = f"line={at.line}"
    if one.source:
        place = f"line={at.line},endLine={at.end_line},col={at.column}"
        if at.line == at.end_line:  # GitHub refuses a column of the end where the lines differ
            place += f",endColumn={at.end_column}"
    text = f"{message(file, one, exact=at.exact)}\n{printable(finding.hint)}"
    return _line(_COMMAND[finding.severity], at.path, place, f"{finding.code} {finding.name}", text)


def _line(command: str, path: str, place: str, title: str, message: str) -> str:
    name = "\n".join(map(visible, path.split("\n")))
    return f"::{command} file={_property(name)},{place},title={_property(title)}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def _cell(text: str) -> str:
    """Words of a resume in a cell of a Markdown table: no markup of theirs has an effect."""
    plain = single(printable(text)).replace("\\", "\\\\").replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")
    for mark in "*_`[]#!~@$":
        plain = plain.replace(mark, f"\\{mark}")
    return plain

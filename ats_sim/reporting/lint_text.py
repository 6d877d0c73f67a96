"""``lint`` for the terminal: a line a finding."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.model.linted import Linted, RuleCount, statistics
from ats_sim.reporting.plain import no_resume, printable, visible


def render(files: Sequence[Linted], *, counts: bool = False) -> str:
    """``path:page:line: CODE severity message`` for each finding, file after file, then a summary.

    With ``counts`` how often each rule spoke stands above the summary.
    """
    rows = [f"{visible(file.path)}: {no_resume(file.document)}" for file in files if file.document.type != "resume"]
    rows += [
        f"{visible(file.path)}:{finding.location.page}:{finding.location.line}: "
        f"{finding.code} {finding.severity} {printable(finding.message)}"
        for file in files
        for finding in file.findings
    ]
    if counts:
        rows += counted(statistics(files))
    return "\n".join([*rows, summary(files)]) + "\n"


def counted(counts: Sequence[RuleCount]) -> list[str]:
    """A line for each rule that found something."""
    width = max((len(str(row.count)) for row in counts), default=0)
    return [f"{row.count:{width}}  {row.code}  {row.severity:8}{row.name}" for row in counts]


def summary(files: Sequence[Linted]) -> str:
    """How much was found, and in how many files."""
    found = [finding.severity for file in files for finding in file.findings]
    read = sum(file.error is None for file in files)
    parts = ", ".join(_number(found.count(kind), kind) for kind in ("error", "warning", "note") if kind in found)
    touched = sum(bool(file.findings) for file in files)
    text = f"{_number(len(found), 'finding')} ({parts}) in {touched} of {_number(read, 'file')}"
    if not found:
        text = f"no findings in {_number(read, 'file')}"
    others = sum(file.document.type != "resume" for file in files)
    text += f"; {_number(others, 'file')} held against no rule, no resume" if others else ""
    unread = len(files) - read
    return text + (f"; {_number(unread, 'file')} could not be read" if unread else "")


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"

"""``lint`` as a JUnit report, which most build servers show as tests: a suite a file, a case a finding."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from ats_sim.model.linted import Linted, LintRun, repository_path
from ats_sim.reporting.lint_place import in_document, spot
from ats_sim.reporting.plain import printable


def render(run: LintRun) -> str:
    """A finding fails from the severity on that fails the run; a milder one passes and says what it found."""
    suites = [list(_suite(run, file)) for file in run.files]
    tests = sum(max(len(file.open), 1) for file in run.files)
    failures = sum(_fails(run, one.finding.severity) for file in run.files for one in file.open)
    errors = sum(file.error is not None for file in run.files)
    head = f'<testsuites name="ats-sim lint" tests="{tests}" failures="{failures}" errors="{errors}">'
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', head, *(row for rows in suites for row in rows), "</testsuites>", ""]
    )


def _suite(run: LintRun, file: Linted) -> Iterator[str]:
    name = quoteattr(printable(repository_path(file.path, run.prefix)))
    failures = sum(_fails(run, one.finding.severity) for one in file.open)
    errors = int(file.error is not None)
    yield f'  <testsuite name={name} tests="{max(len(file.open), 1)}" failures="{failures}" errors="{errors}">'
    if file.error:
        text = printable(file.error.message)
        yield f'    <testcase name="read" classname={name}>'
        yield f'      <error type="unreadable" message={quoteattr(text)}>{escape(text)}</error>'
        yield "    </testcase>"
    elif not file.open:
        yield f'    <testcase name="no findings" classname={name}/>'
    for one in file.open:
        finding, at = one.finding, spot(run, file, one)
        place = f"{printable(at.path)}:{at.line}:{at.column}" if at.exact else in_document(file, one)
        title = quoteattr(f"{finding.code} {finding.name} {place}")
        message = printable(finding.message)
        text = escape(f"{place}: {finding.code} {finding.severity} {message}\n{printable(finding.hint)}")
        yield f"    <testcase name={title} classname={name}>"
        if _fails(run, finding.severity):
            yield f'      <failure type="{finding.severity}" message={quoteattr(message)}>{text}</failure>'
        else:
            yield f"      <system-out>{text}</system-out>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _fails(run: LintRun, severity: str) -> bool:
    return severity in run.failing

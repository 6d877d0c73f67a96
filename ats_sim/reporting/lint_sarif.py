"""``lint`` as SARIF 2.1.0, the form in which code hosts take findings.

Source: OASIS; and GitHub's page "SARIF support for code scanning".
"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from ats_sim.model.linted import BaselineEntry, Linted, LintRun, Reported, RuleText, repository_path
from ats_sim.reporting.encode import pretty
from ats_sim.reporting.lint_place import in_document, message, spot
from ats_sim.reporting.plain import printable

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
_ROOT = "SRCROOT"
_HASH = "primaryLocationLineHash"
_SUPPRESSED = {
    "comment": ("inSource", "accepted by a comment in the source"),
    "baseline": ("external", "accepted by the baseline"),
}


def render(run: LintRun) -> str:
    """One run: the rules that found something with their pages, each finding, what is accepted among them marked."""
    rules = sorted(run.rules, key=lambda rule: rule.code)
    known = {rule.code: number for number, rule in enumerate(rules)}
    results = [_result(run, file, one, known) for file in run.files for one in file.reported]
    results += [_gone(entry, known) for entry in run.stale]
    unread = [file for file in run.files if file.error]
    invocation: dict[str, Any] = {"executionSuccessful": not unread}
    if unread:
        invocation["toolExecutionNotifications"] = [_notification(run, file) for file in unread]
    driver: dict[str, Any] = {
        "name": "ats-sim",
        "version": run.version,
        "informationUri": run.docs_url,
        "rules": [_rule(rule, run.docs_url) for rule in rules],
    }
    record = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "automationDetails": {"id": "ats-sim/lint/"},
                "originalUriBaseIds": {_ROOT: {"description": {"text": "The top of the repository."}}},
                "columnKind": "unicodeCodePoints",
                "invocations": [invocation],
                "results": results,
            }
        ],
    }
    return pretty(record)


def _rule(rule: RuleText, docs_url: str) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": f"{rule.title}."},
        "fullDescription": {"text": rule.what},
        "help": {"text": rule.help, "markdown": rule.help},
        "helpUri": f"{docs_url}/{rule.page}",
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"precision": rule.precision, "problem.severity": _problem(rule.severity), "tags": ["resume"]},
    }


def _problem(severity: str) -> str:
    return "recommendation" if severity == "note" else severity


def _result(run: LintRun, file: Linted, one: Reported, known: dict[str, int]) -> dict[str, Any]:
    at = spot(run, file, one)
    text = f"{message(file, one, exact=at.exact)}. {printable(one.finding.hint)}"
    region = {"startLine": at.line, "startColumn": at.column, "endLine": at.end_line, "endColumn": at.end_column}
    result: dict[str, Any] = {
        "ruleId": one.finding.code,
        "ruleIndex": known.get(one.finding.code, -1),
        "level": _LEVELS[one.finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(at.path), "region": region}}],
        "partialFingerprints": {_HASH: one.fingerprint},
    }
    where = in_document(file, one)
    if at.exact and where:
        document = spot(run, file, Reported(one.finding)).path
        result["relatedLocations"] = [
            {"id": 1, "message": {"text": where}, "physicalLocation": {"artifactLocation": _artifact(document)}}
        ]
    if one.accepted:
        kind, why = _SUPPRESSED[one.accepted]
        result["suppressions"] = [{"kind": kind, "justification": why}]
    if run.has_baseline:
        result["baselineState"] = "unchanged" if one.accepted == "baseline" else "new"
    return result


def _gone(entry: BaselineEntry, known: dict[str, int]) -> dict[str, Any]:
    """An entry of the baseline that occurs no more."""
    return {
        "ruleId": entry.code,
        "ruleIndex": known.get(entry.code, -1),
        "kind": "notApplicable",
        "level": "none",
        "message": {"text": f"The baseline holds it, and it is found no more: {printable(entry.quote)}"},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(entry.path)}}],
        "partialFingerprints": {_HASH: entry.fingerprint},
        "baselineState": "absent",
    }


def _notification(run: LintRun, file: Linted) -> dict[str, Any]:
    place = {"physicalLocation": {"artifactLocation": _artifact(repository_path(file.path, run.prefix))}}
    text = printable(file.error.message) if file.error else ""
    return {"level": "error", "message": {"text": text}, "locations": [place]}


def _artifact(path: str) -> dict[str, Any]:
    """A file of the repository, relative to its top; one from elsewhere by its whole address."""
    if path.startswith("/"):
        return {"uri": f"file://{quote(path.encode('utf-8', 'replace'), safe='/')}"}
    return {"uri": quote(path.encode("utf-8", "replace"), safe="/"), "uriBaseId": _ROOT}

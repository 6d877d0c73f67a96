"""The formats of ``lint`` for programs, of findings made by hand and of any words."""

from __future__ import annotations

import datetime
import json
import re
from typing import Any
from urllib.parse import unquote

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from ats_sim.cli.lint_formats import FORMATS, rendered
from ats_sim.errors import ReadingError
from ats_sim.model.document import Location, Quote, Span
from ats_sim.model.finding import Finding, Severity
from ats_sim.model.linted import Accepted, BaselineEntry, Linted, LintRun, Reported, SourcePlace
from ats_sim.reporting.lint_github import SHOWN, step_summary
from tests.reporting.format_schemas import GITLAB, RDJSON, SARIF
from tests.reporting.official import OFFICIAL, check

DAY = datetime.date(2026, 1, 31)
RULES = {"error": ("BAS001", "no-email"), "warning": ("HLT001", "tool-only"), "note": ("SKL001", "skill-only-listed")}
DOCS = "https://example.com/docs"


def _found(
    severity: Severity,
    line: int,
    mark: str,
    source: SourcePlace | None = None,
    accepted: Accepted = "",
    message: str = "names SQL",
) -> Reported:
    code, name = RULES[severity]
    finding = Finding(code, name, severity, message, "Say more.", Quote("SQL", Span(0, 3)), Location(2, line))
    return Reported(finding, source, "", mark, accepted)


OWN = SourcePlace("a b/ä.md", 14, 3, 14, 6, 100.0)
PLACED = SourcePlace("cv/b.tex", 7, 3, 8, 5, 91.25)
FILES = (
    Linted("a b/ä.md", "markdown", 1, (_found("warning", 14, "f1", OWN), _found("note", 14, "f2", OWN, "comment"))),
    Linted("b.pdf", "pdf", 2, (_found("warning", 60, "f3", PLACED), _found("error", 1, "f4"))),
    Linted("c.txt", "text", 1),
    Linted("d.pdf", None, 0, error=ReadingError("empty", "d.pdf: the file is empty; export the document again.")),
)
RUN = LintRun(FILES, DAY, prefix="sub", docs_url=DOCS)


def _json(run: LintRun, format_: str) -> Any:
    return json.loads(rendered(run, format_))


def _check_sarif(record: Any) -> None:
    jsonschema.Draft202012Validator(SARIF, format_checker=jsonschema.FormatChecker()).validate(record)


def test_sarif() -> None:
    record = _json(RUN, "sarif")
    _check_sarif(record)
    run = record["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["BAS001", "HLT001", "SKL001"]
    first, accepted, placed, top = run["results"]
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "sub/a%20b/%C3%A4.md", "uriBaseId": "SRCROOT"},
        "region": {"startLine": 14, "startColumn": 3, "endLine": 14, "endColumn": 6},
    }
    assert "relatedLocations" not in first
    assert accepted["suppressions"] == [{"kind": "inSource", "justification": "accepted by a comment in the source"}]
    assert placed["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "sub/cv/b.tex"
    assert placed["relatedLocations"][0]["message"] == {"text": "page 2, line 60"}
    assert placed["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "sub/b.pdf"
    assert placed["message"]["text"] == "names SQL. Say more."
    assert top["message"]["text"] == "page 2, line 1: names SQL. Say more."
    assert top["locations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert [run["results"][0]["ruleIndex"], top["ruleIndex"]] == [1, 0]
    assert run["invocations"][0]["executionSuccessful"] is False
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == ["d.pdf: the file is empty; export the document again."]


def test_sarif_marks_what_the_baseline_holds() -> None:
    files = (Linted("b.pdf", "pdf", 1, (_found("warning", 1, "f1", accepted="baseline"), _found("note", 2, "f2"))),)
    stale = (BaselineEntry("sub/old.pdf", "HLT001", "Used R", "f9"),)
    record = _json(LintRun(files, DAY, has_baseline=True, stale=stale, docs_url=DOCS), "sarif")
    _check_sarif(record)
    results = record["runs"][0]["results"]
    assert [(one["baselineState"], one["level"]) for one in results] == [
        ("unchanged", "warning"),
        ("new", "note"),
        ("absent", "none"),
    ]
    assert [one["kind"] for one in results[0]["suppressions"]] == ["external"]
    assert results[2]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "sub/old.pdf"


@pytest.mark.parametrize("format_", OFFICIAL)
def test_the_official_schemas(format_: str) -> None:
    stale = (BaselineEntry("sub/old.pdf", "HLT001", "Used R", "f9"),)
    for run in (RUN, LintRun((), DAY, docs_url=DOCS), replace(RUN, has_baseline=True, stale=stale)):
        check(format_, rendered(run, format_))


@pytest.mark.parametrize(
    ("format_", "wrong"),
    [
        ("sarif", '{"version": "2.1.0", "runs": [{"results": []}]}'),
        ("gitlab", '[{"description": "x", "severity": "minor", "location": {}}]'),
        ("rdjson", '{"diagnostics": [{"message": 1}]}'),
        ("junit", '<testsuites><testsuite name="x"/></testsuites>'),
    ],
)
def test_the_official_schemas_find_what_is_wrong(format_: str, wrong: str) -> None:
    with pytest.raises((jsonschema.ValidationError, etree.DocumentInvalid)):
        check(format_, wrong)


def test_gitlab() -> None:
    record = _json(RUN, "gitlab")
    jsonschema.validate(record, GITLAB)
    assert [
        (one["check_name"], one["severity"], one["location"]["path"], one["location"]["lines"]["begin"])
        for one in record
    ] == [
        ("tool-only", "minor", "sub/a b/ä.md", 14),
        ("tool-only", "minor", "sub/cv/b.tex", 7),
        ("no-email", "major", "sub/b.pdf", 1),
        ("unreadable", "critical", "sub/d.pdf", 1),
    ]
    marks = [one["fingerprint"] for one in record]
    assert marks[:3] == ["f1", "f3", "f4"]
    assert len(set(marks)) == 4


def test_rdjson() -> None:
    record = _json(RUN, "rdjson")
    jsonschema.validate(record, RDJSON)
    assert [one["severity"] for one in record["diagnostics"]] == ["WARNING", "WARNING", "ERROR", "ERROR"]
    assert record["diagnostics"][1]["location"] == {
        "path": "sub/cv/b.tex",
        "range": {"start": {"line": 7, "column": 3}, "end": {"line": 8, "column": 5}},
    }
    assert record["diagnostics"][0]["code"] == {"value": "HLT001", "url": f"{DOCS}/rules/tool-only.md"}


def test_rdjson_counts_in_bytes() -> None:
    place = SourcePlace("a.md", 3, 4, 3, 6, 100.0, (5, 9))
    file = Linted("a.md", "markdown", 1, (_found("warning", 3, "f", place),))
    (one,) = _json(LintRun((file,), DAY, docs_url=DOCS), "rdjson")["diagnostics"]
    assert one["location"]["range"] == {"start": {"line": 3, "column": 5}, "end": {"line": 3, "column": 9}}


def test_junit() -> None:
    root = etree.fromstring(rendered(RUN, "junit").encode())
    assert dict(root.attrib) == {"name": "ats-sim lint", "tests": "5", "failures": "3", "errors": "1"}
    suites = [(suite.get("name"), suite.get("tests"), suite.get("failures"), suite.get("errors")) for suite in root]
    assert suites == [
        ("sub/a b/ä.md", "1", "1", "0"),
        ("sub/b.pdf", "2", "2", "0"),
        ("sub/c.txt", "1", "0", "0"),
        ("sub/d.pdf", "1", "0", "1"),
    ]
    assert [case.get("name") for case in root.iter("testcase")] == [
        "HLT001 tool-only sub/a b/ä.md:14:3",
        "HLT001 tool-only sub/cv/b.tex:7:3",
        "BAS001 no-email page 2, line 1",
        "no findings",
        "read",
    ]
    mild = etree.fromstring(rendered(replace(RUN, failing=("error",)), "junit").encode())
    assert [len(mild.findall(f".//{tag}")) for tag in ("failure", "system-out", "error")] == [1, 2, 1]


def test_checkstyle() -> None:
    root = etree.fromstring(rendered(RUN, "checkstyle").encode())
    assert [(file.get("name"), [dict(error.attrib)["source"] for error in file]) for file in root] == [
        ("sub/a b/ä.md", ["ats-sim.HLT001.tool-only"]),
        ("sub/b.pdf", ["ats-sim.BAS001.no-email"]),
        ("sub/cv/b.tex", ["ats-sim.HLT001.tool-only"]),
        ("sub/d.pdf", ["ats-sim.unreadable"]),
    ]
    assert (root[2][0].get("line"), root[2][0].get("column"), root[2][0].get("severity")) == ("7", "3", "warning")


def test_the_same_finding_has_one_fingerprint_in_all_formats() -> None:
    marks = [one["partialFingerprints"]["primaryLocationLineHash"] for one in _json(RUN, "sarif")["runs"][0]["results"]]
    assert [mark for mark in marks if mark != "f2"] == [one["fingerprint"] for one in _json(RUN, "gitlab")[:-1]]


def test_github_shows_the_worst_first_and_says_what_it_leaves_out() -> None:
    found = [_found("note", line, f"n{line}") for line in range(1, 4)]
    found += [_found("warning", line, f"w{line}") for line in range(1, SHOWN + 4)]
    found += [_found("error", 1, "e")]
    rows = rendered(LintRun((Linted("b.md", "markdown", 1, tuple(found)),), DAY), "github").splitlines()
    commands = [row.split(" ")[0] for row in rows if row.startswith("::")]
    assert commands == ["::error"] + ["::warning"] * SHOWN + ["::notice"] * 3
    assert rows[-1] == "3 more of level warning are in the log only"
    assert sum(row.startswith("b.md:") for row in rows) == len(found)


def test_the_page_of_a_step_lists_all_and_no_word_of_a_resume_is_markup() -> None:
    found = _found("warning", 1, "f", OWN, message="names <b>*x*|`y` @ana [a](b)")
    page = step_summary(LintRun((Linted("a.md", "markdown", 1, (found,)),), DAY))
    assert "| HLT001 tool-only | warning | 1 |" in page.splitlines()
    row = page.splitlines()[-1]
    assert row == ("| a b/ä.md:14:3 | HLT001 names &lt;b>\\*x\\*\\|\\`y\\` \\@ana \\[a\\](b) | Say more. |")


@given(st.text(min_size=1), st.text(), st.sampled_from(["a.md", "b.pdf"]))
def test_any_words_keep_every_format_whole(message: str, path: str, name: str) -> None:
    file = Linted(
        path + name, "markdown" if name == "a.md" else "pdf", 1, (_found("warning", 3, "f", message=message),)
    )
    run = LintRun((file,), DAY, docs_url=DOCS)
    for format_ in OFFICIAL:
        check(format_, rendered(run, format_))
    record = _json(run, "sarif")
    _check_sarif(record)
    uri = record["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri).endswith(name)
    jsonschema.validate(_json(run, "gitlab"), GITLAB)
    jsonschema.validate(_json(run, "rdjson"), RDJSON)
    for format_ in ("junit", "checkstyle"):
        root = etree.fromstring(rendered(run, format_).encode())
        assert len(list(root.iter("failure", "error"))) == 1
    assert len(re.findall(r"^::", rendered(run, "github"), re.MULTILINE)) == 1


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_found_is_whole_in_every_format(format_: str) -> None:
    text = rendered(LintRun((), DAY, docs_url=DOCS), format_)
    assert text.endswith("\n") or json.loads(text) is not None

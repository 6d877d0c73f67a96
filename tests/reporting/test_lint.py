"""The text, the annotations and the JSON of ``lint``, of findings made by hand."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import jsonschema
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim.errors import ReadingError
from ats_sim.model.document import Box, Location, Quote, Span
from ats_sim.model.finding import Finding, Severity
from ats_sim.model.linted import Linted, LintRun, PassedOver, Reported, RuleCount, SourcePlace, statistics
from ats_sim.reporting import lint_github, lint_json, lint_text

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "lint.json"
DAY = datetime.date(2026, 1, 31)
RULES = {"error": ("BAS001", "no-email"), "warning": ("HLT001", "tool-only"), "note": ("SKL001", "skill-only-listed")}


def _found(severity: Severity, page: int, line: int, message: str = "names SQL", hint: str = "Say more.") -> Reported:
    code, name = RULES[severity]
    place = Location(page, line, Box(1, 2, 3.14159, 4))
    return Reported(Finding(code, name, severity, message, hint, Quote("SQL", Span(0, 3)), place))


FILES = (
    Linted("a.md", "markdown", 1, (_found("warning", 1, 14), _found("note", 1, 20))),
    Linted(
        "b.pdf", "pdf", 2, (_found("warning", 2, 60, "100%\nof: it, or", "Say: 50%, or more."), _found("error", 1, 1))
    ),
    Linted("c.txt", "text", 1),
    Linted("d.pdf", None, 0, error=ReadingError("empty", "d.pdf: the file is empty; export the document again.")),
)
PLACED = SourcePlace("cv/b.tex", 7, 3, 8, 5, 91.25)


def _run(*files: Linted, counts: bool = False, passed_over: tuple[PassedOver, ...] = ()) -> LintRun:
    return LintRun(files, DAY, passed_over, counts=counts)


def test_text() -> None:
    assert lint_text.render(_run(*FILES, counts=True)).splitlines() == [
        "a.md:14:1: HLT001 warning names SQL",
        "a.md:20:1: SKL001 note names SQL",
        "b.pdf: page 2, line 60: HLT001 warning 100% of: it, or",
        "b.pdf: page 1, line 1: BAS001 error names SQL",
        "2  HLT001  warning tool-only",
        "1  BAS001  error   no-email",
        "1  SKL001  note    skill-only-listed",
        "4 findings (1 error, 2 warnings, 1 note) in 2 of 3 files; 1 file could not be read",
    ]


def test_text_of_nothing() -> None:
    assert lint_text.render(_run(FILES[2])) == "no findings in 1 file\n"
    assert lint_text.render(_run()) == "no findings in 0 files\n"


def test_text_names_the_place_in_a_source() -> None:
    found = replace(_found("note", 1, 3), source=PLACED)
    text = lint_text.render(_run(Linted("b.pdf", "pdf", 1, (found,))))
    assert text.splitlines()[0] == "cv/b.tex:7:3: SKL001 note names SQL"


def test_accepted_findings_count_nowhere() -> None:
    found = replace(_found("error", 1, 3), accepted="comment")
    run = _run(Linted("a.md", "markdown", 1, (found,)), counts=True)
    assert lint_text.render(run) == lint_github.render(run) == "no findings in 1 file; 1 accepted\n"
    record = json.loads(lint_json.render(run))
    assert (record["summary"]["errors"], record["files"][0]["findings"], record["statistics"]) == (0, [], [])
    assert [(one["by"], one["finding"]["code"]) for one in record["files"][0]["accepted"]] == [("comment", "BAS001")]


def test_what_was_passed_over_is_counted_and_named_with_its_reason() -> None:
    aside = (
        PassedOver("README.md", "name", "notes on the repository"),
        PassedOver("a\x1b.pdf", "git-lfs"),
        PassedOver("letter.pdf", "document", "cover_letter"),
        PassedOver("b.md", "document", "resume"),
    )
    assert lint_text.render(_run(FILES[2], passed_over=aside)) == (
        "no findings in 1 file; 4 passed over, no resumes (-v names them)\n"
    )
    assert lint_text.passed_over(aside) == [
        "passed over README.md: notes on the repository",
        "passed over a.pdf: kept by Git LFS, its content is not here",
        "passed over letter.pdf: a cover letter",
        "passed over b.md: too little of a resume is in it",
    ]
    record = json.loads(lint_json.render(_run(passed_over=aside)))
    assert record["passed_over"][2] == {"path": "letter.pdf", "cause": "document", "what": "cover_letter"}
    assert record["summary"]["passed_over"] == 4


def test_annotations_are_escaped_and_lines_are_those_of_the_source() -> None:
    run = _run(*FILES)
    text = lint_text.render(run)
    assert lint_github.render(run).startswith(text)
    assert lint_github.render(run).removeprefix(text).splitlines() == [
        "::error file=d.pdf,line=1,title=could not be read::d.pdf: the file is empty; export the document again.",
        "::error file=b.pdf,line=1,title=BAS001 no-email::page 1, line 1: names SQL%0ASay more.",
        "::warning file=a.md,line=14,title=HLT001 tool-only::names SQL%0ASay more.",
        "::warning file=b.pdf,line=1,title=HLT001 tool-only::page 2, line 60: 100%25 of: it, or%0ASay: 50%25, or more.",
        "::notice file=a.md,line=20,title=SKL001 skill-only-listed::names SQL%0ASay more.",
    ]


@given(st.text(), st.text(), st.text())
def test_no_text_breaks_out_of_its_annotation(path: str, message: str, hint: str) -> None:
    found = _found("warning", 1, 7, message, hint)
    _, summary, line = lint_github.render(_run(Linted(path, "text", 1, (found,)))).splitlines()
    parts = re.fullmatch(r"::warning file=([^:,]*),line=7,title=HLT001 tool-only::(.*)", line)
    assert parts
    assert summary == "1 finding (1 warning) in 1 of 1 file"
    assert not re.search(r"%(?!25|0A|3A|2C)", line)


@given(st.text(), st.text())
def test_a_finding_of_any_words_is_one_line(path: str, message: str) -> None:
    assert len(lint_text.render(_run(Linted(path, "text", 1, (_found("note", 1, 1, message),)))).splitlines()) == 2


def test_json() -> None:
    record = json.loads(lint_json.render(_run(*FILES)))
    jsonschema.validate(record, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert record["summary"] == {
        "files": 4,
        "passed_over": 0,
        "unreadable": 1,
        "errors": 1,
        "warnings": 2,
        "notes": 1,
    }
    assert record["files"][3] == {
        "path": "d.pdf",
        "error": {"kind": "empty", "message": "d.pdf: the file is empty; export the document again."},
        "document": None,
        "pages": None,
        "findings": [],
        "accepted": [],
    }
    assert record["files"][1]["findings"][0]["location"] == {"page": 2, "line": 60, "box": [1.0, 2.0, 3.1, 4.0]}


def test_statistics_put_the_frequent_first_then_the_code() -> None:
    assert statistics(_run(*FILES).findings) == (
        RuleCount("HLT001", "tool-only", "warning", 2),
        RuleCount("BAS001", "no-email", "error", 1),
        RuleCount("SKL001", "skill-only-listed", "note", 1),
    )

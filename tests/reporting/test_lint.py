"""The text, the annotations and the JSON of ``lint``, of findings made by hand."""

from __future__ import annotations

import datetime
import json
import re
from pathlib import Path

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.errors import ReadingError
from ats_sim.model.document import Box, Location, Quote, Span
from ats_sim.model.finding import Finding, Severity
from ats_sim.model.linted import Linted, RuleCount, statistics
from ats_sim.reporting import lint_github, lint_json, lint_text

SCHEMA = Path(__file__).parents[2] / "docs" / "schema" / "lint.json"
DAY = datetime.date(2026, 1, 31)
RULES = {"error": ("BAS001", "no-email"), "warning": ("HLT001", "tool-only"), "note": ("SKL001", "skill-only-listed")}


def _found(severity: Severity, page: int, line: int, message: str = "names SQL", hint: str = "Say more.") -> Finding:
    code, name = RULES[severity]
    place = Location(page, line, Box(1, 2, 3.14159, 4))
    return Finding(code, name, severity, message, hint, Quote("SQL", Span(0, 3)), place)


FILES = (
    Linted("a.md", "markdown", 1, (_found("warning", 1, 14), _found("note", 1, 20))),
    Linted(
        "b.pdf", "pdf", 2, (_found("warning", 2, 60, "100%\nof: it, or", "Say: 50%, or more."), _found("error", 1, 1))
    ),
    Linted("c.txt", "text", 1),
    Linted("d.pdf", None, 0, error=ReadingError("empty", "d.pdf: the file is empty; export the document again.")),
)


def test_text() -> None:
    assert lint_text.render(FILES, counts=True).splitlines() == [
        "a.md:1:14: HLT001 warning names SQL",
        "a.md:1:20: SKL001 note names SQL",
        "b.pdf:2:60: HLT001 warning 100% of: it, or",
        "b.pdf:1:1: BAS001 error names SQL",
        "2  HLT001  warning tool-only",
        "1  BAS001  error   no-email",
        "1  SKL001  note    skill-only-listed",
        "4 findings (1 error, 2 warnings, 1 note) in 2 of 3 files; 1 file could not be read",
    ]


def test_text_of_nothing() -> None:
    assert lint_text.render(FILES[2:3]) == "no findings in 1 file\n"
    assert lint_text.render(()) == "no findings in 0 files\n"


def test_annotations_are_escaped_and_lines_are_those_of_the_source() -> None:
    assert lint_github.render(FILES).splitlines() == [
        "::warning file=a.md,line=14,title=HLT001 tool-only::names SQL%0ASay more.",
        "::notice file=a.md,line=20,title=SKL001 skill-only-listed::names SQL%0ASay more.",
        "::warning file=b.pdf,line=1,title=HLT001 tool-only::page 2, line 60: 100%25 of: it, or%0ASay: 50%25, or more.",
        "::error file=b.pdf,line=1,title=BAS001 no-email::page 1, line 1: names SQL%0ASay more.",
        "::error file=d.pdf,line=1,title=could not be read::d.pdf: the file is empty; export the document again.",
        "4 findings (1 error, 2 warnings, 1 note) in 2 of 3 files; 1 file could not be read",
    ]


@given(st.text(), st.text(), st.text())
def test_no_text_breaks_out_of_its_annotation(path: str, message: str, hint: str) -> None:
    line, summary = lint_github.render(
        [Linted(path, "text", 1, (_found("warning", 1, 7, message, hint),))]
    ).splitlines()
    parts = re.fullmatch(r"::warning file=([^:,]*),line=7,title=HLT001 tool-only::(.*)", line)
    assert parts
    assert summary == "1 finding (1 warning) in 1 of 1 file"
    assert not re.search(r"%(?!25|0A|3A|2C)", line)


@given(st.text(), st.text())
def test_a_finding_of_any_words_is_one_line(path: str, message: str) -> None:
    assert len(lint_text.render([Linted(path, "text", 1, (_found("note", 1, 1, message),))]).splitlines()) == 2


def test_json() -> None:
    record = json.loads(lint_json.render(FILES, None, DAY))
    jsonschema.validate(record, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert record["summary"] == {"files": 4, "unreadable": 1, "errors": 1, "warnings": 2, "notes": 1}
    assert record["files"][3] == {
        "path": "d.pdf",
        "error": {"kind": "empty", "message": "d.pdf: the file is empty; export the document again."},
        "document": None,
        "pages": None,
        "findings": [],
    }
    assert record["files"][1]["findings"][0]["location"] == {"page": 2, "line": 60, "box": [1.0, 2.0, 3.1, 4.0]}


def test_statistics_put_the_frequent_first_then_the_code() -> None:
    assert statistics(FILES) == (
        RuleCount("HLT001", "tool-only", "warning", 2),
        RuleCount("BAS001", "no-email", "error", 1),
        RuleCount("SKL001", "skill-only-listed", "note", 1),
    )

"""``check`` in the formats of findings."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from tests.cases import FIXTURES
from tests.cli.conftest import Ran
from tests.reporting.format_schemas import SARIF
from tests.reporting.official import check
from tests.written import resume_text

POSTING = FIXTURES / "postings" / "ml-engineer.txt"
RESUME = resume_text(("Cook, Blue Harbour", "Jan 2020 - Present", ["Responsible for the soups"]), skills="Soups")
Call = Callable[..., Ran]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cv.md").write_text(RESUME, encoding="utf-8")
    return tmp_path


def _check(ran: Call, *words: str) -> Ran:
    return ran("check", "cv.md", "--posting", POSTING, "--as-of", "2026-01-31", *words)


def test_sarif_tells_the_verdict_and_the_findings_of_both_kinds(ran: Call) -> None:
    said = _check(ran, "--format", "sarif")
    record = json.loads(said.out)
    jsonschema.validate(record, SARIF)
    results = record["runs"][0]["results"]
    assert (said.status, results[0]["ruleId"], results[0]["level"]) == (0, "CHK001", "note")
    assert results[0]["message"]["text"].startswith("simulated verdict: reject")
    families = {result["ruleId"][:3] for result in results[1:]}
    assert {"HLT", "POS"} <= families
    line = next(number for number, row in enumerate(RESUME.split("\n"), 1) if "Responsible" in row)
    duty = next(result for result in results if result["ruleId"] == "HLT011")
    assert duty["locations"][0]["physicalLocation"]["region"]["startLine"] == line


def test_what_is_required_and_not_reached_is_an_error(ran: Call) -> None:
    said = _check(ran, "--format", "junit", "--require", "advance")
    root = etree.fromstring(said.out.encode())
    failed = [failure.get("message") for failure in root.iter("failure")]
    assert said.status == 1
    assert failed[0].startswith("simulated verdict: reject")


def test_github_writes_the_page_of_the_step(ran: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "step.md"))
    said = _check(ran, "--format", "github")
    assert "::notice file=cv.md,line=1,title=CHK001 disposition::simulated verdict: reject" in said.out
    assert "| CHK001 disposition | note | 1 |" in (folder / "step.md").read_text(encoding="utf-8").splitlines()


def test_places_and_blindness_contradict(ran: Call) -> None:
    said = _check(ran, "--format", "sarif", "--blind")
    assert (said.status, said.out) == (2, "")
    assert "leave out --blind" in said.err


@pytest.mark.parametrize("format_", ["sarif", "junit"])
def test_the_official_schemas(ran: Call, format_: str) -> None:
    check(format_, _check(ran, "--format", format_, "--require", "advance").out)

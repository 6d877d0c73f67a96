"""Whole cases from real producers: read as described, judged as expected."""

from __future__ import annotations

import re
from typing import Any

import pytest

from ats_sim import read_resume
from ats_sim.errors import ReadingError
from ats_sim.model.evidence import Evidence
from ats_sim.model.simulation import Simulation
from tests.cases import READABLE, Fixture, fixtures, simulated

CASES = pytest.mark.parametrize("fixture", READABLE, ids=lambda fixture: fixture.name)


def _words(text: str) -> str:
    return re.sub(r"[^\w%]+", " ", text.casefold()).strip()


def test_there_are_cases_of_each_producer() -> None:
    assert len(fixtures()) >= 8
    assert {fixture.resume.suffix for fixture in fixtures()} == {".pdf", ".docx"}


@CASES
def test_fields_are_read_as_described(fixture: Fixture) -> None:
    resume = simulated(fixture.name).case.resume
    content: dict[str, Any] = fixture.content
    assert resume.basics.name is not None
    assert resume.basics.name.text == content["name"]
    assert resume.basics.email is not None
    assert resume.basics.email.text == content["contact"][0]
    assert [entry.position and entry.position.text for entry in resume.work] == [w["position"] for w in content["work"]]
    assert [entry.name and entry.name.text for entry in resume.work] == [w["name"] for w in content["work"]]
    assert [study.institution and study.institution.text for study in resume.education] == [
        study["institution"] for study in content["education"]
    ]


@CASES
def test_lists_are_read_as_described(fixture: Fixture) -> None:
    resume = simulated(fixture.name).case.resume
    if fixture.content.get("languages"):
        assert [entry.text for entry in resume.languages] == [entry["text"] for entry in fixture.content["languages"]]
    skills = [keyword.text for group in resume.skills for keyword in group.keywords]
    assert skills == [word for group in fixture.content["skills"] for word in group["keywords"]]


@CASES
def test_no_highlight_is_lost_or_torn(fixture: Fixture) -> None:
    resume = simulated(fixture.name).case.resume
    wanted = [
        _words(highlight)
        for entry in (*fixture.content["work"], *fixture.content.get("projects", ()))
        for highlight in entry["highlights"]
    ]
    assert sorted(_words(highlight.text) for highlight in resume.highlights) == sorted(wanted)


@CASES
def test_every_span_yields_its_words(fixture: Fixture) -> None:
    case = simulated(fixture.name).case
    highlights = list(case.resume.highlights)
    assert highlights
    for highlight in highlights:
        raw = case.document.quote(highlight.span()).text
        assert _words(raw.replace("-\n", "").replace("•", "")).split() == _words(highlight.text).split()


@CASES
def test_disposition(fixture: Fixture) -> None:
    verdict = simulated(fixture.name).verdict
    assert verdict.disposition in fixture.expect["disposition"], (fixture.expect["reason"], verdict.note)


def _grades(result: Simulation, start: str) -> Evidence:
    found = [proof for proof in result.case.evidence if proof.highlight.text.startswith(start)]
    assert len(found) == 1, start
    return found[0]


@CASES
def test_statements_are_graded_as_expected(fixture: Fixture) -> None:
    result = simulated(fixture.name)
    for start in fixture.expect["evidenced"]:
        assert _grades(result, start).grade == "evidenced", start
    for start in fixture.expect["weak"]:
        assert _grades(result, start).grade in ("tool_only", "vague"), start


@CASES
def test_missing_requirements(fixture: Fixture) -> None:
    matches = simulated(fixture.name).matches
    missing = {match.requirement.skill for match in matches.requirements if match.status == "missing"}
    assert set(fixture.expect["missing"]) <= missing


def test_a_layout_changes_no_verdict() -> None:
    plain, sidebar = simulated("ml-engineer-latex"), simulated("ml-engineer-sidebar")
    assert plain.verdict.disposition == sidebar.verdict.disposition
    assert plain.matches.understood_score == sidebar.matches.understood_score


def test_a_scan_without_text_is_refused_with_advice() -> None:
    scanned = [fixture for fixture in fixtures() if "error" in fixture.expect]
    assert scanned
    for fixture in scanned:
        with pytest.raises(ReadingError) as caught:
            read_resume(fixture.resume)
        assert caught.value.kind == fixture.expect["error"]
        assert "\n" not in caught.value.message

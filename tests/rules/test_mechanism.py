"""How rules are found, chosen and run, whatever they say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ats_sim import rules
from ats_sim.model.case import Case

TOOL_AND_PRONOUN = "I used Python and Docker for my reports"


@pytest.mark.parametrize("name", ["HLT001", "hlt001", "tool-only", " Tool-Only "])
def test_find_takes_codes_and_names(name: str) -> None:
    rule = rules.find(name)
    assert rule is not None
    assert rule.code == "HLT001"


@pytest.mark.parametrize("name", ["", "HLT", "HLT999", "tool"])
def test_find_knows_no_half_names(name: str) -> None:
    assert rules.find(name) is None


def test_select_and_ignore_take_codes_names_and_families(build_case: Callable[[str], Case]) -> None:
    case = build_case("[contact]\n" + TOOL_AND_PRONOUN)
    everything = {finding.code for finding in rules.check(case)}
    assert everything == {"BAS001", "BAS002", "HLT001", "HLT009"}
    assert {finding.code for finding in rules.check(case, select=["HLT"])} == {"HLT001", "HLT009"}
    assert {finding.code for finding in rules.check(case, select=["tool-only", "BAS001"])} == {"HLT001", "BAS001"}
    assert {finding.code for finding in rules.check(case, ignore=["first-person", "bas"])} == {"HLT001"}
    assert rules.check(case, select=["HLT001"], ignore=["HLT"]) == ()
    assert rules.check(case, select=[]) == ()
    assert rules.check(case, select=[""]) == ()


def test_findings_are_sorted_by_place_then_code(build_case: Callable[[str], Case]) -> None:
    case = build_case("[contact]\nWorked with Python\n" + TOOL_AND_PRONOUN)
    order = [(finding.quote.span.start, finding.code) for finding in rules.check(case)]
    assert order == sorted(order)
    assert [code for _, code in order][:2] == ["BAS001", "BAS002"]


def test_a_finding_quotes_the_words_at_its_place(build_case: Callable[[str], Case]) -> None:
    case = build_case("Sorted the blood and tissue samples of 40 patients a day, etc.")
    (finding,) = rules.check(case)
    assert (finding.code, finding.name, finding.severity) == ("HLT006", "etc-in-list", "note")
    assert finding.quote.text == "etc."
    assert case.document.text[finding.quote.span.start : finding.quote.span.end] == "etc."
    (line,) = case.document.lines_of(finding.quote.span)
    assert case.document.line_text(line).endswith("etc.")
    assert line.source == finding.location.line


def test_the_resume_around_the_rows_has_no_fault(build_case: Callable[[str], Case]) -> None:
    case = build_case("Cut the cost of dressings by 12%")
    assert len(case.evidence) == 2
    assert rules.check(case) == ()

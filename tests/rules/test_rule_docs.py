"""The manual pages: their parts, the truth of their examples, and the pages in docs/rules made from them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ats_sim import rules
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule

PAGES = Path(__file__).parents[2] / "docs" / "rules"
IDS = [rule.name for rule in rules.RULES]


@pytest.mark.parametrize("rule", rules.RULES, ids=IDS)
def test_before_fires_its_rule(rule: Rule, build_case: Callable[[str], Case]) -> None:
    codes = {finding.code for finding in rules.check(build_case(rules.manual(rule).example_before))}
    assert rule.code in codes


@pytest.mark.parametrize("rule", rules.RULES, ids=IDS)
def test_after_fires_no_rule(rule: Rule, build_case: Callable[[str], Case]) -> None:
    assert rules.check(build_case(rules.manual(rule).example_after)) == ()


@pytest.mark.parametrize("rule", rules.RULES, ids=IDS)
def test_manual_has_all_parts(rule: Rule) -> None:
    manual = rules.manual(rule)
    assert all((manual.title, manual.what, manual.why, manual.example_before, manual.example_after, manual.source))
    assert not manual.title.endswith(".")
    assert "Source:" not in manual.why


@pytest.mark.parametrize("rule", rules.RULES, ids=IDS)
def test_page_in_docs_is_the_one_the_docstring_makes(rule: Rule) -> None:
    page = PAGES / f"{rule.name}.md"
    assert page.read_text(encoding="utf-8") == rules.page(rule), "run: ats-sim docs docs"


def test_pages_and_rules_are_the_same_set() -> None:
    pages = {path.stem for path in PAGES.glob("*.md")} - {"README"}
    names = {rule.name for rule in rules.RULES}
    assert pages
    assert pages == names


def test_codes_and_names_are_well_formed_and_in_order() -> None:
    codes = [rule.code for rule in rules.RULES]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"(?:BAS|DOC|HLT|POS|SEC|SKL|TXT|WRK)\d{3}", code) for code in codes)
    assert all(re.fullmatch(r"[a-z]+(?:-[a-z]+)*", rule.name) for rule in rules.RULES)
    assert len({rule.name for rule in rules.RULES}) == len(rules.RULES)
    assert not set(rules.RETIRED) & set(codes)
    assert set(rules.RETIRED.values()) <= set(codes)


def test_a_page_shows_code_severity_and_both_examples() -> None:
    rule = rules.find("tool-only")
    assert rule is not None
    lines = rules.page(rule).splitlines()
    assert lines[0] == "# HLT001 tool-only"
    assert lines[2].startswith("A statement names a tool, and nothing that came of it. Severity: warning.")
    assert "    Used TensorFlow to train image models" in lines
    assert lines.index("Before:") < lines.index("After:")


def test_the_table_has_a_line_for_each_rule() -> None:
    lines = rules.table().splitlines()
    assert len(lines) == len(rules.RULES) + 2
    assert lines[2] == "| BAS001 | [no-email](docs/rules/no-email.md) | error | No e-mail address was found |"


def test_the_index_in_docs_is_made_from_the_rules() -> None:
    page = (PAGES / "README.md").read_text(encoding="utf-8")
    assert page == rules.index(), "run: ats-sim docs docs"
    links = re.findall(r"\]\(([a-z-]+\.md)\)", page)
    assert links == [f"{rule.name}.md" for rule in rules.RULES]
    assert f"{len(rules.RULES)} rules: " in page

"""What to do first: which things, in which order, with which effect."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ats_sim.counterfactual import what_if
from ats_sim.counterfactual.action_plan import MOST, plan_actions
from ats_sim.domain.coverage import coverage
from ats_sim.model.action_plan import Action
from ats_sim.model.document import Quote, Span
from ats_sim.model.finding import Finding
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Disposition
from ats_sim.model.whatif import Change, ChangeKind, WhatIf
from tests.cases import READABLE, simulated
from tests.written import resume_text, simulate_text

POSTING = """Machine Learning Engineer

Requirements
- Python
- Kubernetes
- SAP
- Flask or Django

Nice to have
- Kafka
"""
OLD = ("Data Analyst, Fernmark", "January 2017 - December 2019", ["Used Python for the weekly tables", "Wrote memos"])
NEW = ("Machine Learning Engineer, Nordbane", "January 2020 - present",
       ["Ran dbt for the depot", "Moved 14 services to k8s"])  # fmt: skip


def _result(posting: str = POSTING, skills: str = "Git") -> Simulation:
    return simulate_text(resume_text(NEW, OLD, skills=skills), posting)


def _kinds(steps: tuple[Action, ...]) -> list[str]:
    return [step.kind for step in steps]


def _changed(
    result: Simulation, text: str, kind: ChangeKind, after: Disposition, requirement: int | None = None
) -> Change:
    at = result.case.document.text.index(text)
    return Change(kind, Quote(text, Span(at, at + len(text))), "do it", after, 50.0, requirement=requirement)


def _index(result: Simulation, skill: str) -> int:
    return [match.requirement.skill for match in result.matches.requirements].index(skill)


def test_what_is_not_named_comes_first_then_other_words_then_statements_that_fit() -> None:
    result = _result()
    steps = plan_actions(result, WhatIf()).actions
    assert _kinds(steps) == ["name", "wording", "statement"]
    assert [pair.asked for pair in steps[0].pairs] == ["SAP", "Flask or Django"]
    assert [(pair.asked, pair.matched_span and pair.matched_span.text) for pair in steps[1].pairs] == [
        ("Kubernetes", "k8s")
    ]
    assert steps[2].about is not None
    assert steps[2].about.text == OLD[2][0]


def test_counts_are_of_what_is_required_and_alternatives_are_one() -> None:
    result = _result()
    steps = plan_actions(result, WhatIf()).actions
    counted = coverage(result.matches.searched)
    assert (counted.total, counted.literal, counted.named) == (4, 1, 2)
    assert [step.found for step in steps[:2]] == [3, 2]


def test_a_statement_that_decides_comes_before_one_that_only_fits() -> None:
    result = _result()
    decides = _changed(result, OLD[2][1], "result", "advance")
    other = _changed(result, OLD[2][0], "result", result.verdict.disposition)
    spans = {hint.about.text: hint.about for hint in result.hints if hint.of_statement}
    if OLD[2][1] not in spans:
        pytest.fail("the statement has no hint")
    plan = plan_actions(result, WhatIf((other, decides), (1,), "advance"))
    statements = [step for step in plan.actions if step.kind == "statement"]
    assert statements[0].about == spans[OLD[2][1]]
    assert statements[0].after == "advance"
    assert statements[1].after is None


def test_a_set_that_decides_is_named_by_its_numbers() -> None:
    result = _result()
    better: Disposition = "advance"
    same = result.verdict.disposition
    changes = (
        _changed(result, OLD[2][1], "result", same),
        _changed(result, "k8s", "wording", same, _index(result, "Kubernetes")),
    )
    plan = plan_actions(result, WhatIf(changes, (0, 1), better))
    assert [plan.actions[index].kind for index in plan.together] == ["wording", "statement"]
    assert plan.reached == better


def test_a_set_of_which_a_part_is_not_told_is_not_named() -> None:
    result = _result()
    change = _changed(result, "Git", "result", "advance")
    plan = plan_actions(result, WhatIf((change,), (0,), "advance"))
    assert plan.together == ()
    assert plan.reached is None


def test_a_page_that_betters_the_verdict_comes_first_another_fault_last() -> None:
    result = _result()
    change = _changed(result, "Skills", "heading", "advance")
    first = plan_actions(result, WhatIf((change,), (0,), "advance")).actions
    assert _kinds(first) == ["page", "name", "wording", "statement"]
    quote = change.about
    place = result.case.document.location(quote.span)
    error = Finding(
        code="DOC001", name="hidden", severity="error", message="Text is hidden", hint="Show it", location=place,
        quote=quote,
    )  # fmt: skip
    warning = replace(error, severity="warning")
    for finding, kinds in ((error, ["name", "wording", "statement", "page"]),
                           (warning, ["name", "wording", "statement"])):  # fmt: skip
        found = replace(result, case=replace(result.case, findings=(finding,)))
        assert _kinds(plan_actions(found, WhatIf()).actions) == kinds


def test_a_missing_degree_is_asked_for_once_it_is_required() -> None:
    posting = POSTING.replace("- SAP", "- Bachelor's degree in computer science")
    none = simulate_text(resume_text(NEW, OLD, skills="Git", education="Secondary school, Testland"), posting)
    assert [step.advice for step in plan_actions(none, WhatIf()).actions if step.kind == "degree"] == ["bachelor"]
    held = plan_actions(_result(posting), WhatIf()).actions
    assert "degree" not in _kinds(held)


def test_for_another_occupation_there_is_one_thing_to_say() -> None:
    nurse = "Staff Nurse\n\nRequirements\n- NMC registration\n- Wound care\n- IV cannulation\n"
    steps = plan_actions(_result(nurse), WhatIf()).actions
    assert _kinds(steps) == ["other_occupation"]
    assert steps[0].advice.startswith("Wording will not change this")


def test_where_nothing_is_required_what_is_mentioned_is_searched_for() -> None:
    result = _result("Machine Learning Engineer\n\nResponsibilities\n- Build pipelines with Python and Kafka\n")
    assert {group.kind for group in result.matches.groups} == {"mentioned"}
    names = plan_actions(result, WhatIf()).actions[0]
    assert names.kind == "name"
    assert "Kafka" in [pair.asked for pair in names.pairs]


@pytest.mark.parametrize("name", [fixture.name for fixture in READABLE])
def test_made_cases(name: str) -> None:
    result = simulated(name)
    whatif = what_if(result)
    plan = plan_actions(result, whatif)
    assert plan == plan_actions(result, whatif)
    assert len(plan.actions) <= MOST
    unnamed = [group.name for group in result.matches.searched if not group.named]
    named = [pair.asked for step in plan.actions if step.kind == "name" for pair in step.pairs]
    assert sorted(named) == ([] if _kinds(plan.actions) == ["other_occupation"] else sorted(unnamed))
    for step in plan.actions:
        if step.about and step.kind == "statement":
            span = step.about.span
            assert any(proof.highlight.span() == span for proof in result.case.evidence)

"""Filter, rules, flags, verdict, edits and reports never disagree on one fact: it is made once, in matching."""

from __future__ import annotations

import datetime
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from ats_sim import matching, rules, scan
from ats_sim.counterfactual.action_plan import plan_actions
from ats_sim.counterfactual.edits import unnamed
from ats_sim.domain.coverage import coverage
from ats_sim.hints import write_hints
from ats_sim.model.case import Case
from ats_sim.model.fits import Answer
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Decision
from ats_sim.model.whatif import WhatIf
from ats_sim.reporting import check_parts
from tests.parts import build_sent

_SKILLS = ("Kubernetes", "k8s", "Docker", "Python", "Triage", "Wound care")
_ASKED = (*_SKILLS, "Python or R", "Kubernetes or Nomad", "PostgreSQL", "teamwork", "Terraform")


def _judged(text: str) -> tuple[Case, Decision]:
    case = build_sent(text)
    case = replace(case, findings=rules.check(case))
    return case, scan.decide(case)


def _answer(case: Case, name: str) -> Answer:
    return next(criterion.answer for criterion in case.matches.criteria if criterion.name == name)


@st.composite
def _texts(draw: st.DrawFn) -> str:
    asked = draw(st.lists(st.sampled_from(_ASKED), min_size=1, max_size=6))
    listed = draw(st.lists(st.sampled_from(_SKILLS), min_size=1, max_size=3, unique=True))
    used = draw(st.lists(st.sampled_from(_SKILLS), max_size=2, unique=True))
    lines = [f"[posting] {skill}" for skill in asked]
    lines += [f"[skills] {skill}" for skill in listed]
    lines += [f"Cut the night shift by 30% with {skill}" for skill in used] or ["Kept the records of 20 patients a day"]
    return "\n".join(lines)


@given(_texts())
@settings(max_examples=40, deadline=None)
def test_what_is_required_and_not_named_is_the_same_everywhere(text: str) -> None:
    case, decision = _judged(text)
    missing = [group for group in case.matches.required if not group.named]
    names = [group.short_name for group in missing]
    count = coverage(case.matches.required)
    assert count.total - count.named == len(missing)
    assert len(case.found("missing-required")) == len(missing)
    assert ({"missing_required", "missing_some"} & set(decision.flags) != set()) == bool(missing)
    result = Simulation(case, scan.tell(case, decision), ())
    result = replace(result, hints=write_hints(case))
    assert list(unnamed(result)) == names
    rows = check_parts.rows(case.matches)
    if case.matches.required:
        assert sorted(group.name for group in rows if not group.named) == sorted(group.name for group in missing)
    (step,) = [action for action in plan_actions(result, WhatIf()).actions if action.kind == "name"] or [None]
    if step and case.matches.required:
        assert sorted(pair.asked for pair in step.pairs) == sorted(group.name for group in missing)
    hinted = {index for hint in result.hints if hint.kind == "missing" for index in hint.requirements}
    assert hinted <= {index for group in missing for index in group.indices}


@given(_texts())
@settings(max_examples=40, deadline=None)
def test_a_literal_search_finds_the_same_everywhere(text: str) -> None:
    case, decision = _judged(text)
    reworded = [group for group in case.matches.required if group.named and not group.literal]
    told = {finding.quote.text for finding in case.found("near-miss-wording")}
    assert {group.matched.quote.text for group in reworded if group.matched} <= told
    assert "near_miss_wording" in decision.flags or not reworded
    claimed = [group for group in case.matches.required if group.named and group.proof == "claimed"]
    assert len(case.found("only-claimed")) == len(claimed)


def _years(months: int) -> str:
    start = datetime.date(2025, 12, 1)
    first = start.year * 12 + start.month - months
    return f"{datetime.date(first // 12, first % 12 + 1, 1):%b %Y} - Dec 2025"


@pytest.mark.parametrize(("asked", "months"), list(product((1, 2, 3, 5, 10), (6, 11, 12, 18, 24, 35, 36, 45, 59, 90))))
def test_years_stand_the_same_everywhere(asked: int, months: int) -> None:
    entry = f"[entry] Staff Nurse, Elm Ward, {_years(months)}"
    case, decision = _judged(f"[posting] At least {asked} years of experience\n[posting] Triage\n{entry}")
    fit = case.matches.experience
    counted = round(months / 12, 1)
    assert (fit.asked, fit.counted) == (asked, counted)
    enough = counted >= asked - case.settings.matching.years_slack
    assert (fit.standing == "met") == enough
    assert _answer(case, "experience") == ("pass" if enough else "fail")
    assert bool(case.found("years-short")) == (not enough)
    told = [
        raised.sentence
        for raised in decision.raised
        if raised.name == "level_mismatch_up" and "dated" in raised.sentence
    ]
    assert bool(told) == (fit.standing in ("short", "far"))
    assert not (told and enough)


@pytest.mark.parametrize("asked", ["", "[posting] A bachelor's degree", "[posting] A master's degree"])
@pytest.mark.parametrize(
    "held",
    [
        "Bachelor of Science in Nursing, Riverside University, 2015 - 2019",
        "Master of Science in Nursing, Riverside University, 2015 - 2019",
        "Bachelor of Science in Nursing, Riverside University, 2024 - 2028",
        "Evening course in glazing, Riverside School, 2015",
    ],
)
def test_a_degree_stands_the_same_everywhere(asked: str, held: str) -> None:
    case, decision = _judged(f"{asked}\n[posting] Triage\n[education] {held}".strip())
    short = case.matches.education.standing == "short"
    assert (_answer(case, "education") == "fail") == short
    assert bool(case.found("degree-short")) == short
    assert ("degree_short" in decision.flags) == short


def test_the_years_of_an_unasked_minimum_are_unknown_and_of_none_are_met() -> None:
    bars = build_sent("[posting] Triage").settings.matching
    assert matching.fits.fit_experience(None, 4.0, bars).standing == "unknown"
    assert matching.fits.fit_experience(3.0, None, bars).standing == "unknown"
    assert matching.fits.fit_experience(0.0, None, bars).standing == "met"

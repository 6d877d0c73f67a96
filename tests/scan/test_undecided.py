"""Unknown is never no: what was not read decides nothing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ats_sim import rules, scan
from ats_sim.counterfactual import what_if
from ats_sim.hints import write_hints
from ats_sim.model.case import Case
from ats_sim.model.posting import Posting
from ats_sim.model.resume import Resume
from ats_sim.model.simulation import Simulation
from ats_sim.model.verdict import Verdict
from tests.parts import build_sent
from tests.written import simulate_text

TEXT = "[posting-title] Machine Learning Engineer\n[posting] Kafka\n[posting] Terraform\n[posting] Airflow"


def _judged(case: Case) -> Verdict:
    return scan.scan(replace(case, findings=rules.check(case)))


@pytest.mark.parametrize(("confidence", "disposition"), [(1.0, "reject"), (0.5, "reject"), (0.4, "undecided")])
def test_a_posting_of_which_little_was_read_decides_nothing(confidence: float, disposition: str) -> None:
    case = build_sent(TEXT)
    verdict = _judged(replace(case, posting=replace(case.posting, confidence=confidence)))
    assert verdict.disposition == disposition
    assert (verdict.unread == "posting") == (disposition == "undecided")
    if verdict.unread:
        assert (verdict.cause, verdict.question, verdict.pitch) == (None, None, None)
        assert "ats-sim posting FILE --format toml" in verdict.funnel_stage
        assert "Not for this opening" not in verdict.note


def test_a_posting_in_which_nothing_was_understood_decides_nothing() -> None:
    case = build_sent("[posting] Triage")
    assert _judged(replace(case, posting=Posting("Lorem ipsum"))).unread == "posting"


def test_an_opening_that_asks_next_to_nothing_was_read() -> None:
    case = build_sent("[posting] Triage")
    open_to_all = replace(case.posting, demands=(), requirements=())
    assert _judged(replace(case, posting=open_to_all)).disposition != "undecided"


def test_a_resume_in_which_nothing_was_read_decides_nothing() -> None:
    case = build_sent(TEXT)
    verdict = _judged(replace(case, resume=Resume(), evidence=()))
    assert (verdict.disposition, verdict.unread) == ("undecided", "resume")
    assert "ats-sim view" in verdict.note


def test_nobody_is_of_another_occupation_for_a_posting_that_was_not_read() -> None:
    case = build_sent(TEXT)
    case = replace(case, findings=rules.check(case))
    assert "other_occupation" in {hint.kind for hint in write_hints(case)}
    unsure = replace(case, posting=replace(case.posting, confidence=0.2))
    assert "other_occupation" not in {hint.kind for hint in write_hints(unsure)}
    whatif = what_if(Simulation(unsure, scan.scan(unsure), ()))
    assert whatif.smallest == ()


@pytest.mark.parametrize("field", ["<<[ci.Name]>>", "{{ person.name }}", "[Your Name]", "[Insert job title]"])
def test_a_template_that_nobody_filled_in_decides_nothing(field: str) -> None:
    blank = "\n".join(["# " + field, "", "## Experience", "", f"### {field}, {field}", "", f"- {field}", "- " + field])
    assert (
        simulate_text(blank, "Staff Nurse\n\nRequirements\n- Triage\n- Wound care\n- Suturing\n").verdict.unread
        == "resume"
    )

"""What speaks against a call: what is not known ends nothing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ats_sim.scan import prepare
from ats_sim.scan.checklist import ask
from ats_sim.scan.objections import kind_of_work, objections
from tests.written import resume_text, simulate_text

POSTING = "Staff Nurse\n\nRequirements\n- Wound care\n- Triage\n- IV therapy\n- Phlebotomy\n"


@pytest.mark.parametrize(("field", "ends"), [(0.1, True), (0.6, False), (None, True)])
def test_titles_of_another_kind_end_the_scan_only_where_the_work_is_of_another_field(
    field: float | None, ends: bool
) -> None:
    done = ["Served customers at two counters", "Did wound care as a first aider"]
    case = prepare(simulate_text(resume_text(("Retail Assistant, Example Stores", "2019 - 2024", done)), POSTING).case)
    case = replace(case, matches=replace(case.matches, fit=replace(case.matches.fit, field=field)))
    assert kind_of_work(case) == "other"
    assert [one.ends for one in objections(case, ask(case, (), ()), ()) if one.cause == "title"] == [ends]

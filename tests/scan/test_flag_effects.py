"""What flags do beside their weight, each on a whole case."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from ats_sim import rules, scan
from ats_sim.counterfactual import what_if
from ats_sim.model.verdict import Verdict
from tests.parts import build_sent
from tests.written import resume_text, simulate_text

ML = "[posting-title] Machine Learning Engineer\n[posting] Python\n[posting] Kafka\n[posting] Airflow\n[posting] Docker"
WAITER = "[entry] Waiter, Café Fjord, Jan 2020 - Present\n"
PLAIN = [
    "Laid the tables for the Sunday lunch of the rail club",
    "Painted the garden chairs of Café Fjord",
    "Wrote the menu of the week on the board by the harbour door",
]
LONG = "about the keys and the doors and the lamps and the curtains and the books and the papers of the house"


def _verdict(text: str) -> Verdict:
    case = build_sent(text)
    return scan.scan(replace(case, findings=rules.check(case)))


@pytest.mark.parametrize(
    ("flag", "bullets"),
    [
        ("vague", ["Performed various tasks", "Attended all kinds of meetings", "Worked on different things"] * 4),
        ("tool_only", ["Used Excel for plans", "Used SAP for orders", "Used Word for letters"] * 4),
        ("cluttered", [" ".join(["Wrote notes", *[LONG] * 4])] * 4),
        ("too_academic", ["Wrote a thesis on the delays of trains", *PLAIN * 4]),
        (None, PLAIN * 4),
    ],
    ids=["vague", "tool_only", "cluttered", "too_academic", "none"],
)
def test_nothing_to_show_ends_the_scan_after_ten_seconds(flag: str | None, bullets: list[str]) -> None:
    """Requirement CHK-07: clutter, a list, nothing in use. Without such a flag the page is read to its end."""
    verdict = _verdict(WAITER + "\n".join(bullets) + "\n" + ML)
    among = {"vague", "tool_only", "cluttered", "too_academic"} & set(verdict.flags)
    assert among == ({flag} if flag else set())
    assert verdict.disposition == "reject"
    assert (verdict.seconds <= 10) == bool(flag)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (
            "[entry] Data Engineer, Nordbane, Mar 2019 - Present\nDeployed a Python job that 40 clerks use each day\n"
            "[posting-title] Machine Learning Engineer\n[posting] Python",
            "reads as a data engineer; the opening is for an ML engineer",
        ),
        (
            "[entry] Director of Nursing, Lakeside Clinic, Mar 2009 - Present\n[posting-title] Junior Staff Nurse\n"
            "[posting] Triage",
            "a junior opening would be a step down: the resume shows 16.9 years in dated positions",
        ),
    ],
)
def test_another_lane_and_a_step_down_lead_elsewhere(text: str, why: str) -> None:
    direction = next(row for row in _verdict(text).alignments if row.name == "direction")
    assert (direction.answer, direction.why) == (False, why)


def test_large_words_put_titles_in_doubt() -> None:
    roles = "[entry] Senior Staff Nurse, Lakeside Clinic, Mar 2022 - Present\n"
    roles += "[entry] Junior Staff Nurse, Hill House, Mar 2021 - Feb 2022\n"
    plain = "Cut the waiting time for triage from 50 to 30 minutes\n"
    grand = "Spearheaded the move of the drug store to the cellar\nArchitected the plan of the night shift"
    assert any(point.sentence.startswith("growth") for point in _verdict(roles + plain).strengths)
    doubted = _verdict(roles + plain + grand)
    assert "overclaim" in doubted.flags
    assert not any(point.sentence.startswith("growth") for point in doubted.strengths)


@pytest.mark.parametrize(("line", "earned"), [("RN license, pending", 1), ("RN license, 2019", 0)])
def test_no_wording_grants_a_licence(line: str, earned: int) -> None:
    nurse = ("Staff Nurse, Elm Ward", "2019 - present", ["Cut the waiting time for triage from 50 to 30 minutes"])
    resume = resume_text(nurse, skills="Triage", extra=f"## Certifications\n\n{line}\n")
    result = simulate_text(resume, "Staff Nurse\n\nRequirements\n- Triage\n- RN license\n")
    assert len(what_if(result).earned) == earned

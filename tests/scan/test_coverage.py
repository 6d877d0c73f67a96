"""How much of what is required is there: one count for all that is said, and what it does to the verdict."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from ats_sim.counterfactual import what_if
from ats_sim.domain.coverage import coverage
from ats_sim.scan import scan
from tests.written import resume_text, simulate_text

GUI = "Software Engineer\n\nRequirements\n- C++\n- Qt\n- OpenGL\n- CMake\n"
SINCE = "January 2018 - present"
WEB = [
    "Deployed a booking service in Go that 40,000 guests use daily; failed payments fell by 22%",
    "Cut the nightly build from 90 to 12 minutes",
]
ML = "Machine Learning Engineer\n\nRequirements\n- Kubernetes\n- PostgreSQL\n- JavaScript\n- Python\n"
ENGINEER = "Machine Learning Engineer, Nordbane"


def test_nothing_of_what_is_required_is_a_reject_whatever_the_title_and_the_numbers() -> None:
    result = simulate_text(resume_text(("Software Engineer, Nordbane", SINCE, WEB), skills="Go, Redis"), GUI)
    assert [item.answer for item in result.verdict.checklist[:2]] == [True, True]
    assert result.verdict.disposition == "reject"


def test_what_is_named_at_work_makes_the_difference() -> None:
    shown = [*WEB, "Rewrote the C++ viewer in Qt; frames are drawn in 9 ms instead of 40"]
    result = simulate_text(resume_text(("Software Engineer, Nordbane", SINCE, shown), skills="Go"), GUI)
    assert result.verdict.disposition != "reject"


def test_a_number_in_other_work_makes_no_borderline() -> None:
    posting = "Tax Accountant\n\nRequirements\n- IFRS\n- SAP FI\n- Payroll accounting\n- VAT returns\n"
    coach = ("Swimming Coach, Elm Pool", SINCE, ["Met with clients", "Taught beginners"])
    result = simulate_text(resume_text(coach, skills="First aid"), posting)
    assert result.verdict.disposition == "reject"
    whatif = what_if(result)
    assert (whatif.smallest, whatif.reached) == ((), None)
    assert {change.disposition for change in whatif.changes if not change.conditional} <= {"reject"}


def test_brackets_alone_turn_no_reject() -> None:
    clerk = ("Office Clerk, Elm Hall", SINCE, ["Ran the front desk", "Cut the print bill by 35% with a shared copier"])
    result = simulate_text(resume_text(clerk, skills="k8s, postgres, JS"), ML)
    wording = [change for change in what_if(result).changes if change.kind == "wording"]
    assert {change.about.text for change in wording} == {"k8s", "postgres", "JS"}
    bracketed = resume_text(clerk, skills="k8s (Kubernetes), postgres (PostgreSQL), JS (JavaScript)")
    assert {change.disposition for change in wording} == {"reject"}
    assert result.verdict.disposition == simulate_text(bracketed, ML).verdict.disposition == "reject"


def test_few_of_the_postings_words_are_not_the_fault_of_the_page() -> None:
    ran = ["Ran k8s and postgres for 40 sites; JS pages load 30% faster"]
    verdict = simulate_text(resume_text((ENGINEER, SINCE, ran), skills="k8s"), ML).verdict
    assert verdict.checklist[2].answer
    assert "near_miss_wording" in verdict.flags
    assert verdict.disposition == "advance"


def test_one_count_of_required_things_wherever_it_is_told() -> None:
    posting = ML + "- Kubernetes\n- Communication skills\n"
    ran = ["Ran k8s and Python jobs for 40 sites; pages load 30% faster"]
    result = simulate_text(resume_text((ENGINEER, SINCE, ran), skills="k8s"), posting)
    count = coverage(result.matches.required)
    assert (count.named, count.total, count.literal) == (2, 4, 1)
    verdict = result.verdict
    told = [point.sentence for point in verdict.strengths] + [row.why for row in verdict.alignments]
    told.append(next(item.why for item in result.matches.criteria if item.name == "keywords"))
    said = {found for text in told for found in re.findall(r"(\d+) of (\d+) required things", text)}
    assert said == {("2", "4")}
    assert any("PostgreSQL, JavaScript (2 of 4 required)" in point.sentence for point in verdict.risks)


def _near_miss(skills: str, required: str) -> list[str]:
    posting = f"Machine Learning Engineer\n\nRequirements\n- {required}\n- Python\n"
    verdict = simulate_text(resume_text((ENGINEER, SINCE, WEB), skills=skills), posting).verdict
    return [point.sentence for point in verdict.risks if "a literal search misses it" in point.sentence]


def test_another_name_is_a_near_miss_and_a_neighbour_is_none() -> None:
    assert _near_miss("Python, k8s", "Kubernetes") == [
        'the posting says "Kubernetes", the resume "k8s": another name for it; a literal search misses it'
    ]
    assert _near_miss("Python, Docker", "Kubernetes") == []


def test_no_near_miss_where_an_alternative_is_there_in_the_postings_words() -> None:
    assert _near_miss("Python, k8s", "Kubernetes or Nomad")
    assert _near_miss("Python, k8s, Nomad", "Kubernetes or Nomad") == []


def test_a_posting_without_a_title_takes_none_from_the_resume() -> None:
    result = simulate_text(resume_text((ENGINEER, SINCE, WEB)), ML)
    untitled = replace(result.posting, title=None)
    assert result.case.matches
    matches = replace(result.case.matches, titles=())
    verdict = scan(replace(result.case, posting=untitled, matches=matches))
    assert verdict.note.startswith("Machine Learning Engineer, ")
    assert verdict.summary_lines.who
    assert verdict.summary_lines.who.startswith("Machine Learning Engineer, ")


def test_results_of_other_work_are_strengths_and_said_to_be_of_other_work() -> None:
    chief = ("Chief Executive Officer, Nordbane", SINCE, ["Tripled revenue to $5 billion in six years"])
    verdict = simulate_text(resume_text(chief, skills="Strategy"), GUI).verdict
    found = [point for point in verdict.strengths if point.quote and "Tripled" in point.quote.text]
    assert [point.sentence for point in found] == [
        "a result with a number, though in work that this posting does not ask for"
    ]
    assert verdict.disposition == "reject"


@pytest.mark.parametrize(("title", "down"), [("Director of Operations", True), ("Warehouse Operative", False)])
def test_a_head_before_an_opening_below_is_told_of_the_step_down(title: str, down: bool) -> None:
    posting = "Care Worker\n\nRequirements\n- First aid\n- Medication administration\n- Personal care\n"
    held = (f"{title}, Nordbane", SINCE, ["Cut freight cost by 12%"])
    flags = simulate_text(resume_text(held, skills="First aid"), posting).verdict.flags
    assert ("level_mismatch_down" in flags) == down


def test_years_far_short_and_most_of_the_rest_missing_is_a_reject() -> None:
    posting = "Machine Learning Engineer\n\nRequirements\n- {} years of experience\n- Python\n- SQL\n"
    posting += "- Kafka\n- Kubernetes\n- Terraform\n- Airflow\n"
    shipped = "Deployed a Python and SQL delay forecast that 40 dispatchers use daily; missed slots fell by 22%"
    resume = resume_text((ENGINEER, "January 2025 - present", [shipped]), skills="Python, SQL")
    assert simulate_text(resume, posting.format("2+")).verdict.disposition == "borderline"
    assert simulate_text(resume, posting.format("6+")).verdict.disposition == "reject"

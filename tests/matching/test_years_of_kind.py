"""Years of a thing count only in jobs that show it, and stand for a degree only where a posting says so."""

from __future__ import annotations

import pytest

from ats_sim.matching.years_asked import years_asked
from ats_sim.model.fits import GateFit
from ats_sim.model.simulation import Simulation
from tests.written import resume_text, simulate_text

DONE = ["Opened the doors at 7 and closed at 19", "Counted the till with a colleague"]

ASKED = [
    ("Project Manager", "project management", "Ran project management for four shop fittings"),
    ("Payroll Officer", "payroll", "Ran payroll for 60 people every month"),
    ("Welder", "TIG welding", "TIG welding of stainless pipe, 300 joints"),
    ("Bookkeeper", "bookkeeping", "Did the bookkeeping of three shops in Xero"),
    ("Data Analyst", "data analysis", "Data analysis of 40,000 receipts in SQL"),
    ("Nurse", "wound care", "Gave wound care to 12 residents a day"),
    ("Recruiter", "technical recruiting", "Technical recruiting of 30 developers a year"),
    ("Tester", "test automation", "Wrote test automation in Selenium for the web shop"),
]  # fmt: skip
ELSEWHERE = ["Retail Assistant", "Barista", "Bus Driver", "Line Cook"]


def _years(result: Simulation) -> GateFit:
    return next(fit for fit in result.matches.gates if fit.gate.kind == "years")


def _against(title: str, line: str, job: str, done: list[str], extra: str = "") -> Simulation:
    text = resume_text((f"{job}, Lakeside Works", "2014 - 2025", done), extra=extra)
    return simulate_text(text, f"{title}\n\nRequirements\n- {line}\n- Excel\n")


@pytest.mark.parametrize(("title", "thing", "done"), ASKED)
@pytest.mark.parametrize("job", ELSEWHERE)
def test_years_count_only_in_jobs_that_show_what_is_asked(job: str, title: str, thing: str, done: str) -> None:
    asked = f"5 years of {thing} experience"
    listed = _against(title, asked, job, DONE, extra=f"## Skills\n\n{thing}, Excel\n")
    assert _years(listed).how != "held"
    assert _years(_against(title, asked, job, [*DONE, done])).how == "held"


ROLES = ["product manager", "dispatcher", "sous chef", "paralegal", "site manager", "financial controller"]


@pytest.mark.parametrize("role", ROLES)
def test_who_worked_with_one_has_no_years_as_one(role: str) -> None:
    asked = f"At least 3 years as a {role}"
    beside = _against(role.title(), asked, "Bus Driver", [*DONE, f"Worked with the {role} on the new timetable"])
    assert _years(beside).how != "held"
    assert _years(_against(role.title(), asked, role.title(), DONE)).how == "held"


PLACES = ["in a hospital", "in a medical or dental office", "in a bank", "at a law firm", "in a call centre"]


@pytest.mark.parametrize("place", PLACES)
def test_the_place_asked_for_must_be_named_too(place: str) -> None:
    result = _against("Receptionist", f"2 years of front desk experience {place}", "Receptionist", DONE)
    assert _years(result).how == "not stated"


def test_learning_is_no_work_and_an_unknown_title_makes_neither_enough_nor_too_few() -> None:
    line = "At least 5 years experience in a similar role"
    assert _years(_against("Road Technician", line, "Apprentice Road Technician", DONE)).how == "not stated"
    unknown = _against("Firmware Engineer", "3 years of firmware development", "Zorbler", DONE)
    assert _years(unknown).how == "not stated"


@pytest.mark.parametrize(
    ("line", "job", "things"),
    [
        ("Experience with CRM software and phones, including one year of customer service", "", ["customer service"]),
        ("3 years of credit risk modelling, in a bank", "", ["credit risk modelling", "bank"]),
        ("Two years as a police dispatcher", "police dispatcher", []),
        ("5 years of Java, and you know Docker", "", ["Java"]),
    ],
)
def test_what_the_years_are_asked_of(line: str, job: str, things: list[str]) -> None:
    result = simulate_text(
        resume_text(("Clerk, Lakeside Works", "2019 - 2021", DONE)), f"Clerk\n\nRequirements\n- {line}\n"
    )
    asked = years_asked(result.posting, result.matches.requirements)
    assert asked is not None
    assert (asked.job, [group[0].requirement.skill for group in asked.groups]) == (job, things)


WORDS = [
    ("or equivalent experience", 2),
    ("or relevant work experience in its place", 2),
    ("or at least six years of relevant experience in place of the degree", 6),
    ("or equivalent", 99),
    ("(BA, MA or equivalent)", 99),
]


@pytest.mark.parametrize(("words", "least"), WORDS)
@pytest.mark.parametrize("years", [0, 1, 3, 8])
@pytest.mark.parametrize("job", ["Social Worker", "Barista"])
def test_a_degree_is_met_by_years_only_where_they_are_asked_and_there(
    job: str, years: int, words: str, least: int
) -> None:
    roles = [(f"{job}, Lakeside Works", f"{2025 - years} - 2024", DONE)] if years else []
    posting = f"Social Worker\n\nRequirements\n- Bachelor's degree in social work {words}\n- Casework\n"
    result = simulate_text(resume_text(*roles, education="Lakeside School, 2008"), posting)
    how = next(fit.how for fit in result.matches.gates if fit.gate.kind == "degree")
    assert (how == "equivalent") == (job == "Social Worker" and years >= least)


def test_where_no_job_shows_it_the_years_are_not_stated_and_never_too_few() -> None:
    extra = "## Education\n\nPhlebotomy certificate, Alder College, 2018\n"
    result = _against("Phlebotomist", "One year of phlebotomy", "Donor Technician", DONE, extra=extra)
    assert _years(result).how == "not stated"
    assert not result.matches.experience.below

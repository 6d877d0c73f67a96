"""Over trades, dates and numbers: years are counted by their dates, for the thing they are asked of, and told so."""

from __future__ import annotations

import pytest

from ats_sim.model.fits import GateFit
from ats_sim.model.simulation import Simulation
from tests.written import resume_text, simulate_text

DONE = ["Cut waiting time from 50 to 30 minutes", "Trained 12 new colleagues"]
TRADES = [
    ("Payroll Officer", "payroll", "Ran payroll for 300 people"),
    ("Line Cook", "cooking", "Cooking for 200 covers a night"),
    ("Carpenter", "carpentry", "Carpentry in 40 houses"),
]


def _result(jobs: list[tuple[str, str, list[str]]], title: str, *asked: str) -> Simulation:
    lines = "".join(f"- {line}\n" for line in asked)
    return simulate_text(resume_text(*jobs), f"{title}\n\nRequirements\n{lines}- Team player\n")


def _years(result: Simulation) -> list[GateFit]:
    return [fit for fit in result.matches.gates if fit.gate.kind == "years"]


@pytest.mark.parametrize(("title", "thing", "line"), TRADES)
def test_two_numbers_of_years_are_two_conditions_and_both_are_told(title: str, thing: str, line: str) -> None:
    job = (f"{title}, Lakeside", "2019 - present", [line, *DONE])
    fits = _years(_result([job], title, f"Minimum of ten (10) years of {thing}", "Five years of project management"))
    assert [fit.how for fit in fits] == ["lower", "not stated"]
    assert _years(_result([job], title, f"3 years of {thing}", f"2 years as a {title}"))[0].how == "held"


@pytest.mark.parametrize(("title", "thing", "line"), TRADES)
def test_summers_are_no_years(title: str, thing: str, line: str) -> None:
    for when, how in (("Summers 2014 - 2017", "lower"), ("2014 - 2017", "held")):
        fits = _years(_result([(f"{title}, Lakeside", when, [line, *DONE])], title, f"3 years of {thing}"))
        assert [fit.how for fit in fits] == [how], when


@pytest.mark.parametrize(("title", "thing"), [trade[:2] for trade in TRADES])
def test_years_of_other_work_are_never_met_and_never_too_few(title: str, thing: str) -> None:
    fits = _years(_result([("Librarian, Hill Town", "2010 - present", DONE)], title, f"3 years of {thing}"))
    assert [fit.how for fit in fits] == ["not stated"]
    assert fits[0].years == pytest.approx(16.9, abs=0.2)


def test_the_way_of_a_lower_degree_keeps_its_years() -> None:
    asked = "Bachelor's degree in business, or associate's degree plus 4 years of purchasing"
    job = ("Purchasing Coordinator, Lakeside", "2023 - present", ["Purchasing of 40 parts", *DONE])
    posting = f"Buyer\n\nRequirements\n- {asked}\n- Excel\n"
    for degree, numbers in (("Associate of Arts in Business", [4.0]), ("BA Business", [])):
        result = simulate_text(resume_text(job, education=f"{degree}, Hill College, 2015"), posting)
        assert [result.matches.experience.asked for _ in _years(result)] == numbers, degree


def test_what_must_be_in_hand_ends_what_is_not_there_yet() -> None:
    for line, shown in (
        ("NEBOSH certificate - must be in hand", "reject"),
        ("NEBOSH certificate or willing to get it", "advance"),
    ):
        job = ("Safety Advisor, Lakeside", "2019 - present", ["Safety audits of 40 sites", *DONE])
        posting = f"Safety Advisor\n\nRequirements\n- {line}\n- Safety audits\n- 2 years as a safety advisor\n"
        extra = "## Certificates\n\nNEBOSH certificate: exam booked for May 2027\n"
        assert simulate_text(resume_text(job, extra=extra), posting).verdict.disposition == shown, line

"""What is done in the job is no demand: whatever heading or words open a duty, no name in it is asked for."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting

NAMES = (("payroll", "invoicing"), ("Excel", "SAP"), ("welding", "plumbing"), ("triage", "wound care"))
HEADINGS = (
    *("The role", "Day to day", "In this position, you will:", "A typical day", "What you'll do", "Scope of work"),
    *("Job summary", "Main tasks", "Your mission", "You'll:", "Leadership:", "Safety:", "Essential functions"),
    *("What success looks like", "Responsible for", "Performance expectations", "Skills and duties"),
)
LINES = (
    "Prepare {0} for the monthly close.",
    "Manage {0} and {1} across the site.",
    "Lead {0} for the whole team, ensuring quality and compliance.",
    "Maintains {0} records and reports to the manager.",
    "Responsible for {0} and {1}.",
    "Performing {0} daily",
    "Provide training on {0} to new staff.",
    "Raise awareness about {0} and safety.",
)
PROSE = (
    "You will be responsible for {0} and {1}.",
    "Responsibilities include {0}, {1} and reports.",
    "Duties include {0} and {1}.",
    "The role involves {0} and {1}.",
    "The job consists of {0} and {1}.",
    "The incumbent performs {0} and {1}.",
    "The successful candidate will be responsible for {0} and {1}.",
    "You will be expected to carry out {0} and {1}.",
    "You will be required to carry out {0} and {1}.",
    "You will be tasked with {0} and {1}.",
    "Reporting to the manager, you will oversee {0}, {1} and more.",
)


def asked(text: str) -> set[str]:
    return {one.skill for one in read_posting(text).requirements if one.kind != "mentioned"}


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
@pytest.mark.parametrize("heading", HEADINGS)
def test_lines_of_doing_under_no_asking_heading(heading: str, names: tuple[str, str]) -> None:
    lines = "".join(f"- {line.format(*names)}\n" for line in LINES)
    text = f"Site Coordinator\n\n{heading}\n{lines}\nRequirements\n- Knowledge of forklifts\n"
    assert asked(text) == {"forklifts"}


@pytest.mark.parametrize("names", NAMES, ids=lambda names: names[0])
@pytest.mark.parametrize("before", ["", "We are a busy firm in the north. "])
@pytest.mark.parametrize("sentence", PROSE)
def test_sentences_that_say_what_the_work_is(sentence: str, before: str, names: tuple[str, str]) -> None:
    text = f"Site Coordinator\n\n{before}{sentence.format(*names)}\n\nYou must have knowledge of forklifts.\n"
    assert asked(text) == {"forklifts"}


@pytest.mark.parametrize("heading", ["Training and education:", "Safety and Training:", "Customer experience:"])
def test_duties_go_on_below_a_heading_of_a_subject(heading: str) -> None:
    text = (
        "Site Coordinator\n\nYour responsibilities\n- Monitor stock levels\n- Review invoices\n\n"
        f"{heading}\n- Lead payroll for all staff.\n- Review welding every week.\n- Write safety reports.\n\n"
        "Requirements\n- Knowledge of forklifts\n"
    )
    assert asked(text) == {"forklifts"}


@pytest.mark.parametrize(
    "line",
    [
        "You will be required to have {}",
        "Applicants are required to hold experience in {}",
        "You must have knowledge of {}",
    ],
)
def test_required_to_have_still_asks(line: str) -> None:
    assert asked(f"Site Coordinator\n\nThe role\n- {line.format('payroll')}.\n") == {"payroll"}

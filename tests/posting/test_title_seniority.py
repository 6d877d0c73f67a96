"""Titles and levels."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Data Analyst 1, full-time contract worker for up to 12 months\nExample Org", "Data Analyst 1"),
        ("Example Health is hiring: ML Engineer, Claims\n\nWhere: anywhere", "ML Engineer, Claims"),
        ("Position: Demand Planner\nEmployer: Example Ltd", "Demand Planner"),
        ("**Job Title:** Site Manager\n**Location:** York", "Site Manager"),
        ("ML Engineer (m/f/x) at Example Energy", "ML Engineer"),
        ("Example Insurance — Claims Handler (confirmed, 3-6 years)", "Claims Handler"),
        ("Senior Backend Engineer (Go)\nExample Parking - remote in the EU", "Senior Backend Engineer (Go)"),
        ("Care Worker in SWINDON", "Care Worker"),
        ("Lecturer in Economics\nExample University", "Lecturer in Economics"),
        ("**URL:** https://jobs.example/x\n\nExample logo\nLead Analyst\nAthens", "Lead Analyst"),
        ("We're hiring: Payroll Clerk at Example & Co", "Payroll Clerk"),
        ("Bank Teller (Part-Time)", "Bank Teller"),
        ("Velvet Compounder\n\nOur compounders mix by the card.", "Velvet Compounder"),
        ("# Loft Telegrapher II\nA telegrapher sends and takes.", "Loft Telegrapher II"),
        ("Data Engineer - Consultant (Leeds Based)", "Data Engineer - Consultant"),
        ("Our client is seeking a Senior Data Engineer to join their team.", "Senior Data Engineer"),
        ("Pastry Chef needed for a small bakery in Hull. You will bake.", "Pastry Chef"),
    ],
)
def test_title(text: str, title: str) -> None:
    found = read_posting(text + "\n\nRequirements\n- Knowledge of SQL").title
    assert found is not None
    assert found.text == title
    assert text[found.span.start : found.span.end] == title


@pytest.mark.parametrize(
    "text",
    [
        "The position holder will look after a variety of products.",
        "Sign in\nEmail\nPassword",
        "Velvet Compounder\nWe mix by the card.",
        "Northwick Center\nThe center is open on all days.",
        "Why we do what we do\nWe love bread and we bake it every day for the whole town.",
    ],
)
def test_no_title(text: str) -> None:
    assert read_posting(text + "\n\nRequirements\n- Knowledge of SQL").title is None


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Junior Accountant\nRequirements\n- 6 years of experience", "junior"),
        ("Senior Nurse\nRequirements\n- Care", "senior"),
        ("Staff Nurse\nRequirements\n- Knowledge of wound care", None),
        ("Staff Software Engineer\nRequirements\n- Java", "senior"),
        ("Lead Designer\nRequirements\n- Figma", "lead"),
        ("Data Analyst Senior\nRequirements\n- SQL", "senior"),
        ("Associate Software Engineer\nRequirements\n- Java", "junior"),
        ("Welder (confirmed, 3-6 years)\nRequirements\n- MIG", "mid"),
        ("Baker\nThis is a first or second job for you.\nRequirements\n- Care", "junior"),
        ("Care Worker\nFull training and support is offered.\nRequirements\n- Care", "junior"),
        ("Baker\nRequirements\n- 0 to 2 years of experience", "junior"),
        ("Baker\nRequirements\n- 2 years of experience", "mid"),
        ("Baker\nRequirements\n- 5+ years of experience", "senior"),
        ("Baker\nRequirements\n- Knowledge of rye", None),
    ],
)
def test_seniority(text: str, level: str | None) -> None:
    assert read_posting(text).seniority == level


@pytest.mark.parametrize(
    ("title", "rank"),
    [
        ("Marketing Manager", "manager"),
        ("Front Office Manager", "manager"),
        ("Commercial Director", "director"),
        ("Head of Data", "director"),
        ("VP of Engineering", "director"),
        ("Product Manager", None),
        ("Account Manager", None),
        ("Warehouse Supervisor", "lead"),
        ("Baker", None),
    ],
)
def test_managers_and_directors_are_told_apart(title: str, rank: str | None) -> None:
    assert read_posting(f"{title}\n\nRequirements\n- Knowledge of SQL").rank == rank


def test_a_manager_keeps_the_level_of_the_years() -> None:
    posting = read_posting("Marketing Manager\n\nRequirements\n- 6 years of experience in marketing")
    assert (posting.rank, posting.seniority) == ("manager", "senior")


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Staff Nurse\nNewly qualified nurses are welcome to apply.\nRequirements\n- Wound care", "junior"),
        ("Teacher\nThis suits an early career teacher or a more experienced colleague.\nRequirements\n- QTS", None),
    ],
)
def test_who_may_apply(text: str, level: str | None) -> None:
    assert read_posting(text).seniority == level


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Our story\n\nWe bake bread.\n\nWe're hiring a Bakery Manager to own how we show up in town.",
            "Bakery Manager",
        ),
        (
            "Example Depot is looking for a hands on Warehouse Supervisor to run the second shift.",
            "Warehouse Supervisor",
        ),
    ],
)
def test_a_title_that_only_a_sentence_says(text: str, title: str) -> None:
    found = read_posting(text + "\n\nRequirements\n- Knowledge of SQL").title
    assert found is not None
    assert found.text == title

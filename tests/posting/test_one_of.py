"""Choices that reach over lines, shared last words, and whose words are no demand."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting

HEADINGS = (
    "Must have one of the following:",
    "One or more of the following:",
    "Any of the following",
    "You hold either of these:",
)
LISTS = (
    ("Salesforce", "HubSpot", "Zoho CRM"),
    ("CPA", "CMA"),
    ("plumbing", "carpentry", "roofing"),
    ("Experience in payroll", "Experience in bookkeeping"),
)


def demands(text: str) -> list[tuple[str, set[str]]]:
    found = read_posting(f"Kiln Hand\n\n{text}\n").demands
    return [(one.logic, {term.text for term in one.terms}) for one in found if one.terms]


@pytest.mark.parametrize("names", LISTS, ids=lambda names: names[0])
@pytest.mark.parametrize("heading", HEADINGS)
def test_lines_below_one_of_the_following_are_one_choice(heading: str, names: tuple[str, ...]) -> None:
    lines = "\n".join(f"- {name}" for name in names)
    terms = {name.removeprefix("Experience in ") for name in names}
    assert demands(f"{heading}\n{lines}\n\nAlso required:\n- Python") == [("any", terms), ("all", {"Python"})]


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("mechanical or civil engineering background", {"mechanical", "civil engineering"}),
        ("leasing or property management experience", {"leasing", "property management"}),
        ("mechanical, electrical or civil engineering experience", {"mechanical", "electrical", "civil engineering"}),
    ],
)
def test_a_last_word_that_is_said_once_belongs_to_each(line: str, terms: set[str]) -> None:
    assert demands(f"Requirements\n• {line}") == [("any", terms)]


def test_no_last_word_is_lent_to_a_general_one() -> None:
    assert demands("Requirements\n• design and software development") == [("all", {"software development"})]


@pytest.mark.parametrize(
    "sentence",
    [
        "With over 20 years experience in plumbing, Example Ltd is a leading provider of boilers.",
        "By supporting teams with SQL skills, Example is the first of its kind.",
        "We are driven by our experience in Salesforce and our passion for people.",
        "Documented evidence of experience in SQL will be asked for as part of the recruitment process.",
        "Are you ready to build your knowledge of Python with us?",
        "If you are looking for experience in payroll, read on.",
    ],
)
def test_what_the_employer_tells_of_himself_and_of_the_process_is_no_demand(sentence: str) -> None:
    found = read_posting(f"Kiln Hand\n\nRequirements\n• Experience in carpentry\n\n{sentence}\n")
    assert {term.text for one in found.demands for term in one.terms} == {"carpentry"}
    assert found.experience.least_years is None


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("We require solid experience in SQL from you.", "SQL"),
        ("Our ideal candidate has experience in SQL.", "SQL"),
        ("You've spent five years writing for brands.", "writing"),
        ("You have already worked in a bakery.", "bakery"),
    ],
)
def test_but_what_he_asks_is(sentence: str, term: str) -> None:
    found = read_posting(f"Kiln Hand\n\nExample Ltd makes kilns.\n\n{sentence}\n")
    assert term in {term.text for one in found.demands for term in one.terms}


@pytest.mark.parametrize(
    "line",
    ["Consistent overachievement of a $1M+ quota", "Ran projects of £2m budget", "Closed deals over €300k per deal"],
)
def test_money_that_one_is_to_handle_is_no_offer(line: str) -> None:
    found = read_posting(f"Account Executive\n\nWhat you bring\n- {line}\n- MEDDPICC\n- Salesforce hygiene\n")
    assert {term.text for one in found.demands for term in one.terms} >= {"MEDDPICC", "Salesforce"}

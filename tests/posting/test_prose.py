"""Prose asks in many ways: a grid of sentences of postings without any heading, with names of several trades."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting

_NAMES = ("welding", "payroll", "SQL", "phlebotomy", "Salesforce")
_REQUIRED = (
    "Applicants should have experience of {}.",
    "The role requires someone with {} experience.",
    "You should be {} trained.",
    "My client needs a person with strong {}.",
    "You'll need to know {}.",
    "{} experience a must.",
    "It is essential that you have {}.",
    "We require {} skills.",
    "We need {} skills.",
    "In order to be successful you will need {}.",
    "Your background will be in {}.",
    "The successful applicant needs {}.",
    "It is important that you understand {}.",
    "You will possess {} experience.",
    "This position calls for {} experience.",
    "Looking for {} experience.",
    "Requires {} experience.",
    "{} is a must.",
    "The position would suit someone from a {} background.",
    "We want to hear from people with {} experience.",
    "Applications are sought from people with {} experience.",
    "You're required to have experience of {}.",
)
_PREFERRED = (
    "Ideally you will come from a {} background.",
    "A background in {} would be ideal.",
    "Applicants with {} will be given preference.",
    "Preference will be given to those with {}.",
    "You might also have {}.",
    "{} would be a bonus.",
    "Exposure to {} is highly regarded.",
    "Some experience of {} would round out our skills.",
    "Knowledge of {} is handy.",
)
_NOTHING = (
    "If you are looking for experience in {}, read on.",
    "We are one of the leading specialist recruitment companies in {}.",
    "Our consultants have over 15 years combined experience of {}.",
    "You will help maintain the {} workshop.",
    "Copies of certificates in {} must be submitted with the application.",
)


def kinds(sentence: str, name: str) -> dict[str, str]:
    said = sentence.format(name)
    own = f"{said[0].upper()}{said[1:]}"
    text = f"Hand\n\nOur client runs a small site and has a vacancy for a hand. {own} We open at six."
    return {one.skill.lower(): one.kind for one in read_posting(text).requirements}


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("sentence", _REQUIRED)
def test_what_prose_asks_for_is_required(sentence: str, name: str) -> None:
    assert [kind for term, kind in kinds(sentence, name).items() if name.lower() in term] == ["required"]


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("sentence", _PREFERRED)
def test_what_prose_only_likes_is_preferred(sentence: str, name: str) -> None:
    assert [kind for term, kind in kinds(sentence, name).items() if name.lower() in term] == ["preferred"]


@pytest.mark.parametrize("name", _NAMES)
@pytest.mark.parametrize("sentence", _NOTHING)
def test_what_is_told_beside_it_asks_for_nothing(sentence: str, name: str) -> None:
    assert not set(kinds(sentence, name).values()) & {"required", "preferred"}


def asked(text: str) -> dict[str, str]:
    return {one.skill: one.kind for one in read_posting(text).requirements if one.kind != "mentioned"}


@pytest.mark.parametrize("mark", ["· ", "– ", "—"])
def test_items_run_together_behind_marks_are_read_one_by_one(mark: str) -> None:
    items = ("Experience of welding", "Must have SQL", "Knowledge of phlebotomy", "Python skills")
    found = asked(f"Hand\n\nWe are looking for a hand in Example Town.{''.join(mark + item for item in items)}")
    assert {"welding", "SQL", "phlebotomy", "Python"} <= set(found)


@pytest.mark.parametrize("said", ["None of those is a must.", "Not all of these are essential."])
def test_what_is_said_to_be_no_must_is_preferred(said: str) -> None:
    assert asked(f"Hand\n\nRequirements\n- Python\n\nYou have experience of welding. {said}\n") == {
        "Python": "required",
        "welding": "preferred",
    }


def test_a_label_takes_no_more_than_its_value() -> None:
    text = (
        "Hand\n\nReference: AB1. It is essential that you have a sound understanding of soil mechanics for this work."
    )
    assert asked(text) == {"soil mechanics": "required"}


def test_what_stands_behind_we_need_and_a_colon_is_asked() -> None:
    found = asked(
        "Diesel Technician\nExample Trucks\n\nWe need: 3 years of diesel repair; welding; SQL. Salesforce preferred."
    )
    assert found == {"diesel repair": "required", "welding": "required", "SQL": "required", "Salesforce": "preferred"}


def test_orders_in_a_row_below_what_is_asked_are_duties() -> None:
    orders = (
        "Prepare accurate budgets for all clients",
        "Evaluate proposals of subcontractors",
        "Review plans with Excel",
    )
    text = "Hand\n\nRequirements\n• Python skills\n" + "".join(f"• {order} every month\n" for order in orders)
    posting = read_posting(text)
    assert {one.skill for one in posting.requirements if one.kind == "required"} == {"Python"}
    assert len(posting.responsibilities) == len(orders)


@pytest.mark.parametrize(
    ("line", "least", "ways"),
    [
        ("Any one of: (a) bachelor's degree and 2 years of work experience; (b) 7 years of work experience", 2, 2),
        ("(a) bachelor's degree and 2+ years; or (b) 7+ years of experience", 2, 2),
        ("(a) 3 years of welding experience; (b) 2 years of experience as a foreman", 3, 1),
    ],
)
def test_ways_by_letters_count_by_the_shortest_where_one_is_enough(line: str, least: float, ways: int) -> None:
    experience = read_posting(f"Hand\n\nRequirements\n- {line}\n- Python\n").experience
    assert (experience.least_years, len(experience.paths)) == (least, ways)

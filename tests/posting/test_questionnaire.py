"""A form below a posting asks for nothing: its answers are choices."""

from __future__ import annotations

import pytest

from ats_sim.posting import read_posting
from ats_sim.posting.questionnaire import forms_in

BASE = "Lab Clerk\n\nRequirements\n- 2 years of experience with Excel\n- Knowledge of SQL\n"
FORMS = (
    "Supplemental Questions\n\n01\nHow many years have you worked with Tableau?\nLess than one year\nOver six years\n",
    "Please select the answer that best describes your years of bookkeeping experience."
    "\n- Over six years\n- Bachelor's degree\n",
    "Do you have experience with Tableau?\n Yes\n No\n\n"
    "Do you have six years of experience in bookkeeping?\n Yes\n No\n",
    "Application questions:\nDo you hold a valid forklift licence?\n",
)


@pytest.mark.parametrize("form", FORMS)
def test_the_answers_of_a_form_are_no_demands(form: str) -> None:
    alone, whole = read_posting(BASE), read_posting(f"{BASE}\n{form}")
    assert {one.skill for one in whole.requirements} == {one.skill for one in alone.requirements}
    assert (whole.min_years, whole.degree, len(whole.demands)) == (alone.min_years, alone.degree, len(alone.demands))


@pytest.mark.parametrize("form", FORMS)
def test_a_heading_of_demands_ends_a_form(form: str) -> None:
    found = read_posting(f"Lab Clerk\n\n{form}\nRequirements\n- Knowledge of SQL\n")
    assert {one.skill for one in found.requirements if one.kind == "required"} == {"SQL"}


@pytest.mark.parametrize(
    "text",
    [
        "Are you a skilled welder?\nYou have five years of MIG behind you.\n",
        "Why us?\nNo two days are alike.\n",
        "Please apply with a CV.\nQuestions? Ask Ann.\n",
    ],
)
def test_a_question_that_is_only_rhetoric_opens_no_form(text: str) -> None:
    assert forms_in(text) == ()

"""What a title says without saying it."""

from __future__ import annotations

import pytest

from ats_sim.pipeline import read_posting
from tests.written import resume_text, simulate_text


def _status(title: str, thing: str) -> str:
    posting = f"Opening\n\nRequirements\n- {thing}\n- Excel\n- Python\n"
    word = thing.split()[0].lower()
    assert any(word in one.skill.lower() for one in read_posting(posting).requirements)
    result = simulate_text(resume_text((f"{title}, Nordbane", "Jan 2018 - present", ["Kept the rota"])), posting)
    return next(one.status for one in result.matches.requirements if word in one.requirement.skill.lower())


@pytest.mark.parametrize(
    ("title", "thing", "status"),
    [
        ("Electrician", "Electrical work", "kind"),
        ("Journeyman Electrician", "Electrical work", "kind"),
        ("Plumber", "Plumbing work", "kind"),
        ("Account Executive", "Accounting", "missing"),
        ("Sales Manager", "Management", "missing"),
        ("Electrical Assembler", "Plumbing work", "missing"),
    ],
)
def test_a_title_shows_the_work_that_makes_it(title: str, thing: str, status: str) -> None:
    assert (_status(title, thing) in ("stemmed", "alias", "kind")) == (status == "kind")


@pytest.mark.parametrize(
    ("title", "shown"), [("Store Manager", True), ("Commis Chef", False), ("Store Assistant", False)]
)
def test_who_is_asked_for_by_a_job_is_there_where_a_title_names_the_same_one(title: str, shown: bool) -> None:
    posting = "Store Manager\n\nYou'll be\n- An experienced retail manager\n- Used to payroll\n"
    result = simulate_text(resume_text((f"{title}, Nordbane", "Jan 2018 - present", ["Kept the rota"])), posting)
    (asked,) = [one for one in result.matches.requirements if one.requirement.skill == "retail manager"]
    assert asked.named == shown

"""A number behind the name of a tool is its version, whatever follows; ages and things made are no results."""

from __future__ import annotations

import random

import pytest

from ats_sim.evidence import grade_text
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import skills

TOOLS = [
    skill.label
    for skill in skills().all
    if skill.kind in SOFTWARE_KINDS
    and not (skill.layered or skill.when or any(c.isdigit() for c in skill.label))
    and (" " not in skill.label or any(c.isupper() for c in skill.label[1:]))  # no common noun
]
COUNTED = ("services", "agents", "assistants", "users", "reports", "servers", "customers")


@pytest.mark.parametrize("part", range(8))
def test_a_number_right_behind_any_tool_of_the_lexicon_is_none(part: int) -> None:
    """Over all tools that are written by hand and sure: no noun behind it makes a version a number."""
    some = random.Random(part)  # noqa: S311
    assert len(TOOLS) > 1_000
    for tool in TOOLS[part::8]:
        text = f"Moved from {tool} {some.randint(2, 15)} {some.choice(COUNTED)} for drafts"
        assert grade_text(text).metrics == (), text


@pytest.mark.parametrize(
    "text", ["Used Python for 12 services that serve 300 users", "In Kafka handled 900 events a second"]
)
def test_a_number_that_does_not_stand_right_behind_it_counts(text: str) -> None:
    assert grade_text(text).metric == "scale"


@pytest.mark.parametrize(
    "ages",
    ["ages 6 months to 17 years", "aged 3 to 5", "aged between 4 and 9 years", "ages three through six", "age 12"],
)
def test_ages_measure_nothing(ages: str) -> None:
    assert grade_text(f"Cared for children {ages} after school").metrics == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Wrote 40 REST endpoints for the portal", "count"),
        ("Author of the slide library of the practice (120 slides)", "count"),
        ("Managed 40 endpoints of two sites", "scale"),
        ("The model has scored every claim (about 9,000 a day) since March", "scale"),
        ("The model scored 91% accuracy on the test set", "offline"),
    ],
)
def test_made_is_not_used_and_use_is_no_test_score(text: str, kind: str) -> None:
    assert grade_text(text).metric == kind


@pytest.mark.parametrize(
    "text",
    [
        "Wrote the Terraform modules every team uses",
        "Put it behind a REST service and ran it in shadow",
        "Trained the router and switched it on",
        "The checklist became the standard reference on two wards",
        "Wrote the test suite, adopted nationwide",
        "A scheduler that took over all bookings",
    ],
)
def test_use_in_plain_words(text: str) -> None:
    assert grade_text(text).deployment


@pytest.mark.parametrize(
    "text",
    ["Repaired ship plates on site", "Took over all bookings from a colleague", "Put the pallets behind the door"],
)
def test_everyday_words_are_no_use(text: str) -> None:
    assert grade_text(text).deployment == ()

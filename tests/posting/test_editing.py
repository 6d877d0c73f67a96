"""Edits of a posting that was read: strike, prefer, weigh."""

from __future__ import annotations

import pytest

from ats_sim.errors import ConfigError
from ats_sim.model.posting import Posting
from ats_sim.model.settings import Matching
from ats_sim.posting import read_posting
from ats_sim.posting.editing import asks_for, preferred, preferred_demand, weighed, without, without_demand
from ats_sim.posting.profile import read_profile
from ats_sim.reporting.posting_toml import render

LINES = ("Docker or Podman", "Kafka", "Python and SQL", "3+ years of experience", "Bachelor's degree", "Own a car")


def posting(*lines: str) -> Posting:
    return read_posting("\n".join(["Data Engineer", "", "Requirements", *(f"- {line}" for line in lines or LINES)]))


def asked(found: Posting) -> list[tuple[str, str]]:
    return [(one.skill, one.kind) for one in found.requirements]


def assert_whole(found: Posting) -> None:
    """Every requirement is a term of its demand, and the profile of the posting reads back."""
    for one in found.requirements:
        if one.demand is not None:
            assert one.skill in [term.text for term in found.demands[one.demand].terms]
    back = read_profile(render(found), "x.toml")
    assert [one.skill for one in back.requirements] == [one.skill for one in found.requirements]


@pytest.mark.parametrize(
    ("name", "left"),
    [
        ("kafka", ["Docker", "Podman", "Python", "SQL"]),
        ("Apache Kafka", ["Docker", "Podman", "Python", "SQL"]),
        ("Podman", ["Docker", "Kafka", "Python", "SQL"]),
        ("python and sql", ["Docker", "Podman", "Kafka"]),
        ("SQL", ["Docker", "Podman", "Kafka", "Python"]),
    ],
)
def test_what_is_struck_is_asked_for_no_more(name: str, left: list[str]) -> None:
    found = without(posting(), [name])
    assert [skill for skill, _ in asked(found)] == left
    assert_whole(found)


def test_whether_anything_of_a_name_is_asked_for() -> None:
    assert asks_for(posting(), "kafka")
    assert not asks_for(without(posting(), ["Kafka"]), "Kafka")


def test_an_alternative_that_is_left_alone_is_a_demand_of_its_own() -> None:
    (docker, *_) = without(posting(), ["Podman"]).requirements
    assert (docker.skill, docker.group) == ("Docker", None)


@pytest.mark.parametrize("name", ["years", "3+ years of experience"])
def test_years_are_struck(name: str) -> None:
    before = posting()
    assert before.min_years == 3
    assert without(before, [name]).min_years is None


@pytest.mark.parametrize("name", ["degree", "bachelor's degree"])
def test_a_degree_is_struck(name: str) -> None:
    assert posting().degree == "bachelor"
    assert without(posting(), [name]).degree == "none"


def test_each_demand_can_be_struck_and_preferred_by_its_number() -> None:
    before = posting()
    for number, demand in enumerate(before.demands):
        found = without_demand(before, number)
        assert len(found.demands) == len(before.demands) - 1
        assert demand not in found.demands
        assert_whole(found)
        liked = preferred_demand(before, number)
        assert liked.demands[number].kind == "preferred"
        assert {one.kind for one in liked.requirements if one.demand == number} <= {"preferred"}


def test_preferring_a_thing_by_name() -> None:
    found = preferred(posting(), ["SQL"])
    assert dict(asked(found)) == {
        "Docker": "required",
        "Podman": "required",
        "Kafka": "required",
        "Python": "required",
        "SQL": "preferred",
    }


def test_a_weight_is_a_factor_and_alternatives_count_as_one() -> None:
    settings = Matching()
    found = weighed(posting(), {"Kafka": 3, "Podman": 0.5}, settings)
    weights = {one.skill: one.weight for one in found.requirements}
    usual = settings.required_weight
    assert weights == {"Docker": usual / 2, "Podman": usual / 2, "Kafka": 3 * usual, "Python": None, "SQL": None}


@pytest.mark.parametrize("name", ["COBOL", "", "   ", "a" * 500])
def test_a_name_that_means_nothing_says_what_there_is(name: str) -> None:
    for edit in (without, preferred):
        with pytest.raises(ConfigError, match="Docker, Podman, Kafka") as caught:
            edit(posting(), [name])
        assert "\n" not in caught.value.message
    with pytest.raises(ConfigError):
        weighed(posting(), {name: 2}, Matching())


def test_what_is_not_looked_for_has_no_weight() -> None:
    with pytest.raises(ConfigError, match="not looked for"):
        weighed(posting(), {"Bachelor's degree": 2}, Matching())

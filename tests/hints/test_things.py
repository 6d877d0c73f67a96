"""What is counted of a thing in whatever trade: its own measure, for the thing alone that was worked on."""

from __future__ import annotations

import pytest

from ats_sim.hints.things import object_measure
from ats_sim.lexicon.measures import Measure, object_measures

WORDS = [
    (word.rstrip("*"), one)
    for kind in ("object", "material")
    for one in object_measures()[kind]
    for word in one.about
    if not word.startswith("!")
]  # fmt: skip
WHOLE = [word for word, one in WORDS if word in one.about]  # no open end


def measured(text: str) -> Measure | None:
    return object_measure(text, ())


def test_every_row_says_what_it_is_about_and_no_word_stands_in_two() -> None:
    assert set(object_measures()) == {"object", "material", "deed", "trait", "figure"}
    for kind in object_measures().values():
        words = [word for one in kind for word in one.about]
        assert len(words) == len(set(words))
        assert all(one.about for one in kind)


@pytest.mark.parametrize(("word", "one"), WORDS, ids=[word for word, _ in WORDS])
def test_each_thing_has_the_measure_of_its_row(word: str, one: Measure) -> None:
    assert measured(f"Zorbed {word}") in (one, measured(f"Zorbed the {word}"))


@pytest.mark.parametrize("word", WHOLE)
def test_a_thing_in_a_circumstance_is_not_what_was_worked_on(word: str) -> None:
    assert measured(f"Zorbed quibbles at {word}") is None
    assert measured(f"Zorbed quibbles for {word}") is None


@pytest.mark.parametrize("word", WHOLE)
def test_a_thing_that_describes_another_is_not_what_was_worked_on(word: str) -> None:
    found = measured(f"Zorbed {word} quibbles")
    assert found is None or word not in found.about


def test_what_a_tool_was_used_for_is_the_matter() -> None:
    found = measured("Used the thing for reports")
    assert found is not None
    assert "there a month, who read them" in found.asks
    assert measured("Used the thing for quibbles at reports") is None


def test_the_deed_is_asked_for_where_no_thing_is_known_and_only_as_an_action() -> None:
    found = measured("Repaired quibbles")
    assert found is not None
    assert "same fault" in found.asks
    assert measured("Zorbed quibbles and repaired others") == found
    assert measured("Zorbed repaired quibbles") is None


def test_things_of_matter_are_only_depicted_with_a_program() -> None:
    found = object_measure("Used it for concerts", ())
    assert found is not None
    assert found.trade == "material"
    assert object_measure("Used it for concerts", (), software=True) is None
    assert object_measure("Used it for reports", (), software=True) == measured("Used it for reports")


def test_a_measure_is_given_once() -> None:
    used: list[str] = []
    while found := object_measure("Zorbed reports and budgets", used):
        used.append(found.asks)
    assert len(used) == len(set(used)) == 2

"""A measure is asked only of the very thing that a line worked on, in a position of its trade."""

from __future__ import annotations

import pytest

from ats_sim.evidence import grade_text
from ats_sim.hints.agreement import areas_of, stands
from ats_sim.hints.bullet import bullet_hint
from ats_sim.hints.things import is_people, plurals_of
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.measures import measures
from ats_sim.lexicon.trades import trades
from ats_sim.lexicon.wordlists import word_set

OF_A_TRADE = [name for name, trade in trades().items() if trade.fields and name in measures()]
ABOUT_A_THING = [
    (name, one, word)
    for name in OF_A_TRADE
    for one in measures()[name]
    for word in one.about
    if word.isalpha() and word.islower() and word.endswith("s") and plurals_of(f"Zorbed {word}") == [word]
][::3]


@pytest.mark.parametrize("name", OF_A_TRADE)
def test_no_measure_of_a_trade_for_a_position_of_another_area(name: str) -> None:
    others = [field for field in fields() if areas_of([field]).isdisjoint(trades()[name].areas)]
    for one in measures()[name]:
        for word in [word for word in one.about if word.isalpha()][:3]:
            for field in others[len(word) % 10 :: 10]:
                assert not stands(one, f"Zorbed the {word}", (field,))


@pytest.mark.parametrize(("name", "one", "word"), ABOUT_A_THING)
def test_a_measure_stands_for_its_own_thing_and_for_no_other(name: str, one: object, word: str) -> None:
    """The thing as the object of a deed; not where it describes another, stands in a circumstance, or is looked at."""
    own = tuple(trades()[name].fields)
    asked = one.asks.partition("how many ")[2].split(" ")[0]  # type: ignore[attr-defined]
    said = stands(one, f"Zorbed {word}", own)  # type: ignore[arg-type]
    assert said or (asked and not is_people(asked))
    for line in (f"Zorbed {word} quibbles", f"Zorbed quibbles at the {word}", f"Reviewed {word}", f"Ensured {word}"):
        assert not stands(one, line, own)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", OF_A_TRADE)
def test_what_is_counted_is_never_another_thing_than_that_of_the_line(name: str) -> None:
    for one in measures()[name]:
        asked = one.asks.partition("how many ")[2].split(" ")[0]
        for word in one.about:
            if asked in one.about and not is_people(asked) and word.rstrip("*") != asked:
                assert not stands(one, f"{word.rstrip('*').capitalize()} quibbles", ())


@pytest.mark.parametrize("field", list(fields())[::4])
@pytest.mark.parametrize("line", ["Conducted work in various conditions", "Punctual and calm", "Lathe, bandsaw, press"])
def test_a_line_without_a_thing_gets_the_same_advice_in_any_trade(line: str, field: str) -> None:
    found, plain = bullet_hint(grade_text(line), fields=(field,)), bullet_hint(grade_text(line))
    assert found is not None
    assert plain is not None
    assert found.rewrite == plain.rewrite
    assert found.measure is None


def test_deeds_that_yield_nothing_are_verbs() -> None:
    assert not word_set("no-yield-verb") & word_set("adjective")

"""A measure stands in a rewrite only where the position is of its trade; else what all in its field count is asked."""

from __future__ import annotations

import pytest

from ats_sim.evidence import grade_text
from ats_sim.hints.agreement import agrees, areas_of
from ats_sim.hints.bullet import bullet_hint
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.measures import measures, object_measures, typical
from ats_sim.lexicon.trades import trades

OF_A_TRADE = [name for name, trade in trades().items() if trade.fields and name in measures()]


def a_thing(about: tuple[str, ...], name: str) -> str:
    return next((word for word in about if word[-1] != "*" and word[0] != "!"), name)


def test_everybody_in_a_field_can_be_asked_something() -> None:
    assert set(typical()) == set(fields())
    for asks in typical().values():
        assert not asks.endswith("?")
        assert "<" not in asks
        assert asks[0].islower()


@pytest.mark.parametrize("name", OF_A_TRADE)
def test_no_slot_of_a_trade_for_a_position_of_another(name: str) -> None:
    """Each measure of a trade, for its own thing, in a position of each tenth field of another area of work."""
    trade = trades()[name]
    others = [field for field in fields() if areas_of([field]).isdisjoint(trade.areas)]
    lines = [f"Sorted the {a_thing(one.about, name)}" for one in measures()[name]]
    shared = {
        one.fragment
        for table in (measures(), object_measures())
        for kind in table
        if kind != name
        for one in table[kind]
    }
    own = {one.fragment for one in measures()[name]} - shared
    for line in lines:
        evidence = grade_text(line)
        if evidence.tools:
            continue  # a tool tells its trade by itself
        for field in others[len(line) % 10 :: 10]:
            found = bullet_hint(evidence, fields=(field,))
            assert found is None or not any(fragment in found.rewrite for fragment in own), (line, field)


@pytest.mark.parametrize("name", OF_A_TRADE)
def test_a_line_by_itself_gets_no_slot_of_a_trade(name: str) -> None:
    for one in measures()[name]:
        evidence = grade_text(f"Sorted the {a_thing(one.about, name)}")
        found = bullet_hint(evidence)
        if found and not evidence.tools:
            assert found.kind == "question"


@pytest.mark.parametrize("name", OF_A_TRADE)
def test_a_measure_of_the_trade_of_the_position_agrees(name: str) -> None:
    for one in measures()[name]:
        evidence = grade_text("Sorted the quibbles")
        assert agrees(one, evidence, tuple(trades()[name].fields))


def test_a_thing_of_any_trade_needs_a_position() -> None:
    for one in object_measures()["object"]:
        evidence = grade_text(f"Sorted the {a_thing(one.about, 'records')}")
        assert agrees(one, evidence, ("nursing",))
        assert not agrees(one, evidence, ())


@pytest.mark.parametrize("field", list(fields()))
@pytest.mark.parametrize("line", ["Conducted work in various conditions", "Punctual and calm", "Lathe, bandsaw, press"])
def test_a_line_without_a_thing_is_asked_what_all_in_the_field_count(line: str, field: str) -> None:
    found = bullet_hint(grade_text(line), fields=(field,), common=typical()[field])
    assert found is not None
    assert found.kind == "question"
    assert typical()[field] in found.rewrite

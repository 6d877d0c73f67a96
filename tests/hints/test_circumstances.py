"""What was worked on tells what is counted; where, for whom and whose it was tells nothing."""

from __future__ import annotations

import pytest

from ats_sim import evidence
from ats_sim.hints.slots import measure_for
from ats_sim.hints.things import matter_of
from ats_sim.lexicon.measures import Measure, measures
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.trades import trade_of, trades

PLACES = (
    "at a bank",
    "in the kitchen of a nursing home",
    "for a law firm",
    "for refugees",
    "on a ward",
    "into fraud",
    "for the Green Valley Nursery",
    "under a site manager",
    "in a chocolate factory",
    "during a festival",
    "from students",
    "about mortgages",
    "that guests liked",
)
WHOSE = ("of a bank", "of the parish", "of a nursing home", "of the hotel", "of a law firm", "of our school")
WORK = (
    "Welded frames",
    "Dispensed medication",
    "Translated contracts",
    "Cleaned offices",
    "Taught maths",
    "Sewed curtains",
    "Fitted kitchens",
    "Built dashboards",
    "Processed invoices",
    "Baked bread",
    "Picked orders",
    "Reconciled ledgers",
)


def measured(text: str) -> Measure | None:
    return measure_for(text, None, None, (), ())


@pytest.mark.parametrize("place", [*PLACES, *WHOSE])
@pytest.mark.parametrize("thing", ["Zorbed quibbles", "Zorbed the grumps"])
def test_a_circumstance_alone_tells_no_measure(thing: str, place: str) -> None:
    assert measured(f"{thing} {place}") is None


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("work", WORK)
def test_a_circumstance_changes_no_measure(work: str, place: str) -> None:
    told = measured(work)
    assert told is not None
    assert measured(f"{work} {place}") == told


@pytest.mark.parametrize("place", WHOSE)
@pytest.mark.parametrize(
    ("thing", "counted"),
    [("the website", "visited it"), ("the archive", "one found"), ("the budget", "how much money")],
)
def test_whose_a_thing_is_changes_no_measure(thing: str, counted: str, place: str) -> None:
    told = measured(f"Kept {thing} {place}")
    assert told is not None
    assert counted in told.asks


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Worked with the account managers to clean offices", "rooms"),  # whom one worked with is no object
        ("Designed a gearbox in SolidWorks", "hold, weigh or cost"),  # what it was done with is no circumstance
        ("Advised clients on mortgages", "loans a month"),  # what people were told of is the matter
        ("Looked after children aged two to five", "children were in your care"),
        ("Managed a team of electricians", "people were in the team"),
    ],
)
def test_the_matter_of_a_statement(text: str, counted: str) -> None:
    told = measured(text)
    assert told is not None
    assert counted in told.asks


def test_the_number_of_the_emergency_line_is_no_amount() -> None:
    assert evidence.grade_text("Answered 911 calls").metric is None


@pytest.mark.parametrize(
    ("line", "phrase", "counted"),
    [
        ("In charge of the good state of things on the shop floor", "In charge of", "store take a week"),
        ("Contributed to the good state of things on the shop floor", "Contributed to", "store take a week"),
    ],
)
def test_where_the_action_says_little_its_thing_stands_behind_a_preposition(
    line: str, phrase: str, counted: str
) -> None:
    told = measure_for(line, phrase, None, (), ())
    assert told is not None
    assert counted in told.asks
    assert measured(line.removeprefix(phrase).strip()) is None


@pytest.mark.parametrize("name", list(measures()))
def test_no_line_gets_the_measure_of_a_trade_that_is_not_its_own(name: str) -> None:
    """Each trade's things beside the words of others: the measure is that of the trade which the line tells."""
    others = [trade for trade in list(trades().values())[len(name) % 6 :: 6] if trade.words]
    things = [word for one in measures()[name] for word in one.about if word[-1] != "*" and word[0] != "!"]
    for number, thing in enumerate(things):
        words = others[number % len(others)].words
        word = words[number % len(words)].strip("*!")
        for text in (f"Zorbed the {thing}", f"Zorbed the {word} {thing}", f"Zorbed the {word} and the {thing}"):
            found = measured(text)
            if found and found.trade in trades() and found.trade != "claims":
                matter = matter_of(text)
                told = trade_of(matter, skills().find(matter)) or trade_of(text, skills().find(text))
                assert told is not None, text
                assert told.name == found.trade, text


def test_not_even_there_does_whose_it_was_tell_a_measure() -> None:
    assert measure_for("In charge of order of a bakery", "In charge of", None, (), ()) is None

"""Trades told by words: each by its own, none by an everyday word, and words of another trade outweighed."""

from __future__ import annotations

import re

import pytest

from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.measures import best_measure, measures, object_measures
from ats_sim.lexicon.table import names
from ats_sim.lexicon.trades import Trade, trade_of, trade_points, trades

TRADES = [trade for trade in trades().values() if trade.words]
EVERYDAY = [
    "model", "models", "batch", "batches", "case", "cases", "ticket", "tickets", "class", "classes", "test",
    "tests", "logistics", "stock", "ship", "ships", "train", "trains", "order", "orders", "charge", "charges",
    "plate", "table", "tables", "pipeline", "event", "floor", "cover", "covers", "record", "report", "reports",
    "call", "calls", "member", "members", "portal", "queries", "lead", "leads", "close", "book", "books", "run",
    "runs", "line", "lines", "check", "checks",
]  # fmt: skip


def test_there_are_trades_of_all_kinds() -> None:
    assert len(TRADES) > 100
    assert {field.area for field in fields().values()} == {area for trade in TRADES for area in trade.areas}
    assert set(fields()) == {name for trade in TRADES for name in trade.fields if name in fields()}


def test_tables_are_those_of_the_skills() -> None:
    assert {table for trade in TRADES for table in trade.tables} <= set(names("skills"))


@pytest.mark.parametrize("trade", TRADES, ids=lambda trade: trade.name)
def test_each_of_its_words_tells_a_trade(trade: Trade) -> None:
    for word in trade.words:
        if word[0] == "!":
            continue
        ranked = trade_points(f"Did {word.rstrip('*')}")
        assert trade in [found for found, points in ranked if points >= ranked[0][1]], word


@pytest.mark.parametrize("trade", TRADES, ids=lambda trade: trade.name)
def test_a_word_that_others_say_too_tells_no_trade_alone_but_as_the_action_itself(trade: Trade) -> None:
    for word in trade.shared:
        said = word.rstrip("*")
        found = trade_of(f"Zorbed the {said}")
        assert found is None or any(said != one and one.rstrip("*") in said for one in found.words), word


@pytest.mark.parametrize("word", EVERYDAY)
def test_an_everyday_word_tells_no_trade(word: str) -> None:
    for statement in (f"Handled the {word}", f"Used the tool for {word} and more", f"Responsible for {word}"):
        assert trade_of(statement) is None


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("Welded ship plates in batches", "welding"),
        ("Trained a ticket classifier on patient letters", "machine-learning"),
        ("Used React for the ward rota", "frontend"),
        ("Translated patient leaflets with Trados", "translation"),
        ("Recruited lorry drivers and nurses", "recruiting"),
        ("Photographed hotel rooms for a brochure", "photography"),
        ("Dispensed prescriptions in a supermarket", "pharmacy"),
        ("Taught pupils how a model railway runs", "teaching"),
        ("Kept the ledgers of a bakery", "accounting"),
    ],
)
def test_the_action_and_its_object_outweigh_where_it_was_done(statement: str, name: str) -> None:
    from ats_sim.lexicon.skills import skills

    found = trade_of(statement, skills().find(statement))
    assert found is not None
    assert found.name == name


def test_as_much_of_two_kinds_of_work_tells_none() -> None:
    assert trade_of("Looked after ledgers and wards") is None


def test_examples_tell_nothing() -> None:
    assert trade_of("Wrote papers, such as ledgers and payslips") is None


def test_the_position_decides_only_between_what_words_leave_open() -> None:
    assert trade_of("Kept everything in order", at_work_in={"nursing"}) is None
    found = trade_of("Looked after ledgers and wards", at_work_in={"nursing"})
    assert found is not None
    assert found.name == "nursing"


def test_each_trade_has_its_measures_and_one_for_any_statement_stands_last() -> None:
    assert set(measures()) == set(trades())
    for trade, own in measures().items():
        assert all(one.about for one in own[:-1]), trade


def test_each_measure_is_a_question() -> None:
    every = [one for table in (measures(), object_measures()) for own in table.values() for one in own]
    assert len(every) > 150
    for one in every:
        assert one.asks[0].islower(), one
        assert not one.asks.endswith("?"), one
        assert not re.search(r"[<>\d]", one.asks), one


def test_the_words_that_stand_first_choose_the_measure() -> None:
    for statement, counted in (
        ("Dressed wounds and gave medication", "had an infection"),
        ("Gave medication and dressed wounds", "late or wrong"),
        ("Looked after patients", "falls or complaints"),
    ):
        found = best_measure("nursing", statement)
        assert found is not None
        assert counted in found.asks


def test_a_measure_is_given_once() -> None:
    given: list[str] = []
    while found := best_measure("nursing", "Dressed wounds and gave medication", given):
        assert found.asks not in given
        given.append(found.asks)
    assert len(given) == 2

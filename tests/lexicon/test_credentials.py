"""The table of credentials: many trades, each name found where it is asked for, no circles."""

from __future__ import annotations

from collections import Counter

import pytest

from ats_sim.lexicon.credentials import Credential, credential, credentials, held_with
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.spellings import key

ALL = credentials()


def test_there_are_many_of_many_trades() -> None:
    assert len(ALL) >= 300
    assert len({one.trade for one in ALL}) >= 40
    kinds = Counter(one.kind for one in ALL)
    assert min(kinds.values()) >= 10


def test_no_name_stands_twice() -> None:
    names = Counter(key(name) for one in ALL for name in (one.name, *one.aliases))
    assert [name for name, count in names.items() if count > 1] == []


def test_implied_and_succeeding_credentials_are_in_the_table() -> None:
    names = {one.name for one in ALL}
    assert {other for one in ALL for other in one.implies} <= names
    assert {one.superseded for one in ALL if one.superseded} <= names
    assert [one.name for one in ALL if one.superseded == one.name] == []


def test_nobody_has_a_credential_by_what_it_implies() -> None:
    for one in ALL:
        for other in held_with(one.name) - {one.name}:
            assert one.name not in held_with(other)


@pytest.mark.parametrize("one", ALL, ids=lambda one: one.name)
def test_every_name_is_found_where_it_is_asked_for(one: Credential) -> None:
    missing = []
    for name in (one.name, *one.aliases):
        text = f"Required: {name}."
        if not any(m.start <= 10 and m.end >= 10 + len(name) - 1 for m in skills().find(text, asked=True)):
            missing.append(name)
    assert missing == []


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("RN", "Registered Nurse license"),
        ("class a cdl", "CDL Class A"),
        ("QTS", "Qualified Teacher Status"),
        ("gas safe registered", "Gas Safe registration"),
        ("P.E.", "Professional Engineer"),
    ],
)
def test_it_is_known_by_its_short_names(said: str, name: str) -> None:
    found = credential(said)
    assert found is not None
    assert found.name == name


def test_what_a_holder_has_as_well() -> None:
    assert "Driving licence" in held_with("CDL Class A")
    assert "CDL Class A" not in held_with("Driving licence")
    assert held_with("no such thing") == frozenset()

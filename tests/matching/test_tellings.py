"""What is asked for, told in words of the resume's own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.table import names, rows, split
from ats_sim.lexicon.told import FOLDER
from ats_sim.matching.holding import is_credential
from ats_sim.model.document import Quote, Span
from ats_sim.model.matches import RequirementMatch
from ats_sim.model.posting import Requirement
from tests.matching.made import Made, Says, asks, dates

ROWS = [(row["label"], phrase) for name in names(FOLDER) for row in rows(name) for phrase in split(row["told"])]


def _held(said: str, wanted: str, title: str = "Clerk") -> RequirementMatch:
    made = Made().section("work").position(title, dates("2020-01", "2021-12"), says=[Says(said)])
    return made.against(asks(wanted)).requirements[0]


@given(st.sampled_from(ROWS))
@settings(max_examples=200, deadline=None)
def test_every_phrase_of_the_tables_tells_its_label(row: tuple[str, str]) -> None:
    label, phrase = row
    known = skills().get(label, asked=True)
    if not is_credential(Requirement(label, "required", Quote("", Span(0, 0)), label=known.label if known else None)):
        assert _held(f"Helped to {phrase} for the depot", label).named


@pytest.mark.parametrize(
    ("said", "wanted", "words"),
    [
        ("Paid the suppliers of three shops by day four", "accounts payable", "Paid the suppliers"),
        ("Suppliers paid twice a month", "accounts payable", "Suppliers paid"),
        (
            "Probed six sites a tooth and noted recession",
            "periodontal charting",
            "Probed six sites a tooth and noted recession",
        ),
    ],
)
def test_it_is_told_with_its_months(said: str, wanted: str, words: str) -> None:
    found = _held(said, wanted)
    assert (found.status, found.where[0].quote.text, found.months) == ("alias", words, 24)


@pytest.mark.parametrize(
    "said",
    [
        "Paid a fine. Suppliers were others",  # two sentences
        "Paid, packed and sorted supplies",  # a list
        "Never paid the suppliers",
        "Did not yet pay suppliers",
        "Paid those who supply",  # another word of the same stem
    ],
)
def test_it_is_not_told(said: str) -> None:
    assert not _held(said, "accounts payable").named


def test_words_mean_that_only_in_their_trade() -> None:
    wanted = asks("accounts payable", title="Senior Accountant")
    said = [Says("Paid the suppliers of three shops by day four")]
    cook = Made().section("work").position("Sous Chef", dates("2020-01", "2021-12"), says=said)
    clerk = Made().section("work").position("Accountant", dates("2020-01", "2021-12"), says=said)
    assert not cook.against(wanted).requirements[0].named
    assert clerk.against(wanted).requirements[0].named


def test_words_of_one_trade_alone_tell_it_of_anybody() -> None:
    wanted = asks("roof flashing", "accounts payable", title="Roofing Foreman")
    said = [Says("Flashed the chimneys of nine houses"), Says("Paid the suppliers of three shops by day four")]
    cook = Made().section("work").position("Sous Chef", dates("2020-01", "2021-12"), says=said)
    assert [one.named for one in cook.against(wanted).requirements] == [True, False]


@pytest.mark.parametrize(
    ("said", "wanted", "named"),
    [
        ("Suppliers and paid helpers came at ten", "accounts payable", False),  # joined in another order
        ("Paid the rent from money of suppliers", "accounts payable", False),  # a preposition behind another word
        ("Paid to the month all suppliers", "accounts payable", True),  # right behind the verb
        ("Pooled data for the first two weeks", "onboarding", False),  # a name whose words stand apart
        ("Part of the senior leadership team of nine", "people management", False),
    ],
)
def test_the_words_belong_to_each_other(said: str, wanted: str, named: bool) -> None:
    assert _held(said, wanted).named == named


def test_a_list_of_skills_tells_nothing() -> None:
    made = Made().section("skills")
    made.line("pay suppliers")
    assert not made.against(asks("accounts payable")).requirements[0].named

"""The learned reader: cut, told apart, weighed; its table names the data that it was made from."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon.linear import NAME, model
from ats_sim.lexicon.table import text as table_text
from ats_sim.posting import read_posting
from ats_sim.posting.segments import Parted, cuts
from ats_sim.posting.tokens import tokens_of

DATA = Path(__file__).parents[2] / "bench" / "data"


def test_the_table_names_the_data_it_was_made_from() -> None:
    made = hashlib.sha256(b"".join((DATA / name).read_bytes() for name in ("postings.txt", "frames.txt"))).hexdigest()
    assert made[:16] in table_text(NAME).partition("\n")[0]


@pytest.mark.parametrize("name", ["cut", "role", "strength", "facet", "term"])
def test_a_text_without_signs_scores_nothing(name: str) -> None:
    assert set(model(name).scores(["no such sign"])) == {0}


@given(st.text(alphabet="ab AB.,;:()\n•-12+'/", max_size=300))
def test_tokens_hold_every_letter_in_order(text: str) -> None:
    tokens = tokens_of(text)
    assert "".join(text[one.start : one.end] for one in tokens) == "".join(one.word for one in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.text(alphabet="abc ABC.,:\n•-12", max_size=300))
def test_breaks_that_are_put_in_are_taken_out_again(text: str) -> None:
    tokens = tokens_of(text)
    whole = Parted(text, tokens, list(cuts(tokens)))
    for given_token, moved in zip(tokens, whole.tokens, strict=True):
        assert whole.text[moved.start : moved.end] == text[given_token.start : given_token.end]


def test_what_is_liked_stays_so_where_the_breaks_between_lines_were_lost() -> None:
    """Below a heading glued to the lines around it, no word of the lines says that they are only liked."""
    text = (
        "Data Analyst\n\nRequirements:3 years of experience with SQLExperience with Python in productionPlus points:"
        "Experience with Airflow at a bankExperience with Looker dashboardsBenefits:Pension and gym"
    )
    found = {one.skill: one.kind for one in read_posting(text).requirements}
    assert (found["SQL"], found["Airflow"], found["Looker"]) == ("required", "preferred", "preferred")


def test_a_word_that_asks_firmly_is_never_softened() -> None:
    text = "Data Analyst\n\nNice to have\n• dbt is required\n• Airflow\n"
    assert {one.skill: one.kind for one in read_posting(text).requirements} == {
        "dbt": "required",
        "Airflow": "preferred",
    }


def test_an_alternative_that_only_the_second_reading_sees_joins_the_choice_of_the_first() -> None:
    text = "Cook\n\nRequirements\n- Experience as a line chef, restaurant cook, or prep cook\n- Knowledge of HACCP\n"
    found = {one.skill: one.group for one in read_posting(text).requirements}
    assert found["prep cook"] is not None
    assert found["prep cook"] == found["line chef"] == found["restaurant cook"] != found["HACCP"]


@pytest.mark.parametrize(
    "line",
    [
        "Zorbium is not required",
        "You need not know Zorbium",
        "We train you if you lack Zorbium",
    ],
)
def test_what_is_said_not_to_be_asked_is_added_by_neither_reading(line: str) -> None:
    found = read_posting(f"Data Analyst\n\nRequirements\n- Knowledge of SQL\n- {line}\n").requirements
    assert {one.skill for one in found if one.kind != "mentioned"} == {"SQL"}


def test_what_is_no_must_is_liked() -> None:
    text = "Data Analyst\n\nRequirements\n- Knowledge of SQL\n- Knowledge of Zorbium helps but isn't a must\n"
    assert {one.skill: one.kind for one in read_posting(text).requirements} == {
        "SQL": "required",
        "Zorbium": "preferred",
    }


@pytest.mark.parametrize("heading", ["We'd like to see:", "Lovely, but not needed", "Useful extras:", "Great to have"])
def test_what_a_few_words_before_a_list_call_a_wish_is_liked(heading: str) -> None:
    text = f"Data Analyst\n\nRequirements\n- Knowledge of SQL\n\n{heading}\n- Airflow\n- Looker dashboards\n"
    kinds = {one.skill: one.kind for one in read_posting(text).requirements}
    assert (kinds["SQL"], kinds["Airflow"], kinds["Looker"]) == ("required", "preferred", "preferred")


@pytest.mark.parametrize("heading", ["The glazier will have", "Applicants should have"])
def test_words_before_a_list_that_end_in_have_ask_for_it(heading: str) -> None:
    work = "The glazier will\n- cut panes to size\n- help visitors\n"
    text = f"Glazier\n\n{work}\n{heading}\n- lime putty\n- lead light repair\n"
    kinds = {one.skill: one.kind for one in read_posting(text).requirements}
    assert kinds.get("lead light repair") == "required"


def test_what_joins_sentences_is_no_name() -> None:
    text = "Clerk\n\nRequirements\n- Knowledge of Excel orCurrently employed as a Zorbist\n"
    assert not any("Currently" in one.skill for one in read_posting(text).requirements)


def test_a_deed_whose_object_stands_behind_another_is_no_name() -> None:
    found = read_posting("Clerk\n\nRequirements\n- Preparing and monitoring a budget\n- Excel\n").requirements
    assert "Preparing" not in {one.skill for one in found}


def test_in_what_asks_for_a_manner_a_name_by_chance_is_nothing_to_search_for() -> None:
    text = "Safety Manager\n\nRequirements\n- Knowledge of OSHA\n- Ability to stay calm and kind without drama\n"
    assert {one.skill for one in read_posting(text).requirements} == {"OSHA"}


@pytest.mark.parametrize("name", ["Hiring", "Deployment", "Testing", "Security", "Search", "Scheduling", "Budgeting"])
def test_a_line_of_one_known_name_is_a_demand(name: str) -> None:
    posting = read_posting(f"Warehouse Lead\n\nRequirements\n- {name}\n- Previous warehouse experience\n")
    assert name in [one.skill for one in posting.requirements if one.kind == "required"]

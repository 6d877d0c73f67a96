"""Slips of the pen are known, and no right word is taken for one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon.spelling import COMMON, RARE, is_in_a_name, is_word, meant, plain
from ats_sim.lexicon.table import rows, split, text

LISTED = [word for name in (COMMON, RARE) for word in text(name).split()]


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("accross", "across"),
        ("managable", "manageable"),
        ("partenered", "partnered"),
        ("definately", "definitely"),
        ("recieved", "received"),
        ("occured", "occurred"),
        ("responsability", "responsibility"),
        ("enviroment", "environment"),
        ("inisght", "insight"),
    ],
)
def test_a_slip_has_its_word(slip: str, word: str) -> None:
    assert meant(slip) == (word,)


@pytest.mark.parametrize(
    "word",
    ["retrainable", "dataset", "chatbots", "microservice", "healthcare", "organise", "organize", "colour", "color",
     "modelling", "modeling", "kubeflow", "xylophonist", "Résumé", "frist", "user2"],
)  # fmt: skip
def test_what_is_right_or_new_is_no_slip(word: str) -> None:
    assert meant(plain(word)) == ()


@given(st.sampled_from(LISTED))
def test_every_listed_word_is_found_in_its_list(word: str) -> None:
    assert is_word(word)
    assert meant(word) == ()


@given(st.sampled_from([word for word in LISTED if len(word) > 5]), st.sampled_from(["re", "un", "non", "multi"]))
def test_a_listed_word_with_a_prefix_is_no_slip(word: str, prefix: str) -> None:
    assert meant(prefix + word) == () or (prefix + word).endswith(("ed", "ing", "ability"))


def test_verbs_of_the_lexicon_are_no_slips_in_any_form() -> None:
    forms = {word for row in rows("verbs.tsv") for word in (row["verb"], *split(row["forms"])) if word.isalpha()}
    assert len(forms) > 500
    assert {word: meant(plain(word)) for word in forms if meant(plain(word)) and not is_in_a_name(word)} == {}


@pytest.mark.parametrize(
    "table", ["skills/machine-learning.tsv", "skills/prof-hospitality-food.tsv", "titles/heads.tsv"]
)
def test_words_of_names_are_in_a_name(table: str) -> None:
    words = set(re.findall(r"(?<![^\W\d_])[a-z]{6,}(?![^\W\d_])", text(table).lower()))
    slips = {word for word in words if meant(word)}
    assert {word for word in slips if not is_in_a_name(word)} == set()

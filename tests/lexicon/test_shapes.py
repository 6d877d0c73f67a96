"""Plain methods of strings say the same as the expressions that they stand for."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from ats_sim.lexicon.shapes import has_digit, has_word, letters, whole, whole_spans

TEXTS = st.text(alphabet=st.sampled_from("aéß_ 1٣²ab.-\u00a0\u0301\x1c漢"), max_size=20)


@given(TEXTS)
@example("²")  # no decimal figure, but a sign of a word
@example("٣")
def test_one_sign_decides(text: str) -> None:
    assert has_digit(text) == (re.search(r"\d", text) is not None)
    assert has_word(text) == (re.search(r"\w", text) is not None)


@given(TEXTS, st.integers(min_value=1, max_value=4))
def test_runs_of_letters(text: str, least: int) -> None:
    assert letters(text, least) == re.findall(rf"[^\W\d_]{{{least},}}", text)


@given(st.text(alphabet="ab", min_size=1, max_size=3), TEXTS)
@example("ab", "ab, abab ab_ ab")
def test_words_that_stand_whole(words: str, text: str) -> None:
    found = [match.span() for match in whole(words).finditer(text)]
    assert list(whole_spans(words, text)) == found == [match.span() for match in re.finditer(rf"\b{words}\b", text)]

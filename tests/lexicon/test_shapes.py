"""Plain methods of strings say the same as the expressions that they stand for."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from ats_sim.lexicon.shapes import has_digit, has_word, last_word, letters, line_starts, whole, whole_spans

TEXTS = st.text(alphabet=st.sampled_from("aéß_ 1٣²ab.-\u00a0\u0301\x1c漢"), max_size=20)


@given(TEXTS)
@example("²")  # no decimal figure, but a sign of a word
@example("٣")
def test_one_sign_decides(text: str) -> None:
    assert has_digit(text) == (re.search(r"\d", text) is not None)
    assert has_word(text) == (re.search(r"\w", text) is not None)


@given(TEXTS)
@example("ab")
@example("ab ")
def test_the_end_of_a_text_and_its_lines(text: str) -> None:
    assert last_word(text) == re.split(r"\W", text)[-1]
    lines = text.replace(" ", "\n")
    assert line_starts(lines) == [0, *(found.end() for found in re.finditer("\n", lines))]


@given(TEXTS, st.integers(min_value=1, max_value=4))
def test_runs_of_letters(text: str, least: int) -> None:
    assert letters(text, least) == re.findall(rf"[^\W\d_]{{{least},}}", text)


@given(st.text(alphabet="ab", min_size=1, max_size=3), TEXTS)
@example("ab", "ab, abab ab_ ab")
def test_words_that_stand_whole(words: str, text: str) -> None:
    found = [match.span() for match in whole(words).finditer(text)]
    assert list(whole_spans(words, text)) == found == [match.span() for match in re.finditer(rf"\b{words}\b", text)]

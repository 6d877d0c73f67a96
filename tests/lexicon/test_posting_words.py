"""The words that say what a demand without a name asks for."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.posting_words import says_something, words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Experience with pastoral work", True),
        ("A strong background in chairside assistance", True),
        ("Two years in a busy kitchen", True),
        ("Must be able to", False),
        ("You will have good knowledge of", False),
    ],
)
def test_what_is_said(text: str, said: bool) -> None:
    assert says_something(text) is said


@pytest.mark.parametrize("kind", ["function", "weak", "opener", "tail", "empty", "filler", "light"])
def test_words_that_only_ask_say_nothing(kind: str) -> None:
    assert not says_something(" ".join(words(kind)))

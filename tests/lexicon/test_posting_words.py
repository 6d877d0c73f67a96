"""The words that say what a demand without a name asks for."""

from __future__ import annotations

import pytest

from ats_sim.lexicon.posting_words import content_words, says_something, words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Experience with pastoral work", ("pastoral",)),
        ("A strong background in chairside assistance", ("chairside", "assistance")),
        ("Two years in a busy kitchen", ("busy", "kitchen")),
        ("Must be able to", ()),
        ("You will have good knowledge of", ()),
    ],
)
def test_what_is_said(text: str, said: tuple[str, ...]) -> None:
    own = content_words(text)
    assert set(said) <= set(own)
    assert says_something(text) == bool(said)


@pytest.mark.parametrize("kind", ["function", "weak", "opener", "tail", "empty", "filler", "light"])
def test_words_that_only_ask_say_nothing(kind: str) -> None:
    assert not says_something(" ".join(words(kind)))

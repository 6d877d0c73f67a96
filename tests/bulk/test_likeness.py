"""Texts that are nearly the same."""

from __future__ import annotations

import random

from ats_sim.bulk.likeness import BUCKETS, alike, likeness, sketch


def _text(seed: int, words: int = 400) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - made text
    return [f"w{chance.randrange(5000)}" for _ in range(words)]


def test_a_text_is_like_itself_whatever_its_spacing_and_capitals() -> None:
    words = _text(1)
    assert likeness(sketch(" ".join(words)), sketch("\n".join(words).upper())) == 1.0
    assert len(sketch(" ".join(words))) == 4 * BUCKETS


def test_one_changed_word_in_hundreds_is_nearly_the_same_and_another_text_is_not() -> None:
    words = _text(1)
    changed = [*words[:200], "other", *words[201:]]
    assert likeness(sketch(" ".join(words)), sketch(" ".join(changed))) >= 0.9
    assert likeness(sketch(" ".join(words)), sketch(" ".join(_text(2)))) < 0.2


def test_a_short_text_is_like_nothing() -> None:
    assert sketch("Sam Sample, Analyst") == b""
    assert likeness(b"", b"") == 0.0


def test_pairs_are_found_among_many() -> None:
    texts = [" ".join(_text(seed)) for seed in range(40)]
    texts[17] = texts[3] + " and a last line"
    assert alike([*map(sketch, texts), b"", b""]) == [(3, 17)]

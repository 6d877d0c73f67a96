"""No text makes reading fail, be slow or differ from run to run."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ats_sim.posting import read_posting

PIECES = [
    "Requirements:", "Nice to have", "What you will do", "\n", "\n\n", "- ", "• ", "Python, SQL or R", "5+ years", "or",
    "Bachelor's degree", "(", ")", "must", "preferred", "We offer", "**", "e.g.", ";", ".", "ten (10) years", "/",
    "experience in", "knowledge of", "you will", "ﬁ", "İ", "<p>", "</p>", "K8s", "such as", "Title:", "0-2 years",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join) | st.text(max_size=300))
def test_any_text_is_read_the_same_way_twice(text: str) -> None:
    first, second = read_posting(text), read_posting(text)
    assert first == second
    for requirement in first.requirements:
        assert text[requirement.quote.span.start : requirement.quote.span.end].strip()


@pytest.mark.parametrize(
    "text",
    [
        "Requirements: " * 8_000,
        "5 years or " * 10_000,
        "experience with python and the x,y/z " * 5_000,
        "(" * 100_000,
        "<script>" * 20_000 + "</p></p></p>",
        "bachelor's or " * 8_000,
        "a:" * 50_000,
        "python,java," * 10_000,
        "• " * 50_000,
    ],
    ids=lambda text: text[:12],
)
def test_long_and_odd_texts_take_no_time(text: str) -> None:
    start = time.process_time()
    read_posting(text)
    assert time.process_time() - start < 4

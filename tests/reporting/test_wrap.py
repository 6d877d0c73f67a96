"""Paragraphs in 80 columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.reporting.wrap import WIDTH, columns, hanging


@pytest.mark.parametrize(
    ("text", "width"), [("plain", 5), ("", 0), ("日本", 4), ("e\u0301", 1), ("🚀", 2), ("a\u200db", 2), ("ﬁ", 1)]
)
def test_columns(text: str, width: int) -> None:
    assert columns(text) == width


def test_a_paragraph_hangs_beside_its_label() -> None:
    lines = list(hanging("word " * 20, label="try", indent=2, gap=9))
    assert lines == ["  try      " + " ".join(["word"] * 14), " " * 11 + " ".join(["word"] * 6)]


def test_nothing_is_one_line() -> None:
    assert list(hanging("", label="try", gap=4)) == ["try "]


@given(st.text(), st.integers(0, 30))
def test_lines_fit_and_lose_nothing(text: str, gap: int) -> None:
    lines = list(hanging(text, gap=gap))
    assert max(map(columns, lines)) <= WIDTH
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_word_wider_than_the_page_is_cut() -> None:
    assert [len(line) for line in hanging("x" * 170)] == [80, 80, 10]

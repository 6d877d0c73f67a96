"""Untrusted words made fit for output."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from ats_sim.reporting.plain import printable, shorten


@given(st.text())
def test_nothing_that_moves_a_cursor_is_left(text: str) -> None:
    assert not [character for character in printable(text) if unicodedata.category(character) in ("Cc", "Zl", "Zp")]


@given(
    st.text(alphabet=st.characters(categories=["L", "N"], include_characters=" "), max_size=300), st.integers(20, 90)
)
def test_shortened_text_fits_and_keeps_its_beginning(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert len(short) <= limit
    assert " ".join(text.split()).startswith(short.removesuffix(" ..."))

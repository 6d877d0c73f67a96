"""Pages of plain text are laid out as rich lays them out."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ats_sim.reporting.terminal import _NARROW, Page

WORDS = ["word ", "of ", "a", " ", "unbreakable" * 9, "–", "résumé ", "\n", "漢字 ", "\t", "e\u0301"]
TEXT = st.text(st.sampled_from(" aB.,-–•é €Ж…"), max_size=220) | st.lists(st.sampled_from(WORDS)).map("".join)


class ByRich(Page):
    """A page that leaves all to rich."""

    def _is_plain(self, *_: str) -> bool:
        return False


def test_a_narrow_character_takes_one_column() -> None:
    narrow = [chr(code) for code in range(0x30000) if _NARROW.fullmatch(chr(code))]
    assert len(narrow) > 1000
    assert {cell_len(char) for char in narrow} == {1}


@given(TEXT, TEXT, st.integers(0, 6), st.integers(1, 30))
def test_both_ways_give_the_same_bytes(one: str, other: str, indent: int, width: int) -> None:
    pages = (Page(), ByRich())
    for page in pages:
        page.head(one[:20], other, "bold green")
        page.title(one)
        page.line(other, indent)
        page.item(one[:12], other, indent, width, "red")
        page.cells(one, width, other[:9], 12, one[:30], style="green")
        page.row(one[:30], other[:40], width)
        page.blank()
    assert pages[0].text() == pages[1].text()


@pytest.mark.parametrize(("text", "loaded"), [("plain – text", "False"), ("漢字", "True")])
def test_rich_is_loaded_for_wide_characters_alone(text: str, loaded: str) -> None:
    code = (
        f"import sys\nfrom ats_sim.reporting.terminal import Page\nPage().line({text!r})\nprint('rich' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == f"{loaded}\n"
    )

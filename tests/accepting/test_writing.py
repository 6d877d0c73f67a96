"""Comments written into sources: each is read again, and nothing that is printed changes."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.accepting.comments import ignores
from ats_sim.accepting.writing import commented
from ats_sim.repository.source_text import SourceText


@pytest.mark.parametrize(
    ("name", "row", "written"),
    [
        ("cv.tex", "\\item Used SQL", "\\item Used SQL % ats-sim: ignore[HLT001]"),
        ("cv.typ", "- Used SQL", "- Used SQL // ats-sim: ignore[HLT001]"),
        ("cv.md", "- Used SQL", "- Used SQL <!-- ats-sim: ignore[HLT001] -->"),
        ("cv.html", "<li>Used SQL</li>", "<li>Used SQL</li> <!-- ats-sim: ignore[HLT001] -->"),
        ("cv.yaml", "- Used SQL", "- Used SQL # ats-sim: ignore[HLT001]"),
        ("cv.yaml", "- Used SQL\r", "- Used SQL # ats-sim: ignore[HLT001]\r"),
        ("cv.org", "  - Used SQL", "  # ats-sim: ignore-next-line[HLT001]\n  - Used SQL"),
        ("cv.tex", "Used SQL % ats-sim: ignore[HLT004]", "Used SQL % ats-sim: ignore[HLT004, HLT001]"),
    ],
)
def test_in_the_syntax_of_each_kind(name: str, row: str, written: str) -> None:
    assert commented(name, row, {1: ["HLT001"]}) == (written, [])


@pytest.mark.parametrize(
    ("name", "text", "line"),
    [
        ("cv.json", '{"a": "Used SQL"}', 1),
        ("cv.txt", "Used SQL", 1),
        ("cv.md", "| Used SQL |", 1),
        ("cv.yaml", "a: >\n  Used SQL\n  daily", 2),
        ("cv.yaml", 'a: "Used SQL\n  daily"', 1),
        ("cv.tex", "Used SQL % ats-sim: ignore[HLT001]", 1),
    ],
)
def test_where_none_can_stand_the_line_is_told_and_kept(name: str, text: str, line: int) -> None:
    assert commented(name, text, {line: ["HLT001"]}) == (text, [line])


_ROWS = st.lists(st.sampled_from(["Used SQL", "Led a team of 9", "- Cut costs", "", "a: b"]), min_size=1, max_size=8)


@given(_ROWS, st.sets(st.integers(1, 8), min_size=1), st.sampled_from([".tex", ".typ", ".md", ".html", ".org"]))
def test_each_comment_is_read_again_for_its_line_and_no_word_changes(
    rows: list[str], lines: set[int], suffix: str
) -> None:
    text = "\n".join(rows)
    wanted = {line: ["HLT001", "HLT004"] for line in lines if line <= len(rows)}
    new, left = commented("cv" + suffix, text, wanted)
    assert left == []
    found = list(ignores("cv" + suffix, new))
    new_rows = new.split("\n")
    silenced = [one.silenced_line for one in found]
    if suffix == ".org":
        assert [new_rows[line - 1] for line in silenced if line] == [rows[line - 1] for line in sorted(wanted)]
    else:
        assert silenced == sorted(wanted)
    assert all(one.names == ("HLT001", "HLT004") for one in found)
    before, after = (SourceText("cv" + suffix, one).words for one in (text, new))
    assert [word.text for word in before] == [word.text for word in after]


@given(st.recursive(st.text(max_size=30), lambda inner: st.lists(inner, max_size=3), max_leaves=8), st.integers(1, 12))
def test_the_values_of_yaml_stay_what_they_are(value: object, line: int) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, width=20)
    if line <= len(text.split("\n")):
        new, _ = commented("cv.yaml", text, {line: ["HLT001"]})
        assert yaml.safe_load(new) == yaml.safe_load(text)

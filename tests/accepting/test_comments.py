"""Comments that accept findings: in the syntax of each kind of source, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.accepting.comments import ignores


def _found(name: str, text: str) -> list[tuple[int, int, str, tuple[str, ...]]]:
    return [(one.line, one.column, one.scope, one.names) for one in ignores(name, text)]


COMMENTS = {
    ".md": "<!-- {} -->",
    ".html": "<!-- {} -->",
    ".tex": "% {}",
    ".typ": "// {}",
    ".yaml": "# {}",
    ".yml": "# {}",
    ".toml": "# {}",
    ".org": "# {}",
}


@pytest.mark.parametrize("suffix", COMMENTS)
@pytest.mark.parametrize(
    ("words", "scope", "names"),
    [
        ("ats-sim: ignore", "ignore", ()),
        ("ats-sim: ignore[HLT011]", "ignore", ("HLT011",)),
        ("ats-sim: ignore [HLT011, tool-only]", "ignore", ("HLT011", "tool-only")),
        ("ats-sim: ignore HLT011", "ignore", ("HLT011",)),
        ("ats-sim: ignore HLT011, tool-only", "ignore", ("HLT011", "tool-only")),
        ("ats-sim:ignore-next-line[HLT]", "ignore-next-line", ("HLT",)),
        ("ats-sim: ignore-file[SKL001]", "ignore-file", ("SKL001",)),
        ("ats-sim: ignore[]", "ignore", ()),
    ],
)
def test_in_the_comments_of_each_kind(suffix: str, words: str, scope: str, names: tuple[str, ...]) -> None:
    comment = COMMENTS[suffix].format(words)
    text = f"Cut costs\nby half {comment}\n"
    assert _found("cv" + suffix, text) == [(2, 9 + comment.index("ats-sim"), scope, names)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cv.md", "ats-sim: ignore[HLT011]"),
        ("cv.tex", "40\\% ats-sim: ignore[HLT011]"),
        ("cv.typ", "https://ats-sim: ignore"),
        ("cv.org", "#+ats-sim: ignore"),
        ("cv.yaml", "a#ats-sim: ignore"),
        ("cv.json", '{"a": "// ats-sim: ignore"}'),
        ("cv.txt", "# ats-sim: ignore"),
        ("cv.md", "<!-- ats-sim: ignored -->"),
        ("cv.md", "<!-- ats-sim: ignore-lines -->"),
    ],
)
def test_nowhere_else(name: str, text: str) -> None:
    assert _found(name, text) == []


def test_a_comment_may_go_over_lines_and_hold_more_than_one() -> None:
    text = "<!--\n ats-sim: ignore-file[SKL]\n ats-sim: ignore-file[HLT]\n-->"
    assert [(line, names) for line, _, _, names in _found("cv.md", text)] == [(2, ("SKL",)), (3, ("HLT",))]
    assert _found("cv.typ", "/* ats-sim: ignore[A1]\n*/ text // ats-sim: ignore[B2]") == [
        (1, 4, "ignore", ("A1",)),
        (2, 12, "ignore", ("B2",)),
    ]


@given(st.text(alphabet=st.sampled_from("<!->%/*# \n[]ats-sim: ignore,H1"), max_size=300))
def test_any_text_is_read_to_its_end(text: str) -> None:
    for suffix in COMMENTS:
        for one in ignores("cv" + suffix, text):
            line = text.split("\n")[one.line - 1]
            assert line[one.column - 1 :].startswith("ats-sim:")

"""The words of sources: what is printed, where it stands, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.repository.source_text import SUFFIXES, SourceText, blanked, pairs, plain_words


def _words(name: str, text: str) -> list[str]:
    return [word.text for word in SourceText(name, text).words]


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("cv.tex", r"\item \textbf{Cut costs} by 40\% % a note", ["cut", "costs", "by", "40"]),
        ("cv.tex", r"\begin{itemize} R\'esum\'e of Zo\"{e} Stra\ss e", ["resume", "of", "zoe", "strasse"]),
        ("cv.tex", r"Gar\c{c}on\\ \L{}\'od\'z \& more", ["garcon", "lodz", "more"]),
        ("cv.typ", '#job("Nurse", [Ward]) // old\n- Cut *costs* /* no */ https://a.example', None),
        (
            "cv.org",
            "** Nurse\n# a note\n#+TITLE: Ana Roe\n  :PROPERTIES:",
            ["nurse", "title", "ana", "roe"],
        ),
        ("cv.yaml", 'name: "Jos\\u00e9" # a note\nurl: a#b', ["name", "jose", "url", "a", "b"]),
        ("cv.json", '{"a": "one\\ntwo \\u00e9t\\u00e9"}', ["a", "one", "two", "ete"]),
        ("cv.html", "<p class='x'>Caf&eacute; &amp; bar<!-- no --></p><style>p{}</style>", ["cafe", "bar"]),
        ("cv.md", "- Cut **costs** <!-- no --> by <b>half</b>", ["cut", "costs", "by", "half"]),
        ("cv.txt", "Ana Roe, ﬁnance", ["ana", "roe", "finance"]),
    ],
)
def test_what_is_printed_is_words_and_nothing_else(name: str, text: str, words: list[str] | None) -> None:
    expected = words if words is not None else ["nurse", "ward", "cut", "costs", "https", "a", "example"]
    assert _words(name, text) == expected


def test_words_have_their_line_and_column() -> None:
    source = SourceText("cv.tex", "\\item Cut\n  \\textbf{costs}")
    assert [(word.text, word.line, word.column, word.end) for word in source.words] == [
        ("cut", 1, 7, 10),
        ("costs", 2, 11, 16),
    ]
    assert [word.text for word in source.near(2, 1)] == ["costs"]
    assert source.pairs == {("cut", "costs")}


@given(st.text(alphabet=st.sampled_from("ab%\\{}<>!-/*#:&;\n 'é\"\t"), max_size=200), st.sampled_from(sorted(SUFFIXES)))
def test_blanking_moves_nothing(text: str, suffix: str) -> None:
    after = blanked(text, suffix)
    assert len(after) == len(text)
    assert all(new in (old, " ") or (old == "\n" and new == "\n") for old, new in zip(text, after, strict=True))
    assert after.count("\n") == text.count("\n")


@given(st.text(max_size=200), st.sampled_from(sorted(SUFFIXES)))
def test_each_word_stands_where_it_says(text: str, suffix: str) -> None:
    source = SourceText("cv" + suffix, text)
    for word in source.words:
        assert 1 <= word.column < word.end <= len(source.lines[word.line - 1]) + 1


def test_pairs_do_not_go_over_lines() -> None:
    assert pairs(["Cut costs, by", "half"]) == {("cut", "costs"), ("costs", "by")}
    assert plain_words("É-mail: ANA") == ["e", "mail", "ana"]


def test_columns_in_bytes_where_letters_take_more_than_one() -> None:
    text = SourceText("a.md", "añ𝕏b c\nplain\n")
    assert text.place(1, 4, 1, 5).byte_columns == (8, 9)
    assert text.place(1, 1, 2, 3).byte_columns is None
    assert text.place(2, 1, 2, 6).byte_columns is None

"""Expressions that are compiled late find what they would find if they were compiled at once."""

from __future__ import annotations

import marshal
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon import compiled, table
from ats_sim.lexicon.expressions import INDEX, Expression, expression, index_text, key, leftmost
from ats_sim.lexicon.needs import needs
from bench.build_needs import expressions
from tests.cases import FIXTURES

ALL = sorted(expressions())
TEXTS = sorted(
    {line for path in FIXTURES.rglob("*.txt") for line in path.read_text(encoding="utf-8").splitlines() if line}
)


def test_the_index_knows_the_expressions() -> None:
    """One that it does not know is compiled too early, no more; so a few may be missing."""
    known = set(table.text(INDEX).split("\n"))
    wanted = index_text(ALL).split("\n")
    assert len(wanted) > 400
    assert len([line for line in wanted if line not in known]) <= len(wanted) * 0.05


def test_no_two_expressions_have_one_key() -> None:
    assert len({key(*one) for one in ALL}) == len(ALL)


def test_what_is_kept_compiled_is_what_python_makes_of_the_text() -> None:
    """One that is not kept is compiled when it is needed, no more; so a few may be missing."""
    kept = [(one, found) for one in ALL if (found := compiled.take(key(*one), one[0]))]
    assert len(kept) > len(ALL) * 0.95
    for (pattern, flags), found in kept:
        made = re.compile(pattern, flags)
        assert found == made, pattern  # the engine compares flags, groups and code
        assert (found.groups, found.groupindex, found.flags) == (made.groups, made.groupindex, made.flags)


@pytest.mark.parametrize(
    "content",
    [
        None,
        b"",
        b"nothing of ours",
        compiled.file_bytes(["another engine"], compiled.entries_of([("k", "a+", 0)])),
        compiled.file_bytes([compiled.engine()], compiled.entries_of([("other", "a+", 0)])),
        marshal.dumps(((compiled.engine(),), {"k": (32, 0, {}, b"\xff" * 36)})),
    ],
    ids=["no file", "empty", "damaged", "of another engine", "of another expression", "no code"],
)
def test_without_code_of_this_engine_there_is_none_to_take(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    file = tmp_path / "expressions.code"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setattr(compiled, "FILE", file)
    compiled._entries.cache_clear()
    try:
        assert compiled.take("k", "a+") is None
    finally:
        compiled._entries.cache_clear()


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\b(?:less than|under)\b", ("less than", "under")),
        (r"colou?rs?\s+\d", ("color", "colour")),
        (r"[xy]-ray", ("x-ray", "y-ray")),
        (r"(?i)\bNurse", ("~", "nurse")),
        (r"\bNurse", ("Nurse",)),
        (r"(?:ward|unit)\s+(?:nurse|sister)s?", ("nurse", "sister", "\\", "unit", "ward")),
        (r"q[1-4]\b", ("q1", "q2", "q3", "q4")),
        (r"(?<=per )\w+ (?!day)hour", (" hour",)),
        (r"(?:production|\d+)", ()),
        (r"caf[^a]", ("caf",)),
        (r"a?", ()),
        (r"(ab)+", ("ab",)),
        (r"(?:ab)*", ()),
        (r"é|à", ()),
    ],
)
def test_needed_letters(pattern: str, letters: tuple[str, ...]) -> None:
    assert needs(pattern, 0) == letters


@given(st.data())
def test_whatever_an_expression_matches_holds_letters_that_it_needs(data: st.DataObject) -> None:
    pattern, flags = data.draw(st.sampled_from(ALL))
    text = data.draw(st.from_regex(re.compile(pattern, flags)))
    assert (expression(pattern, flags).search(text) is None) == (re.search(pattern, text, flags) is None)


def test_the_same_is_found_in_the_fixtures() -> None:
    for pattern, flags in ALL:
        late, early = expression(pattern, flags), re.compile(pattern, flags)
        for text in TEXTS:
            assert [match.span() for match in late.finditer(text)] == [match.span() for match in early.finditer(text)]


@pytest.mark.parametrize("text", ["SİNCE 2019", "ſince 2019", "sınce", "SINCE", "nothing"])
def test_letters_that_an_expression_for_any_case_takes_for_i_and_s(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    late = expression("since", re.IGNORECASE)
    monkeypatch.setattr(late, "needed", needs("since", re.IGNORECASE))
    assert bool(late.search(text)) == bool(re.search("since", text, re.IGNORECASE))


@pytest.mark.parametrize("text", ["no such word", "one word, many words"])
def test_each_method_answers_as_the_compiled_expression(text: str) -> None:
    pattern = r"\bwords?\b(?=[ ,]|$)|many"
    late, early = Expression(pattern, 0), re.compile(pattern)
    late.needed = needs(pattern, 0)
    assert late.needed
    for found, wanted in ((late, early), (Expression("x+y", 0), re.compile("x+y"))):
        assert found.split(text) == wanted.split(text)
        assert found.sub("-", text) == wanted.sub("-", text)
        assert found.subn("-", text, count=1) == wanted.subn("-", text, count=1)
        assert found.findall(text) == wanted.findall(text)
        assert [match.span() for match in found.finditer(text, 3)] == [
            match.span() for match in wanted.finditer(text, 3)
        ]
        for name in ("search", "match", "fullmatch"):
            one, other = getattr(found, name)(text, 0), getattr(wanted, name)(text, 0)
            assert (one and one.span()) == (other and other.span())


def test_nothing_is_compiled_before_a_text_holds_the_letters() -> None:
    late = Expression("word", 0)
    late.needed = ("word",)
    assert late.search("nothing") is None
    assert "compiled" not in vars(late)
    assert late.search("a word")
    assert "compiled" in vars(late)


WORDS = st.lists(st.text(st.sampled_from("ab "), min_size=1, max_size=3), min_size=1, max_size=4, unique=True)


@given(WORDS, st.text(st.sampled_from("abc "), max_size=30))
def test_expressions_side_by_side_find_what_one_of_all_finds(words: list[str], text: str) -> None:
    whole = re.compile("|".join(f"(?:{word})+" for word in words))
    found = leftmost([(word, expression(f"(?:{word})+")) for word in words], text)
    assert [match.span() for _, match in found] == [match.span() for match in whole.finditer(text)]

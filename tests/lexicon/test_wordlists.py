"""The word lists: one form for all, each used, and words found as whole words wherever they stand."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ats_sim
from ats_sim.lexicon.patterns import all_rows
from ats_sim.lexicon.table import names, rows
from ats_sim.lexicon.wordlists import Finder, any_of, finder, word_set, words

LISTS = sorted({row["list"] for table in names("words") for row in rows(table)})
EXACT = {"first-person"}
"""Lists in which the capitals count."""


def test_every_list_is_used_and_every_used_list_exists() -> None:
    folder = Path(ats_sim.__file__).parent
    files = (*sorted(folder.rglob("*.py")), *sorted((folder.parent / "bench").glob("*.py")))
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    quoted = set(re.findall(r"""["']([a-z-]+)["']""", code))
    quoted |= {name for row in all_rows().values() for name in re.findall(r"\{([a-z-]+)\}", row.pattern)}
    stems = re.findall(r"""f["'](?:([a-z]+-)\{\w+\}|\{\w+\}(-[a-z]+))["']""", code)
    begun = tuple(begin for begin, _ in stems if begin)
    ended = tuple(end for _, end in stems if end)
    assert [
        name for name in LISTS if name not in quoted and not name.startswith(begun) and not name.endswith(ended)
    ] == []
    asked = re.findall(r"""\b(?:words|word_set|any_of|finder)\(((?:["'][a-z-]+["'](?:, )?)+)\)""", code)
    named = {name for part in asked for name in re.findall(r"[a-z-]+", part)}
    assert len(named) > 80
    assert named <= set(LISTS) | {row["kind"] for row in rows("calendar.tsv")} | {
        row["kind"] for row in rows("posting_words.tsv")
    }


@pytest.mark.parametrize("name", LISTS)
def test_words_are_tidy_and_listed_once(name: str) -> None:
    listed = words(name)
    assert sorted(listed) == sorted(set(listed))
    assert [word for word in listed if word != " ".join(word.split())] == []
    assert [word for word in listed if "*" in word[:-1] or word in ("!", "*")] == []
    assert name in EXACT or [word for word in listed if word != word.lower()] == []


@pytest.mark.parametrize("name", LISTS)
def test_each_word_finds_itself_whole(name: str) -> None:
    """A word of the list is found where it stands, and not where a letter is glued to it."""
    search = Finder(words(name), exact=name in EXACT)
    for word in words(name):
        bare = word.rstrip("*").removeprefix("!")
        found = search.search(f"({bare})")
        assert word[0] == "!" or (found is not None and found.start == 1), word
        if bare[0].isalnum():
            assert all(hit.start != 1 for hit in search.finditer(f"x{bare} y")), word


@pytest.mark.parametrize(
    ("listed", "text", "found"),
    [
        (("up",), "a start-up, up and running", [(12, 14)]),
        (("model",), "a model-based re-model", [(2, 7)]),
        (("end to end",), "end-to-end, end  to end and end to ends", [(0, 10), (12, 23)]),
        (("certif*",), "certified, uncertified", [(0, 9)]),
        (("help", "!help desk"), "help at the help desk", [(0, 4)]),
        (("work", "work on", "work on it"), "Work on it, WORK", [(0, 10), (12, 16)]),
        (("/day", "etc."), "50/day etc.", [(2, 6), (7, 11)]),
        (("i'm",), "I’m here", [(0, 3)]),
        (("co-led", "led"), "co-led", [(0, 6)]),
    ],
)
def test_whole_words_joined_words_and_longest(listed: tuple[str, ...], text: str, found: list[tuple[int, int]]) -> None:
    assert [(hit.start, hit.end) for hit in Finder(listed).finditer(text)] == found


_WORDS = st.lists(st.sampled_from([" ".join(part) for n in (1, 2, 3) for part in product("ab", repeat=n)]), min_size=1)


@given(_WORDS, st.text(alphabet="ab -.", max_size=30))
def test_lookup_finds_what_an_alternation_finds(listed: list[str], text: str) -> None:
    ordered = sorted(set(listed), key=lambda word: (-len(word), word))
    body = "|".join(word.replace(" ", r"[\s-]+") for word in ordered)
    expected = [match.span() for match in re.finditer(rf"(?<!\w)(?<!\w-)(?:{body})(?!\w)", text)]
    assert [(hit.start, hit.end) for hit in Finder(listed).finditer(text)] == expected


def test_capitals_count_only_where_asked() -> None:
    assert Finder(["us"], exact=True).search("sold in the US") is None
    assert Finder(["us"]).search("sold in the US") is not None


def test_an_unknown_list_is_an_error_at_once() -> None:
    for ask in (words, word_set, any_of, finder):
        with pytest.raises(KeyError):
            ask("nonsense")


def test_no_role_is_both_shrunk_and_led() -> None:
    assert word_set("minimizing").isdisjoint(word_set("claim-grand", "claim-leading", "claim-people"))
    assert {"helped", "took part in", "worked on", "gained experience"} <= word_set("minimizing")
    assert {"responsible for", "tasked with", "duties included"} <= word_set("duty")


SPOTTED = st.lists(st.sampled_from(["help", "desk", "help-desk", "certified", "the", "over", "re", "-", ",", "X"]))


@given(SPOTTED)
def test_a_spotted_finder_finds_what_one_that_looks_at_every_text_finds(said: list[str]) -> None:
    text = " ".join(said)
    for listed in (["help", "!help desk"], ["certif*", "over the"], ["re*", "x"]):
        assert list(Finder(listed).spotted().finditer(text)) == list(Finder(listed).finditer(text))


def test_one_pass_spares_all_finders_a_text_without_their_words(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []
    monkeypatch.setattr(Finder, "_places", lambda _, low: looked.append(low) or [])
    for word in ("help", "certif*", "over the"):
        assert Finder([word]).spotted().search("kept nine boats afloat") is None
    assert looked == []

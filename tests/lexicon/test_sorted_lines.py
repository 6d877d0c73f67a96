from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.lexicon.sorted_lines import SortedLines, mapped

CELL = st.text(st.sampled_from("ab c-é"), min_size=1, max_size=6)


@given(st.dictionaries(CELL, st.text(st.sampled_from("xy\t |"), max_size=9)), CELL, st.text("\nab", max_size=3))
def test_every_line_is_found_and_no_other(lines: dict[str, str], other: str, around: str) -> None:
    body = "\n".join(sorted((f"{cell}\t{rest}" for cell, rest in lines.items()), key=str.encode)).encode()
    before = around.encode()
    found = SortedLines(before + body + b"\n" + before, len(before), len(before) + len(body))
    for cell in (*lines, other):
        rest = lines.get(cell)
        assert found.get(cell.encode()) == (None if rest is None else rest.encode())
        assert (cell in found) == (cell in lines)


def test_files_that_are_looked_up_are_sorted() -> None:
    for name in (
        "titles/profiles.tsv",
        "titles/related.tsv",
        "titles/occupations.tsv",
        "titles/words.txt",
        "spelling/common.txt",
        "spelling/rare.txt",
    ):
        lines = [line.partition(b"\t")[0] for line in mapped(name)[:].split(b"\n")[:-1] if line[:1] not in (b"", b"#")]
        assert lines == sorted(lines)
        assert all(line.decode() in SortedLines(mapped(name)) for line in lines[:: len(lines) // 50])


def test_the_first_steps_of_a_search_are_looked_up_once_and_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    words = sorted(f"word{number}" for number in range(5_000))
    lines = SortedLines("".join(f"{word}\tmeaning of {word}\n" for word in words).encode()[:-1])
    probed: list[int] = []
    plain = SortedLines._probe
    monkeypatch.setattr(SortedLines, "_probe", lambda self, at, *ends: probed.append(at) or plain(self, at, *ends))
    asked = [word.encode() for word in (*words[::7], "word", "wordx", "word4999", "word0")]
    once = [lines.get(word) for word in asked]
    probed.clear()
    assert [lines.get(word) for word in asked] == once
    assert once[0] == b"meaning of word0"
    assert once[-4:] == [None, None, b"meaning of word4999", b"meaning of word0"]
    assert len(probed) < 3 * len(asked)  # of twelve steps or so that each takes

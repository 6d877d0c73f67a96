"""Which files a path means."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ats_sim.bulk.discovery import fits
from ats_sim.bulk.paths import DOCUMENTS, READABLE, below, find, listed, shown


def _write(path: Path, size: int = 1) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x" * size)
    return path


def _names(folder: Path, found: list[str]) -> list[str]:
    return [Path(path).relative_to(folder).as_posix() for path in found]


def test_a_folder_means_all_documents_below_it_the_largest_first(tmp_path: Path) -> None:
    _write(tmp_path / "b.pdf", 5)
    _write(tmp_path / "a.pdf", 5)
    _write(tmp_path / "deep" / "er" / "c.DOCX", 9)
    _write(tmp_path / "scan.jpg", 2)
    _write(tmp_path / "noname", 1)
    assert _names(tmp_path, find([tmp_path]).files) == ["deep/er/c.DOCX", "a.pdf", "b.pdf", "scan.jpg", "noname"]


def test_hidden_files_links_and_other_kinds_are_passed_over_in_folders(tmp_path: Path) -> None:
    _write(tmp_path / "a.pdf")
    _write(tmp_path / ".hidden.pdf")
    _write(tmp_path / ".git" / "b.pdf")
    _write(tmp_path / "groups.csv")
    _write(tmp_path / "outside" / "c.pdf")
    os.symlink(tmp_path / "outside", tmp_path / "loop")
    os.symlink(tmp_path / "a.pdf", tmp_path / "link.pdf")
    found = find([tmp_path])
    assert _names(tmp_path, found.files) == ["a.pdf", "outside/c.pdf"]
    assert found.passed_over == {".csv": 1}


def test_a_named_file_is_kept_whatever_it_is(tmp_path: Path) -> None:
    link = tmp_path / "link.xyz"
    os.symlink(_write(tmp_path / "a.pdf"), link)
    missing = tmp_path / "nowhere.pdf"
    assert set(find([link, missing]).files) == {str(link), str(missing)}


def test_each_file_once_as_first_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path / "a.pdf")
    monkeypatch.chdir(tmp_path)
    assert find(["a.pdf", tmp_path, "./a.pdf"]).files == ["a.pdf"]


def test_globs_go_through_folders_and_one_without_a_match_is_kept(tmp_path: Path) -> None:
    _write(tmp_path / "x" / "a.pdf")
    _write(tmp_path / "x" / "y" / "b.pdf")
    _write(tmp_path / "x" / "c.txt")
    assert _names(tmp_path, find([tmp_path / "**" / "*.pdf"]).files) == ["x/a.pdf", "x/y/b.pdf"]
    assert find([tmp_path / "*.odt"]).files == [str(tmp_path / "*.odt")]


def test_globs_follow_no_links_and_end_where_links_go_round(tmp_path: Path) -> None:
    for name in ("a.pdf", "x/b.pdf", "x/.h.pdf", ".git/c.pdf", "x/y/d.xyz"):
        _write(tmp_path / name)
    for folder in (tmp_path, tmp_path / "x"):
        for number in range(3):
            os.symlink(tmp_path, folder / f"around-{number}")
    os.symlink(tmp_path / "a.pdf", tmp_path / "link.pdf")
    assert _names(tmp_path, find([tmp_path / "**" / "*.pdf"]).files) == ["a.pdf", "x/b.pdf"]
    assert _names(tmp_path, find([tmp_path / "*" / "*.pdf"]).files) == ["x/b.pdf"]
    assert _names(tmp_path, find([tmp_path / "**"]).files) == ["a.pdf", "x/b.pdf", "x/y/d.xyz"]
    assert _names(tmp_path, find([tmp_path / ".git" / "*"]).files) == [".git/c.pdf"]


def test_a_glob_gives_paths_as_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path / "x" / "a.pdf")
    monkeypatch.chdir(tmp_path)
    for pattern, path in (("x/*", "x/a.pdf"), ("*/a.pdf", "x/a.pdf"), ("./x/*", "./x/a.pdf"), ("**/*.pdf", "x/a.pdf")):
        assert find([pattern]).files == [path]


@given(
    st.lists(st.sampled_from(["a", "b", "ab"]), max_size=5),
    st.lists(st.sampled_from(["a", "?", "*b", "**"]), max_size=5),
)
def test_a_path_fits_a_glob_as_a_regular_expression_says(steps: list[str], pattern: list[str]) -> None:
    words = {"a": "a/", "?": "[^/]/", "*b": "[^/]*b/", "**": "(?:[^/]+/)*"}
    whole = re.fullmatch("".join(words[part] for part in pattern), "".join(f"{step}/" for step in steps))
    assert fits(steps, pattern) == bool(whole)


def test_a_name_with_brackets_is_no_glob_if_it_is_there(tmp_path: Path) -> None:
    path = _write(tmp_path / "resume [1].pdf")
    assert find([path]).files == [str(path)]


def test_excluded_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    _write(tmp_path / "old" / "a.pdf")
    _write(tmp_path / "b.pdf")
    assert _names(tmp_path, find([tmp_path], lambda path: path.name == "old").files) == ["b.pdf"]


@pytest.mark.parametrize(
    ("text", "paths"), [("a\nb b\n\n", ["a", "b b"]), ("a\0b\nc\0", ["a", "b\nc"]), ("a\r\nb", ["a", "b"]), ("", [])]
)
def test_lists(text: str, paths: list[str]) -> None:
    assert listed(text) == paths


def test_a_name_that_is_no_unicode_can_be_shown() -> None:
    assert shown("a\udcff.pdf") == "a\\xff.pdf"


def test_the_walk_below_a_folder_is_by_name_and_each_folder_stands_where_its_name_does(tmp_path: Path) -> None:
    for name in ("z/b.md", "z.md", "b/c/a.txt", "b/d.pdf", "a.jpg", "noname", ".h.md", "old/a.md"):
        _write(tmp_path / name)
    told: list[tuple[str, str]] = []
    files = below(str(tmp_path), READABLE, lambda path: path.name == "old", lambda *folder: told.append(folder))
    assert _names(tmp_path, list(files)) == ["b/c/a.txt", "b/d.pdf", "z/b.md", "z.md"]
    assert told == []
    assert READABLE < DOCUMENTS


def test_a_folder_that_cannot_be_opened_is_told_where_the_walk_meets_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.md", "b/x.md", "c.md"):
        _write(tmp_path / name)
    scan = os.scandir

    def closed(path: str) -> object:
        if path.endswith("b"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr("os.scandir", closed)
    met: list[object] = []
    walk = below(str(tmp_path), READABLE, lambda _: False, lambda *folder: met.append(folder))
    met.extend(Path(file).name for file in walk)
    assert met == ["a.md", (str(tmp_path / "b"), "Permission denied"), "c.md"]
    assert find([tmp_path]).unreadable == {str(tmp_path / "b"): "Permission denied"}

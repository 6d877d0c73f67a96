"""The lines that changed since a revision, held against a real repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from ats_sim.errors import ConfigError
from ats_sim.repository.changes import changed_since


def _git(folder: Path, *words: str) -> None:
    call = ["git", "-C", str(folder), "-c", "user.name=Ana", "-c", "user.email=ana@example.com", *words]
    subprocess.run(call, check=True, capture_output=True)


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A working tree with one commit of two files."""
    top = tmp_path / "clone"
    (top / "cv").mkdir(parents=True)
    (top / "cv" / "a.tex").write_text("one\ntwo\nthree\nfour\n", encoding="utf-8")
    (top / "ä b.md").write_text("one\ntwo\n", encoding="utf-8")
    _git(tmp_path, "init", "-q", str(top))
    _git(top, "add", "-A")
    _git(top, "commit", "-qm", "x")
    return top


def test_changed_and_new_lines(clone: Path) -> None:
    (clone / "cv" / "a.tex").write_text("one\nTWO\nthree\nfour\nfive\nsix\n", encoding="utf-8")
    (clone / "new.md").write_text("x\n", encoding="utf-8")
    found = changed_since("HEAD", clone / "cv")
    assert found == {clone / "cv" / "a.tex": {2, 5, 6}, clone / "new.md": None}


def test_taken_out_lines_and_files_are_no_lines(clone: Path) -> None:
    (clone / "cv" / "a.tex").write_text("one\nfour\n", encoding="utf-8")
    (clone / "ä b.md").unlink()
    assert changed_since("HEAD", clone) == {clone / "cv" / "a.tex": frozenset()}


def test_names_of_any_letters_and_files_that_are_no_text(clone: Path) -> None:
    (clone / "ä b.md").write_bytes(b"one\0\n")
    assert changed_since("HEAD", clone) == {clone / "ä b.md": None}


def test_without_changes(clone: Path) -> None:
    assert changed_since("HEAD", clone) == {}


@pytest.mark.parametrize(
    ("revision", "said"),
    [
        ("nowhere", "no revision nowhere here; check its name, or fetch it first"),
        ("--output=x", "'--output=x' is no revision"),
        (" ", "is no revision"),
    ],
)
def test_a_revision_that_is_not_there_is_one_line(clone: Path, revision: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        changed_since(revision, clone)
    assert not (clone / "x").exists()


def test_a_shallow_clone_says_how_to_fetch(clone: Path, tmp_path: Path) -> None:
    _git(clone, "commit", "-qm", "y", "--allow-empty")
    _git(tmp_path, "clone", "-q", "--depth", "1", f"file://{clone}", str(tmp_path / "shallow"))
    with pytest.raises(ConfigError, match=r"this clone is shallow: fetch it first .*fetch-depth: 0"):
        changed_since("HEAD~1", tmp_path / "shallow")


def test_outside_of_a_clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(ConfigError, match="run it in a clone of the repository"):
        changed_since("HEAD", tmp_path)


def test_without_git(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(ConfigError, match="needs git, which is not installed"):
        changed_since("HEAD", clone)

"""What git is told not to look at, held against git itself."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ats_sim.repository.gitignore import GitIgnore, parsed

PATHS = ("a.pdf", "b.md", "out/a.pdf", "out/b.md", "cv/out/a.pdf", "cv/b.md", "cv/deep/out/c.pdf", "#a.md", "!b.md")
LINES = (
    *("*.pdf", "out", "out/", "/out", "/out/", "cv/out", "/cv/out/", "**/out", "out/**", "cv/**/c.pdf", "a.*", "?.md"),
    *(
        "!a.pdf",
        "!out",
        "!*.md",
        "!/out/b.md",
        "# a.pdf",
        "\\#a.md",
        "\\!b.md",
        "b.md  ",
        "",
        "  ",
        "/",
        "cv/*",
        "[ab].md",
    ),
)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working tree with files in it."""
    top = tmp_path_factory.mktemp("tree")
    subprocess.run(["git", "init", "-q", str(top)], check=True)
    for name in PATHS:
        path = top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", encoding="utf-8")
    return top


def _by_us(top: Path) -> set[str]:
    """The files that a walk passes over: an ignored folder takes with it all that lies below."""
    lists = GitIgnore.above(top / "cv")
    found = set()
    for name in PATHS:
        steps = Path(name).parts
        if any(lists.ignores(top.joinpath(*steps[:depth])) for depth in range(1, len(steps) + 1)):
            found.add(name)
    return found


def _by_git(top: Path) -> set[str]:
    call = ["git", "-C", str(top), "-c", "core.excludesFile=/dev/null", "check-ignore", "--no-index", "-z", "--stdin"]
    done = subprocess.run(call, input="\0".join(PATHS).encode(), capture_output=True, check=False)
    return {name for name in done.stdout.decode().split("\0") if name}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(LINES), max_size=5), st.lists(st.sampled_from(LINES), max_size=3))
def test_it_ignores_what_git_ignores(tree: Path, top: list[str], inner: list[str]) -> None:
    (tree / ".gitignore").write_text("\n".join(top), encoding="utf-8")
    (tree / "cv" / ".gitignore").write_text("\n".join(inner), encoding="utf-8")
    assert _by_us(tree) == _by_git(tree)


def test_the_list_beside_the_objects_of_git_counts(tree: Path) -> None:
    for path in (tree / ".gitignore", tree / "cv" / ".gitignore"):
        path.write_text("", encoding="utf-8")
    exclude = tree / ".git" / "info" / "exclude"
    before = exclude.read_text(encoding="utf-8")
    exclude.write_text("a.pdf\n", encoding="utf-8")
    assert _by_us(tree) == {"a.pdf", "out/a.pdf", "cv/out/a.pdf"}
    exclude.write_text(before, encoding="utf-8")


def test_without_a_working_tree_the_lists_below_the_folder_count(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_bytes(b"*.pdf\n\xff\n")
    lists = GitIgnore(tmp_path)
    assert lists.ignores(tmp_path / "a.pdf")
    assert not lists.ignores(tmp_path / "a.md")
    assert not lists.ignores(tmp_path.parent / "a.pdf")
    assert not lists.ignores(tmp_path)


def test_a_pattern_of_many_wildcards_ends() -> None:
    (pattern,) = parsed("/".join(["**"] * 60) + "/" + "*a" * 60 + "b")
    assert len(pattern.steps) == 61
    assert not GitIgnore(Path("/nowhere")).ignores(Path("/nowhere") / ("a" * 200))

"""Which files git is told not to look at: the ``.gitignore`` files of a working tree, and ``.git/info/exclude``.

Written for untrusted patterns: each step of a path is matched by itself (``fits``), so none costs more than its length
times that of the path. Source: gitignore(5). Of escapes, those of a first ``#`` or ``!`` and of a last blank are known.
"""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct, field

from ats_sim.bulk.discovery import fits

_BYTES = 1_000_000  # ours: a longer list is not read beyond


class _Pattern(Struct, frozen=True):
    """One line: the steps that a path below the list's folder must fit, whether only folders are meant, and if it takes
    back what a line before it said."""

    steps: tuple[str, ...]
    only_folders: bool
    includes: bool


class GitIgnore(Struct):
    """The lists of one working tree, each read when the first path of its folder is asked about.

    ``root`` is the top of the tree; where no ``.git`` lies above, that of the walk.
    """

    root: Path
    _lists: dict[Path, tuple[_Pattern, ...]] = field(default_factory=dict)

    @classmethod
    def above(cls, folder: Path) -> GitIgnore:
        """Those of the working tree that a folder lies in."""
        here = Path(os.path.abspath(folder))
        return cls(next((top for top in (here, *here.parents) if (top / ".git").exists()), here))

    def ignores(self, path: Path) -> bool:
        """Whether a file or folder is ignored by a line about itself; folders above it are asked about first."""
        whole = Path(os.path.abspath(path))
        if not whole.is_relative_to(self.root) or whole == self.root:
            return False
        steps = whole.relative_to(self.root).parts
        is_folder: bool | None = None
        for depth in range(len(steps) - 1, -1, -1):  # the list that lies nearest decides
            folder = self.root.joinpath(*steps[:depth])
            for pattern in reversed(self._patterns(folder)):
                if pattern.only_folders:
                    is_folder = whole.is_dir() if is_folder is None else is_folder
                    if not is_folder:
                        continue
                if fits(steps[depth:], pattern.steps):
                    return not pattern.includes
        return False

    def _patterns(self, folder: Path) -> tuple[_Pattern, ...]:
        if folder not in self._lists:
            own = [folder / ".gitignore"]
            if folder == self.root:
                own.insert(0, folder / ".git" / "info" / "exclude")
            self._lists[folder] = tuple(pattern for path in own for pattern in parsed(_text(path)))
        return self._lists[folder]


def repository_prefix() -> str:
    """The path of the working folder below the top of its working tree, "" at the top and where there is none."""
    here = Path.cwd()
    inside = here.relative_to(GitIgnore.above(here).root).as_posix()
    return "" if inside == "." else inside


def parsed(text: str) -> list[_Pattern]:
    """The patterns of a list, in its order."""
    return [pattern for line in text.splitlines() if (pattern := _pattern(line))]


def _pattern(line: str) -> _Pattern | None:
    bare = line.rstrip(" ")
    if bare.endswith("\\") and len(bare) < len(line):
        bare = bare[:-1] + " "
    if not bare.strip() or bare.startswith("#"):
        return None
    includes = bare.startswith("!")
    bare = bare[1:] if includes else bare
    bare = bare[1:] if bare.startswith(("\\#", "\\!")) else bare
    only_folders = bare.endswith("/")
    steps = tuple(step for step in bare.strip("/").split("/") if step)
    if not steps:
        return None
    if "/" not in bare.rstrip("/"):  # a bare name is meant at any depth
        steps = ("**", *steps)
    if steps[-1] == "**":  # what lies inside, not the folder itself
        steps = (*steps, "*")
    return _Pattern(steps, only_folders, includes)


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return file.read(_BYTES).decode("utf-8", "replace")
    except OSError:
        return ""

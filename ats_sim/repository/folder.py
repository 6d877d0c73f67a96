"""What a folder that is linted passes over, and by what."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct, field

from ats_sim.bulk.discovery import READABLE, SOURCES, suffix_of
from ats_sim.bulk.paths import shown
from ats_sim.errors import ReadingError
from ats_sim.lexicon.file_names import is_called_resume, other_paper, repository_file
from ats_sim.model.linted import Cause, PassedOver
from ats_sim.model.screening import NO_RESUME
from ats_sim.repository.gitignore import GitIgnore

_POINTER = b"version https://git-lfs"
_NOTHING = frozenset(
    {
        *(NO_RESUME, "no-text", "empty", "unknown-kind", "no-text-layer", "json", "yaml"),
        *("characters", "file-size", "markup", "pages", "encrypted"),
    }
)
"""Errors that say of a file that it holds no text to judge, or none that a resume would have; all others say that a
file is damaged."""


class Folder(Struct):
    """The files of the folders that one run is called with, by what the settings exclude, git ignores or its name says.

    ``passed_over`` lists the paths of readable kinds that were passed over, in the order in which they were met.
    """

    configured: Callable[[Path], bool]
    passed_over: list[PassedOver] = field(default_factory=list)
    _ignored: dict[Path, GitIgnore] = field(default_factory=dict)
    _top: Path | None = None

    def under(self, top: Path) -> None:
        """From here on the walk is below another folder."""
        self._top = top

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder found below a folder is passed over, which is noted."""
        is_folder = path.is_dir()
        what, cause = repository_file(path.name, is_folder=is_folder), self._cause(path)
        if not is_folder and suffix_of(path.name) in READABLE and not is_called_resume(path.stem):
            what = what or other_paper(path.name)
        if (what or cause) and (is_folder or suffix_of(path.name) in READABLE | SOURCES):
            self.note(path, cause or "name", "" if cause else what)
        return bool(what or cause)

    def note(self, path: Path, cause: Cause, what: str = "") -> None:
        """Note that a path was passed over."""
        self.passed_over.append(PassedOver(shown(path), cause, what))

    def _cause(self, path: Path) -> Cause | None:
        if self.configured(path):
            return "settings"
        return "git" if self._git(path).ignores(path) else None

    def _git(self, path: Path) -> GitIgnore:
        top = self._top or path.parent
        if top not in self._ignored:
            self._ignored[top] = GitIgnore.above(top)
        return self._ignored[top]


def holds_nothing(path: Path, error: ReadingError) -> Cause | None:
    """By what a file of a folder that could not be read is no resume, None where one may be damaged."""
    if _is_pointer(path):
        return "git-lfs"
    if error.kind == "latex":
        return "to-build"
    if error.kind == NO_RESUME or (error.kind in _NOTHING and not is_called_resume(path.stem)):
        return "no-text"
    return None


def _is_pointer(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_POINTER)) == _POINTER
    except OSError:
        return False

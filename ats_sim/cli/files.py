"""The resumes that paths on the command line mean."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ats_sim.errors import ReadingError

_SUFFIXES = frozenset({".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".markdown", ".json"})
"""The formats that `reading` reads, by their usual suffixes."""


def resumes(
    paths: Iterable[Path], excluded: Callable[[Path], bool], unreadable: Callable[[Path, ReadingError], None]
) -> Iterator[Path]:
    """Each file once, in the order of the paths: files as named, folders looked through by name.

    Below a folder hidden files, links, other suffixes and whatever is ``excluded`` are passed over. ``unreadable`` is
    told of folders that cannot be opened.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _below(path, excluded, unreadable) if path.is_dir() else (path,):
            key = os.path.abspath(found)
            if key not in seen:
                seen.add(key)
                yield found


def shown(path: Path) -> str:
    """A path as text that any encoder takes, also where a file's name is no valid Unicode."""
    return str(path).encode("utf-8", "replace").decode()


def _below(
    top: Path, excluded: Callable[[Path], bool], unreadable: Callable[[Path, ReadingError], None]
) -> Iterator[Path]:
    waiting = [top]
    while waiting:
        path = waiting.pop()
        if path is not top and not path.is_dir():
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                inside = [path / entry.name for entry in entries if _is_wanted(entry)]
        except OSError as error:
            message = f"{path}: this folder cannot be opened ({error.strerror}); change its access rights."
            unreadable(path, ReadingError("folder", message))
            continue
        waiting += sorted((found for found in inside if not excluded(found)), reverse=True)


def _is_wanted(entry: os.DirEntry[str]) -> bool:
    if entry.name.startswith("."):
        return False
    if entry.is_dir(follow_symlinks=False):
        return True
    return entry.is_file(follow_symlinks=False) and os.path.splitext(entry.name)[1].lower() in _SUFFIXES

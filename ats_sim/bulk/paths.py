"""The files that the paths of a command mean: the one walk through folders, and what `screen` and `lint` want of it."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

READABLE = frozenset({".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".markdown", ".json"})
"""The formats that `reading` reads, by their usual suffixes: what `lint` takes from a folder."""

DOCUMENTS = READABLE | {
    *(".doc", ".docm", ".dotx", ".pages", ".wps", ".text"),
    *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ""),
}
"""What a person may send as a resume, readable or not: each gets a row of `screen`. Other files are only counted."""

Excluded = Callable[[Path], bool]
"""Whether a file or folder found in a folder is to be passed over."""


@dataclass(slots=True)
class Found:
    """The files, the largest first, and what was left aside.

    ``unreadable`` are folders that could not be opened, each with the system's reason; ``passed_over`` counts files of
    folders that are no documents, by suffix.
    """

    files: list[str] = field(default_factory=list)
    unreadable: dict[str, str] = field(default_factory=dict)
    passed_over: Counter[str] = field(default_factory=Counter)

    def count(self, suffix: str) -> None:
        """Count a file that is no document."""
        self.passed_over[suffix] += 1


def find(paths: Iterable[str | Path], excluded: Excluded = lambda _: False) -> Found:
    """Each file once: files as named, folders with all below them, globs ("**" goes through folders).

    In folders, hidden files, links and what is ``excluded`` are passed over. A path that is nothing of the kind is
    kept, so that its row says what is wrong with it. The largest come first, so that none is begun last.
    """
    found, sized = Found(), dict[str, tuple[int, str]]()
    for path in paths:
        for file in _meant(str(path), found, excluded):
            sized.setdefault(os.path.abspath(file), (-_size(file), file))
    found.files = [file for _, file in sorted(sized.values())]
    return found


def in_order(paths: Iterable[Path], excluded: Excluded, unreadable: Callable[[str, str], None]) -> Iterator[Path]:
    """Each file once, in the order of the paths: files as named, of folders the readable ones below them by name.

    ``unreadable`` is told of folders that cannot be opened when the walk meets them, each with the system's reason.
    """
    seen: set[str] = set()
    for path in paths:
        inside = below(str(path), READABLE, excluded, unreadable) if path.is_dir() else (path,)
        for file in map(Path, inside):
            key = os.path.abspath(file)
            if key not in seen:
                seen.add(key)
                yield file


def below(
    top: str,
    suffixes: Container[str],
    excluded: Excluded,
    unreadable: Callable[[str, str], None],
    passed_over: Callable[[str], None] = lambda _: None,
) -> Iterator[str]:
    """The files below a folder by name, each folder where its name stands; hidden ones, links and devices left out.

    ``unreadable`` is told of folders that cannot be opened, with the system's reason; ``passed_over`` of the suffix of
    each file that has none of ``suffixes`` (lower case, with the dot).
    """
    waiting: list[tuple[str, bool]] = [(top, True)]
    while waiting:
        path, is_folder = waiting.pop()
        if not is_folder:
            yield path
            continue
        try:
            with os.scandir(path) as entries:
                inside = sorted(entries, key=lambda entry: entry.name, reverse=True)
        except OSError as error:
            unreadable(path, error.strerror or "unknown reason")
            continue
        for entry in inside:
            if entry.name.startswith(".") or entry.is_symlink() or excluded(Path(entry.path)):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, True))
            elif entry.is_file(follow_symlinks=False):
                suffix = os.path.splitext(entry.name)[1].lower()
                if suffix in suffixes:
                    waiting.append((entry.path, False))
                else:
                    passed_over(suffix)


def listed(text: str) -> list[str]:
    """The paths of a list: one a line, or separated by NUL as ``find -print0`` does."""
    return [line for line in (text.split("\0") if "\0" in text else text.splitlines()) if line.strip()]


def shown(path: str | Path) -> str:
    """A path as text that any encoder takes, also where a file's name is no valid Unicode."""
    return str(path).encode("utf-8", "replace").decode()


def _meant(path: str, found: Found, excluded: Excluded) -> Iterator[str]:
    if os.path.isdir(path):
        yield from below(path, DOCUMENTS, excluded, found.unreadable.__setitem__, found.count)
    elif os.path.lexists(path) or not glob.has_magic(path):
        yield path
    else:
        matched = sorted(glob.glob(path, recursive=True))
        yield from (inside for inside in matched if os.path.isfile(inside) and not os.path.islink(inside))
        if not matched:
            yield path


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0

"""The files that the paths of a command mean."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

_DOCUMENTS = frozenset(
    {".pdf", ".docx", ".doc", ".docm", ".dotx", ".rtf", ".odt", ".pages", ".wps", ".txt", ".text", ".md", ".markdown"}
    | {".json", ".htm", ".html", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ""}
)
"""What a person may send as a resume, readable or not: each gets a row. Other files of a folder are only counted."""


@dataclass(slots=True)
class Found:
    """The files, the largest first, and what was left aside.

    ``unreadable`` are folders that could not be opened, each with the system's reason; ``passed_over`` counts files of
    folders that are no documents, by suffix.
    """

    files: list[str] = field(default_factory=list)
    unreadable: dict[str, str] = field(default_factory=dict)
    passed_over: Counter[str] = field(default_factory=Counter)


def find(paths: Iterable[str | Path], excluded: Callable[[Path], bool] = lambda _: False) -> Found:
    """Each file once: files as named, folders with all below them, globs ("**" goes through folders).

    In folders, hidden files, links and what is ``excluded`` are passed over. A path that is nothing of the kind is
    kept, so that its row says what is wrong with it. The largest come first, so that none is begun last.
    """
    found, sized = Found(), dict[str, tuple[int, str]]()
    for path in paths:
        for file, size in _meant(str(path), found, excluded):
            sized.setdefault(os.path.abspath(file), (-size, file))
    found.files = [file for _, file in sorted(sized.values())]
    return found


def listed(text: str) -> list[str]:
    """The paths of a list: one a line, or separated by NUL as ``find -print0`` does."""
    return [line for line in (text.split("\0") if "\0" in text else text.splitlines()) if line.strip()]


def shown(path: str) -> str:
    """A path as text that any encoder takes, also where a file's name is no valid Unicode."""
    return path.encode("utf-8", "replace").decode()


def _meant(path: str, found: Found, excluded: Callable[[Path], bool]) -> Iterator[tuple[str, int]]:
    if os.path.isdir(path):
        yield from _below(path, found, excluded)
    elif os.path.lexists(path) or not glob.has_magic(path):
        yield path, _size(path)
    else:
        matched = sorted(glob.glob(path, recursive=True))
        for inside in matched:
            if os.path.isfile(inside) and not os.path.islink(inside):
                yield inside, _size(inside)
        if not matched:
            yield path, 0


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0


def _below(top: str, found: Found, excluded: Callable[[Path], bool]) -> Iterator[tuple[str, int]]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                inside = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            found.unreadable[folder] = error.strerror or "unknown reason"
            continue
        for entry in inside:
            if entry.name.startswith(".") or entry.is_symlink() or excluded(Path(entry.path)):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append(entry.path)
            elif entry.is_file(follow_symlinks=False):
                suffix = os.path.splitext(entry.name)[1].lower()
                if suffix in _DOCUMENTS:
                    yield entry.path, _size(entry.path)
                else:
                    found.passed_over[suffix] += 1

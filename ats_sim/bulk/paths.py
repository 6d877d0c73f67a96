"""The files that the paths of a command mean: the one walk through folders, and what `screen` and `lint` want of it."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Container, Iterable, Iterator
from pathlib import Path

from ats_sim import reading
from ats_sim.bulk import exported, urls
from ats_sim.bulk.discovery import DOCUMENTS, READABLE, Discovery, Excluded, fits, suffix_of
from ats_sim.errors import ReadingError
from ats_sim.model.settings import Limits

__all__ = ["DOCUMENTS", "READABLE", "Discovery", "below", "find", "listed", "opened", "shown"]

_LIMITS = Limits()


def find(paths: Iterable[str | Path], excluded: Excluded = lambda _: False, limits: Limits = _LIMITS) -> Discovery:
    """Each file once: files as named, folders with all below them, globs ("**" goes through folders), URLs of these.

    In folders, hidden files, links and what is ``excluded`` are passed over. A path that is nothing of the kind is
    kept, so that its row says what is wrong with it. The largest come first, so that none is begun last. Files behind
    URLs are named as bulk/urls.py has it. A table (CSV) that is named means the files that its rows name. Raises
    ``ConfigError`` for a URL whose driver is missing, ``LimitError`` for a remote folder of too many files,
    ``ReadingError`` for a table that names none.
    """
    found, sized = Discovery(), dict[str, tuple[int, str, str]]()
    for path in map(str, paths):
        remote = urls.is_url(path)
        meant = _remote(path, found, excluded, limits) if remote else _local(path, found, excluded, limits)
        for same, file, size in meant:
            sized.setdefault(same, (-size, shown(file), file))
    found.files = [file for _, _, file in sorted(sized.values())]
    return found


def opened(path: Path, limits: Limits = _LIMITS) -> Iterable[Path]:
    """The documents inside an archive or a mail; any other file itself, and a container that cannot be opened."""
    return [Path(file) for file, _ in _inside(str(path), limits)] or [path]


def below(
    top: str,
    suffixes: Container[str] | None,
    excluded: Excluded,
    unreadable: Callable[[str, str], None],
    passed_over: Callable[[str], None] = lambda _: None,
) -> Iterator[str]:
    """The files below a folder by name, each folder where its name stands; hidden ones, lock files of word processors,
    links and devices left out.

    ``unreadable`` is told of folders that cannot be opened, with the system's reason; ``passed_over`` of the suffix of
    each file that has none of ``suffixes`` (lower case, with the dot); None takes all.
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
            if entry.name.startswith((".", "~$")) or entry.is_symlink() or excluded(Path(entry.path)):
                continue
            if entry.is_dir(follow_symlinks=False):
                waiting.append((entry.path, True))
            elif entry.is_file(follow_symlinks=False):
                suffix = suffix_of(entry.name)
                if suffixes is None or suffix in suffixes:
                    waiting.append((entry.path, False))
                else:
                    passed_over(suffix)


def listed(text: str) -> list[str]:
    """The paths of a list: one a line, or separated by NUL as ``find -print0`` does."""
    return [line for line in (text.split("\0") if "\0" in text else text.splitlines()) if line.strip()]


def shown(path: str | Path) -> str:
    """A path as text that any encoder takes; a URL bare of secrets. Bytes that are no Unicode stand as ``\\xff``: two
    such names stay two."""
    text = str(path)
    whole = urls.cleaned(text) if urls.is_url(text) else text
    try:
        return whole.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    except UnicodeEncodeError:  # half of a pair that no file's name gave
        return whole.encode("utf-8", "replace").decode()


def _remote(url: str, found: Discovery, excluded: Excluded, limits: Limits) -> Iterator[tuple[str, str, int]]:
    from ats_sim.bulk import remote

    return remote.meant(url, found, excluded, limits)


def _local(path: str, found: Discovery, excluded: Excluded, limits: Limits) -> Iterator[tuple[str, str, int]]:
    """The files that a path means: what they are the same as, their paths, and their sizes."""
    for file in _meant(path, found, excluded, limits):
        for document, size in _inside(file, limits) or [(file, _size(file))]:
            yield os.path.abspath(document), document, size


def _inside(file: str, limits: Limits) -> list[tuple[str, int]]:
    """The documents inside an archive or a mail; none of one that cannot be opened, so that its row says why."""
    try:
        found = reading.inside(file, limits)
    except ReadingError:
        return []
    return [(path, size) for path, size in found if suffix_of(path) in DOCUMENTS]


def _meant(path: str, found: Discovery, excluded: Excluded, limits: Limits) -> Iterator[str]:
    if exported.is_export(path) and os.path.isfile(path):
        for file, row in exported.files_of(path, limits, found.passed_over):
            found.exported[file] = row
            yield file
    elif os.path.isdir(path):
        yield from below(path, DOCUMENTS, excluded, found.unreadable.__setitem__, found.count)
    elif os.path.lexists(path) or not glob.has_magic(path):
        yield path
    else:
        yield from _matched(path) or [path]


def _matched(pattern: str) -> list[str]:
    """The files that a glob matches. Below its first wildcard, what is hidden and links are passed over as in folders.

    (The glob of Python's library follows links and walks a loop of them until the path is too long.)
    """
    steps = pattern.replace(os.altsep or os.sep, os.sep).split(os.sep)
    at = next(index for index, step in enumerate(steps) if glob.has_magic(step))
    top = os.sep.join([*steps[:at], ""]) or os.curdir
    deepest = None if "**" in steps else len(steps) - at
    wild = steps[at:]

    def inside(path: Path | str) -> list[str]:
        return os.path.relpath(path, top).split(os.sep)

    def too_deep(path: Path) -> bool:
        return deepest is not None and len(inside(path)) > deepest

    files = below(top, None, too_deep, lambda *_: None)
    return sorted(os.path.normpath(file) if not at else file for file in files if fits(inside(file), wild))


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0

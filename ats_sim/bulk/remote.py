"""Files and folders behind URLs, through fsspec (extra ``remote``): the only module that may open a connection.

It is asked only where a user typed a URL. What a server says is hostile: names are taken for children of the folder
that was listed or left out, listings and files are limited, and no text of a server's error is repeated.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from glob import has_magic
from pathlib import Path
from typing import Any

from ats_sim.bulk import urls
from ats_sim.bulk.discovery import DOCUMENTS, Discovery, Excluded, fits, suffix_of
from ats_sim.errors import ConfigError, LimitError, ReadingError
from ats_sim.model.settings import Limits
from ats_sim.reading import check_size


def meant(url: str, found: Discovery, excluded: Excluded, limits: Limits) -> Iterator[tuple[str, str, int]]:
    """The files that a URL means: what they are the same as, the string that names each (bulk/urls.py), and their size.

    A folder means all documents below it, a glob what it matches; what is neither is kept, so that its row says what is
    wrong. Raises ``ConfigError`` where fsspec or a driver is missing.
    """
    try:
        system, root = _opened(url, urls.cleaned(url))
    except ReadingError:  # of an archive that cannot be opened; loading the file says so
        yield urls.cleaned(url), url, 0
        return
    kind, size = _kind(system, root, url)
    pattern: tuple[str, ...] = ()
    if kind == "missing" and has_magic(_first(url)):
        url, pattern = _static(url)
        system, root = _opened(url, urls.cleaned(url))
    elif kind != "directory":
        yield _identity(system, root), url, size
        return
    if urls.scheme(url).startswith("http") and urls.unqueried(url.partition("::")[0])[1]:
        said = "a query (?...) goes with a single file; leave it out for a folder or a glob"
        raise ConfigError("remote", f"{urls.cleaned(url)}: {said}")
    empty = True
    for relative, size in _Listing(system, root, url, found, excluded, limits).files(pattern):
        empty = False
        yield _identity(system, _path(root, relative)), urls.below(url, relative), size
    if pattern and empty:
        found.unreadable.pop(urls.cleaned(url), None)  # the row says it
        glob = "/".join(pattern)
        yield _identity(system, _path(root, glob)), urls.below(url, glob), 0


def _identity(system: Any, path: str) -> str:
    """The same for one file, whichever URLs lead to it."""
    return f"{hash(system)} {path.strip('/')}"


def load(file: str, limits: Limits) -> bytes:
    """The bytes of a remote file, if it is not too large. Raises ReadingError, ConfigError for a missing driver."""
    shown = urls.name(file)
    url, relative = urls.parts(file)
    system, root = _opened(url, shown)
    path = _path(root, relative)
    try:
        size = system.size(path)
        if size is not None:
            check_size(size, shown, limits)
        with system.open(path, "rb") as stream:
            data: bytes = stream.read(limits.file_bytes + 1)  # what a server says of a size need not be true
    except (ReadingError, MemoryError):
        raise
    except (FileNotFoundError, KeyError):
        raise ReadingError("missing", f"{shown}: no such file; check the URL.") from None
    except IsADirectoryError:
        raise ReadingError("folder", f"{shown}: this is a folder; name a file in it.") from None
    except PermissionError:
        raise ReadingError("permission", f"{shown}: no permission to read it; check your access.") from None
    except Exception as error:  # every driver has errors of its own
        raise ReadingError("unreachable", f"{shown}: {_unreachable(error)}") from None
    check_size(len(data), shown, limits)
    return data


class _Listing:
    """One remote folder with all below it."""

    def __init__(self, system: Any, root: str, url: str, found: Discovery, excluded: Excluded, limits: Limits) -> None:
        self._system, self._root, self._url = system, root, url
        self._found, self._excluded, self._left = found, excluded, limits.remote_entries
        self._most = limits.remote_entries

    def files(self, pattern: tuple[str, ...]) -> Iterator[tuple[str, int]]:
        """Paths below the folder with their sizes: documents, or with a pattern whatever it matches."""
        deepest = len(pattern) - 1 if pattern and "**" not in pattern else None
        waiting = [""]
        while waiting:
            folder = waiting.pop()
            for name, entry in self._inside(folder):
                relative = f"{folder}/{name}" if folder else name
                if entry.get("type") == "directory":
                    if deepest is None or relative.count("/") < deepest:
                        waiting.append(relative)
                elif pattern:
                    if fits(relative.split("/"), pattern):
                        yield relative, entry.get("size") or 0
                elif suffix_of(name) in DOCUMENTS:
                    yield relative, entry.get("size") or 0
                else:
                    self._found.count(suffix_of(name))

    def _inside(self, folder: str) -> Iterator[tuple[str, Any]]:
        """What is listed in a folder under a name of its own: no hidden files, no links, nothing excluded."""
        path = _path(self._root, folder)
        shown = urls.cleaned(urls.below(self._url, folder))
        try:
            entries = self._system.ls(path, detail=True)
        except Exception as error:  # every driver has errors of its own
            self._found.unreadable[shown] = _reason(error)
            return
        for entry in sorted(entries, key=lambda entry: str(entry["name"])):
            self._left -= 1
            if self._left < 0:
                raise LimitError(
                    "remote-entries",
                    f"{urls.cleaned(self._url)}: more than {self._most:,} files and folders; name a folder below it, "
                    "or raise limits.remote_entries",
                )
            name = _child(path, str(entry["name"]))
            if not name or name.startswith(".") or entry.get("islink"):
                continue
            if entry.get("type") in ("file", "directory") and not self._excluded(self._place(path, shown, name)):
                yield name, entry

    def _place(self, path: str, shown: str, name: str) -> Path:
        """What globs of ``exclude`` are held against: a path on this machine, elsewhere the URL."""
        return Path(path if urls.scheme(self._url) in ("file", "local") else shown.partition("::")[0], name)


def _opened(url: str, shown: str) -> tuple[Any, str]:
    """The file system of a URL and the path in it. Raises ``ConfigError``, ReadingError for a bad archive around it."""
    try:
        from fsspec.core import url_to_fs
    except ImportError:
        message = f'{shown}: URLs need the extra "remote"; install it: pip install "ats-sim[remote]"'
        raise ConfigError("remote", message) from None
    try:
        system, path = url_to_fs(url)
    except ImportError as error:  # fsspec's own words, which name the package; no server was asked yet
        message = f"{shown}: the driver of {urls.scheme(url)}:// is not installed. {error}"
        raise ConfigError("remote", message) from None
    except Exception as error:
        # The archive of a chain is opened here: what goes wrong is the server's or the file's, not the installation's.
        if isinstance(error, ValueError) and "rotocol not known" in str(error):
            known = "as s3://, gs://, sftp://, https:// or zip://"
            message = f"{shown}: no protocol that fsspec knows; name one {known}"
            raise ConfigError("remote", message) from None
        raise ReadingError("unreachable", f"{shown}: {_unreachable(error)}") from None
    return system, str(path)


def _kind(system: Any, root: str, url: str) -> tuple[str, int]:
    """Whether a URL is a "directory", "file" or "missing", and its size; what cannot be asked for is a "file"."""
    if _first(url).endswith("/"):
        return "directory", 0
    try:
        entry = system.info(root)
        return str(entry["type"]), entry.get("size") or 0
    except (FileNotFoundError, KeyError):
        return "missing", 0
    except Exception:  # the row of the file meets the same error, and says it
        return "file", 0


def _first(url: str) -> str:
    """The part of a URL that names a file, without archives around it and without a query."""
    return urls.unqueried(url.partition("::")[0])[0]


def _static(url: str) -> tuple[str, tuple[str, ...]]:
    """The folder above the first wildcard of a URL, and the pattern below it by its parts."""
    first, chain, rest = url.partition("::")
    path, query = urls.unqueried(first)
    head, mark, tail = path.partition("://")
    steps = tail.split("/")
    at = next(index for index, step in enumerate(steps) if has_magic(step))
    folder = "/".join(steps[:at])
    return f"{head}{mark}{folder}{'/' if at else ''}{query}{chain}{rest}", tuple(steps[at:])


def _path(root: str, relative: str) -> str:
    """A path as the file system of a URL names it."""
    if not relative:
        return root
    return f"{root.rstrip('/')}/{relative}" if root else relative


def _child(folder: str, path: str) -> str:
    """The name of an entry directly in a folder, "" for anything else that a listing may hold."""
    parent, _, name = path.rstrip("/").rpartition("/")
    return name if parent.strip("/") == folder.strip("/") else ""


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is none"
    return os.strerror(error.errno) if isinstance(error, OSError) and error.errno else type(error).__name__


def _unreachable(error: Exception) -> str:
    return f"cannot be fetched ({_reason(error)}); check the URL, your access and the connection."

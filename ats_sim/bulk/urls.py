"""URLs of remote files as text: told from paths, shown without secrets. Nothing here opens anything.

A file found in a remote folder is named by one string: the folder's URL as the user typed it, a NUL, and the path below
that folder. No name of a listing is ever read as a part of a URL, so none can lead to another server.
"""

from __future__ import annotations

from ats_sim.lexicon.patterns import regex

_PLACELESS = frozenset({"file", "local", "memory", "zip", "tar", "libarchive"})
"""Schemes whose URLs begin with a path: no host, no user, and "@" is a letter like any other."""


def is_url(path: str) -> bool:
    """Whether a path is to be opened through fsspec. A single letter before the colon is a drive, no scheme."""
    return regex("url-scheme").match(path) is not None


def scheme(url: str) -> str:
    """The first scheme of a URL, in small letters; "" for what is no URL."""
    found = regex("url-scheme").match(url)
    return found.group().lower() if found else ""


def below(folder: str, relative: str) -> str:
    """The string that names a file found in a remote folder."""
    return f"{folder}\0{relative}"


def parts(file: str) -> tuple[str, str]:
    """The URL that the user typed and the path below it, "" for a file that was named itself."""
    url, _, relative = file.partition("\0")
    return url, relative


def cleaned(file: str) -> str:
    """The URL of a file, without user, password and query."""
    url, relative = parts(file)
    first, *rest = url.split("::")
    if rest and "://" not in first:
        first += "://"
    return "::".join((_joined(_without_secrets(first), relative), *map(_without_secrets, rest)))


def name(file: str) -> str:
    """The same without the archives around it: what ends in the file's own suffix."""
    return cleaned(file).partition("::")[0]


def unqueried(url: str) -> tuple[str, str]:
    """A URL and its query. "?" begins one where HTTP has it so, elsewhere only before ``name=value``."""
    cut = regex("http-query" if scheme(url).startswith("http") else "other-query").search(url)
    return (url[: cut.start()], url[cut.start() :]) if cut else (url, "")


def _joined(url: str, relative: str) -> str:
    if relative and scheme(url).startswith("http"):
        relative = relative.partition("?")[0].partition("#")[0]
    if not relative or url.endswith("://"):
        return url + relative
    return f"{url.rstrip('/')}/{relative}"


def _without_secrets(url: str) -> str:
    url, _ = unqueried(url)
    head, mark, rest = url.partition("://")
    if not mark or head.lower() in _PLACELESS:
        return url
    place, slash, path = rest.partition("/")
    if "@" in place:
        return f"{head}://{place.rpartition('@')[2]}{slash}{path}"
    said = place.partition(":")[2]
    if "@" in path and said and not said.isdecimal():  # a password with a slash that should have been written %2F
        return f"{head}://{path.rpartition('@')[2]}"
    return url

"""What a file or folder is by its name alone."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from functools import cache

from ats_sim.lexicon.table import rows

_RESUME = re.compile(r"r[eé]sum[eé]|curriculum|vitae|lebenslauf|(?<![a-z])cv(?![a-z])", re.IGNORECASE)


def is_called_resume(stem: str) -> bool:
    """Whether a file's name, without its suffix, says that it is a resume: "Ana-CV"."""
    return bool(_RESUME.search(stem))


def repository_file(name: str, *, is_folder: bool) -> str:
    """What a file or folder of a repository is that is no resume, empty where its name does not say."""
    kind, small = "folder" if is_folder else "file", name.lower()
    return next((what for glob, of, what in _names() if of == kind and fnmatchcase(small, glob)), "")


@cache
def _names() -> tuple[tuple[str, str, str], ...]:
    return tuple((row["glob"], row["kind"], row["what"]) for row in rows("repository_files.tsv"))

"""What is looked for in folders, and what was found."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from msgspec import Struct, field

READABLE = frozenset(
    {".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".txt", ".md", ".markdown", ".json", ".yaml", ".yml"}
)
"""The formats that `reading` reads, by their usual suffixes: what `lint` takes from a folder."""

SOURCES = frozenset({".tex"})
"""What is read as well, and what `lint` takes from a folder where no document there was made from it."""

BUILT = frozenset({".typ", ".org"})
"""Sources that are not read by themselves: `lint` judges the PDF that is made from them."""

DOCUMENTS = READABLE | {
    *(".doc", ".docm", ".dotx", ".pages", ".wps", ".text"),
    *(".zip", ".eml", ".mbox", ".msg", ".7z", ".rar", ".gz", ".tar"),
    *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".heic", ""),
}
"""What a person may send as a resume, readable or not: each gets a row of `screen`. Other files are only counted."""

Excluded = Callable[[Path], bool]
"""Whether a file or folder found in a folder is to be passed over."""


class Discovery(Struct):
    """The files, the largest first, and what was left aside.

    ``unreadable`` are folders that could not be opened, each with the system's reason; ``passed_over`` counts files of
    folders that are no documents, by suffix; ``exported`` says of files that a row of an export names which row it was.
    """

    files: list[str] = field(default_factory=list)
    unreadable: dict[str, str] = field(default_factory=dict)
    passed_over: Counter[str] = field(default_factory=Counter)
    exported: dict[str, str] = field(default_factory=dict)

    def count(self, suffix: str) -> None:
        """Count a file that is no document."""
        self.passed_over[suffix] += 1


def suffix_of(name: str) -> str:
    """The suffix of a file's name in small letters, with its dot; "" without one."""
    return os.path.splitext(name)[1].lower()


def fits(steps: Sequence[str], pattern: Sequence[str]) -> bool:
    """Whether a path fits a glob, both by their parts; "**" stands for any number of folders."""
    reached = {0}  # how many parts of the path the pattern may have used up so far
    for part in pattern:
        if part == "**":
            reached = set(range(min(reached, default=len(steps) + 1), len(steps) + 1))
        else:
            reached = {at + 1 for at in reached if at < len(steps) and fnmatchcase(steps[at], part)}
    return len(steps) in reached

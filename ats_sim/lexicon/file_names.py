"""What a file or folder is by its name alone."""

from __future__ import annotations

import re
from fnmatch import translate
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.table import rows


def is_called_resume(stem: str) -> bool:
    """Whether a file's name, without its suffix, says that it is a resume: "Ana-CV"."""
    return bool(regex("resume-file-name").search(stem))


def repository_file(name: str, *, is_folder: bool) -> str:
    """What a file or folder of a repository is that is no resume, empty where its name does not say."""
    pattern, meanings = _names("folder" if is_folder else "file")
    found = pattern.match(name.lower())
    return meanings[found.lastgroup] if found and found.lastgroup else ""


def other_paper(name: str) -> str:
    """What else of an application a document is by its name, a letter or a certificate; empty where it does not
    say."""
    pattern, meanings = _names("paper")
    found = pattern.match(name.lower().replace("_", " ").replace("-", " "))
    return meanings[found.lastgroup] if found and found.lastgroup else ""


@cache
def _names(kind: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The globs of files, folders or papers as one pattern, a group each, and what each group means."""
    meant = [(f"g{number}", row) for number, row in enumerate(rows("repository_files.tsv")) if row["kind"] == kind]
    pattern = "|".join(f"(?P<{group}>{translate(row['glob'])})" for group, row in meant)
    return expression(pattern), {group: row["what"] for group, row in meant}

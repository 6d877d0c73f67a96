"""Which code, words and libraries a stored result came from, so that an upgrade never serves an old one."""

from __future__ import annotations

import functools
import hashlib
from importlib import metadata
from pathlib import Path

_READERS = ("errors.py", "pipeline.py", "model", "lexicon", "reading", "outline", "evidence")
"""The parts of the package that make a parsed resume."""

_LIBRARIES = ("pdfplumber", "pdfminer.six", "python-docx", "lxml", "rapidfuzz", "ahocorasick-rs", "msgspec", "striprtf")


@functools.cache
def reader_version() -> str:
    """A hash of everything that decides how a resume is parsed."""
    return _hash(_READERS)


@functools.cache
def whole_version() -> str:
    """A hash of everything that decides a result."""
    return _hash((".",))


def package_version() -> str:
    """The version of the installed package, "0" where it is not installed."""
    try:
        return metadata.version("ats-sim")
    except metadata.PackageNotFoundError:
        return "0"


def _hash(parts: tuple[str, ...]) -> str:
    root = Path(__file__).resolve().parents[1]
    seen = hashlib.sha256()
    for library in _LIBRARIES:
        seen.update(f"{library} {_version(library)}\n".encode())
    for part in parts:
        top = root / part
        files = (
            [top]
            if top.is_file()
            else sorted(path for path in top.rglob("*") if path.suffix in (".py", ".tsv", ".index"))
        )
        for file in files:
            seen.update(f"{file.relative_to(root).as_posix()}\n".encode())
            seen.update(file.read_bytes())
    return f"{package_version()}-{seen.hexdigest()[:24]}"


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "-"

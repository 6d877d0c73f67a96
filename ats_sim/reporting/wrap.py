"""Plain text in 80 columns, for what must be quick and needs no colour."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

WIDTH = 80


def hanging(text: str, *, label: str = "", indent: int = 0, gap: int = 0) -> Iterator[str]:
    """The lines of a paragraph that hangs beside a label: ``indent`` blanks, then ``gap`` columns for the label."""
    room = WIDTH - indent - gap
    for number, line in enumerate(_wrapped(text, room)):
        yield f"{'':{indent}}{label if number == 0 else '':{gap}}{line}"


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def _wrapped(text: str, room: int) -> Iterator[str]:
    line, taken = "", 0
    for word in text.split():
        size = columns(word)
        if line and taken + 1 + size > room:
            yield line
            line, taken = "", 0
        if size > room:
            *full, word = _cut(word, room)
            yield from full
            size = columns(word)
        line, taken = (f"{line} {word}", taken + 1 + size) if line else (word, size)
    yield line


def _cut(word: str, room: int) -> Iterator[str]:
    """Pieces of a word that is wider than the room."""
    piece, taken = "", 0
    for character in word:
        size = _columns(character)
        if taken + size > room:
            yield piece
            piece, taken = "", 0
        piece, taken = piece + character, taken + size
    yield piece

"""Regular expressions as Python compiled them beforehand: their code, kept in ``files/expressions.code``.

Compiling was a quarter of what a short run cost. Python makes an expression in two steps: its text to code, in Python,
and the code to an object, in C, a thousand times faster; only the second step is left to a run. The code belongs to an
engine, which has a number: the file names those whose own compiler gave the same for every expression. In any other
Python, and where the file does not have an expression, it is compiled when it is first used.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import re
import sys
from array import array
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

FILE = Path(__file__).with_name("files") / "expressions.code"
_FORMAT = 2  # of marshal: the one that writes equal values as equal bytes
_UNIT = "I"  # what the engine reads its code by: 32 bits
_ENTRY = tuple[int, int, dict[str, int], bytes]


def engine() -> str:
    """What this Python's engine is called, and how it keeps its code."""
    return f"{sys.implementation.name} {_sre.MAGIC} {sys.byteorder} {_sre.CODESIZE * 8}"


def take(key: str, pattern: str) -> re.Pattern[str] | None:
    """The expression that the file has under a key; None without one, or with one that the engine does not take."""
    entry = _entries().get(key)
    if entry is None:
        return None
    flags, groups, named, code = entry
    names: list[str | None] = [None] * (groups + 1)
    for word, number in named.items():
        names[number] = word
    try:
        found: re.Pattern[str] = _sre.compile(pattern, flags, array(_UNIT, code).tolist(), groups, named, tuple(names))
    except (RuntimeError, OverflowError):
        return None
    return found


@cache
def _entries() -> dict[str, _ENTRY]:
    try:
        engines, entries = marshal.loads(FILE.read_bytes())  # noqa: S302 our own file, as trusted as our bytecode
    except (OSError, EOFError, ValueError, TypeError):  # none, or a damaged one
        return {}
    return dict(entries) if engine() in engines else {}


def entries_of(expressions: Iterable[tuple[str, str, int]]) -> bytes:
    """What this Python compiles expressions to, given as key, pattern and flags."""
    return marshal.dumps([(key, _entry(pattern, flags)) for key, pattern, flags in sorted(expressions)], _FORMAT)


def _entry(pattern: str, flags: int) -> _ENTRY:
    """The flags of an expression with those that it sets, the number of its groups, their names, and its code."""
    tree: Any = _parser.parse(pattern, flags)
    numbers = _compiler._code(tree, flags)
    return flags | tree.state.flags, tree.state.groups - 1, dict(tree.state.groupdict), array(_UNIT, numbers).tobytes()


def file_bytes(engines: Iterable[str], entries: bytes) -> bytes:
    """The file of what some engines agree upon."""
    return marshal.dumps((tuple(sorted(engines)), marshal.loads(entries)), _FORMAT)  # noqa: S302

"""Regular expressions that are compiled when a text holds letters without which they cannot match.

Compiling is the dearest part of a short run, and most expressions look for words that the text does not hold. Which
letters an expression needs is worked out from it beforehand (``needs``) and kept in ``files/expressions.index``, made
by ``python bench/build_needs.py``; an expression that the index does not know is compiled when it is first used. The
same command keeps what Python compiles each expression to (``compiled``).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from ats_sim.lexicon import compiled
from ats_sim.lexicon.table import text as table_text

T = TypeVar("T")
INDEX = "expressions.index"
HEADER = "# Built by bench/build_needs.py from the code and the tables; mend those and build it again."
ANY_CASE = "~"
"""Stands before the letters of an expression that takes capitals for small letters: they are looked for in lower case.
"""
ALSO = "\\"
"""Stands between letters of which a text must hold one and others of which it must hold one too."""
_ODD = "İıſ"  # taken for i and s by an expression for any case, but not their capitals or small letters
_KEPT: dict[str, Callable[..., Any]] = {
    "search": lambda *_: None,
    "match": lambda *_: None,
    "fullmatch": lambda *_: None,
    "finditer": lambda *_: iter(()),
    "findall": lambda *_: [],
    "sub": lambda _, text, *__, **___: text,
    "subn": lambda _, text, *__, **___: (text, 0),
    "split": lambda text, *_, **__: [text],
}
"""What each method gives for a text in which the expression cannot match."""
_TEXT_SECOND = frozenset({"sub", "subn"})


@cache
def expression(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A regular expression as ``re.compile`` makes it, but compiled late or never; the same one for the same text."""
    return cast("re.Pattern[str]", Expression(pattern, int(flags)))


class Expression:
    """Stands for the compiled expression; each method is bound when it is first called."""

    compiled: re.Pattern[str]
    needed: tuple[str, ...]

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags_given = flags

    def __repr__(self) -> str:
        return f"expression({self.pattern!r}, {self.flags_given})"

    def __getattr__(self, name: str) -> Any:
        if name == "compiled":
            value: Any = _compiled(self.pattern, self.flags_given)
        elif name == "needed":
            value = _index().get(key(self.pattern, self.flags_given), ())
        elif name in _KEPT and self.needed:
            value = _guarded(self, name)
        else:
            value = getattr(self.compiled, name)
        setattr(self, name, value)
        return value


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    return compiled.take(key(pattern, flags), pattern) or re.compile(pattern, flags)


def _guarded(owner: Expression, name: str) -> Callable[..., Any]:
    """A method that looks for the needed letters first."""
    kept, at = _KEPT[name], 1 if name in _TEXT_SECOND else 0
    folds = owner.needed[0] == ANY_CASE
    needed = _sets(owner.needed[folds:])
    run: Callable[..., Any] | None = None
    without: str | None = None  # the last text that holds none: one text is asked about at many places

    def method(*args: Any, **options: Any) -> Any:
        nonlocal run, without
        text = args[at]
        if text is without:
            return kept(*args, **options)
        if run is not None and len(args) > at + 1:
            return run(*args, **options)
        if not _holds(text, needed, folds):
            without = text
            return kept(*args, **options)
        if run is None:
            run = getattr(owner.compiled, name)
        return run(*args, **options)

    return method


def _sets(needed: tuple[str, ...]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for letters in needed:
        if letters == ALSO:
            found.append([])
        else:
            found[-1].append(letters)
    return found


def _holds(text: str, needed: list[list[str]], folds: bool) -> bool:
    """Whether a text holds one of the letters of each set, or some that stand for them in any case."""
    if folds:
        if not text.isascii() and any(char in text for char in _ODD):
            return True
        text = text.lower()
    for some in needed:
        for letters in some:
            if letters in text:
                break
        else:
            return False
    return True


def leftmost(rows: Sequence[tuple[T, re.Pattern[str]]], text: str) -> Iterator[tuple[T, re.Match[str]]]:
    """What named expressions find as alternatives of one: from the left, where several begin at one place what the
    first finds, and nothing inside what is found. None may match an empty text."""
    ahead = [(found, name, row) for name, row in rows if (found := row.search(text))]
    while ahead:
        first, name, _ = min(ahead, key=_place)
        yield name, first
        end = first.end()
        ahead = [
            (found, name, row)
            for known, name, row in ahead
            if (found := known if known.start() >= end else row.search(text, end))
        ]


def _place(ahead: tuple[re.Match[str], object, re.Pattern[str]]) -> int:
    return ahead[0].start()


def key(pattern: str, flags: int) -> str:
    """What an expression is known by in the index."""
    whole = f"{flags}:{pattern}".encode(errors="surrogatepass")
    return f"{zlib.crc32(whole):08x}{zlib.adler32(whole):08x}"


@cache
def _index() -> dict[str, tuple[str, ...]]:
    lines = table_text(INDEX).split("\n")[1:-1]
    return {line[:16]: tuple(line[17:].split("|")) for line in lines}


def index_text(expressions: Iterable[tuple[str, int]]) -> str:
    """The index of some expressions; one that needs no letters is left out."""
    from ats_sim.lexicon.needs import needs

    found = {}
    for pattern, flags in expressions:
        letters = needs(pattern, flags)
        if letters:
            found[key(pattern, flags)] = "|".join(letters)
    return "\n".join([HEADER, *(f"{name} {found[name]}" for name in sorted(found))]) + "\n"

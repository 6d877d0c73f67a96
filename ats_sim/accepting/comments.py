"""Comments by which a source accepts findings: ``ats-sim: ignore[HLT011]``, in the comments of its own kind.

``ignore`` is for the line it stands on, ``ignore-next-line`` for the one below, ``ignore-file`` for the whole file.
Codes, names and families are parted by commas; without any, all rules are meant. JSON has no comments, nor has plain
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath
from typing import Literal

from msgspec import Struct

from ats_sim.lexicon.expressions import expression

Scope = Literal["ignore", "ignore-next-line", "ignore-file"]

_NAME = r"[A-Za-z][\w-]{0,60}"
_ASKS = expression(
    r"ats-sim:\s{0,5}(?P<scope>ignore(?:-next-line|-file)?)(?![\w-])"
    rf"(?:\s{{0,5}}\[(?P<listed>[^\]\n]{{0,500}})\]|[ \t]{{1,5}}(?P<bare>{_NAME}(?:,[ ]?{_NAME}){{0,40}}))?"
)
_BLOCK, _HTML = r"/\*.{0,2000}?\*/", r"<!--.{0,2000}?-->"
_PERCENT, _SLASHES, _HASH = r"(?<!\\)%[^\n]*", r"(?<![:\\\w])//[^\n]*", r"(?:^|(?<=\s))#(?!\+)[^\n]*"
_SYNTAX: dict[str, re.Pattern[str]] = {
    suffix: expression(pattern, re.DOTALL | re.MULTILINE)
    for suffixes, pattern in (
        ((".tex", ".ltx", ".latex", ".cls", ".sty", ".bib"), _PERCENT),
        ((".typ", ".jsonc"), f"{_SLASHES}|{_BLOCK}"),
        ((".md", ".markdown", ".rmd", ".qmd", ".html", ".htm", ".xml"), _HTML),
        ((".yaml", ".yml", ".toml", ".org"), _HASH),
        ((".adoc",), r"^//[^\n]*"),
        ((".rst",), r"^\.\. [^\n]*"),
    )
    for suffix in suffixes
}


class Ignore(Struct, frozen=True):
    """One comment: where it stands and what it accepts.

    ``line`` and ``column`` are those of the words "ats-sim", ``byte_column`` is the column in bytes of UTF-8; ``names``
    are codes, names or families, none for all.
    """

    path: str
    line: int
    column: int
    scope: Scope
    names: tuple[str, ...]
    byte_column: int = 0

    @property
    def silenced_line(self) -> int | None:
        """The line that it is about, None for the whole file."""
        return {"ignore": self.line, "ignore-next-line": self.line + 1, "ignore-file": None}[self.scope]


def ignores(path: str, text: str) -> Iterator[Ignore]:
    """The comments of a source that accept findings, from its top."""
    syntax = _SYNTAX.get(PurePath(path).suffix.lower())
    if syntax is None or "ats-sim:" not in text:
        return
    for comment in syntax.finditer(text):
        for asks in _ASKS.finditer(comment.group()):
            start = comment.start() + asks.start()
            line = text.count("\n", 0, start) + 1
            names = (asks["listed"] or asks["bare"] or "").split(",")
            scope: Scope = asks["scope"]  # type: ignore[assignment]
            before = text[text.rfind("\n", 0, start) + 1 : start]
            octets = len(before.encode("utf-8", "surrogatepass"))
            meant = tuple(name.strip() for name in names if name.strip())
            yield Ignore(path, line, len(before) + 1, scope, meant, octets + 1)

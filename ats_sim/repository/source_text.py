"""A source of a resume as words with their places: LaTeX, Typst, Org, YAML, TOML, JSON, Markdown, HTML and plain text.

Nothing is parsed. What is never printed (comments, names of commands, tags) is blanked, letters lose their accents
however they are written, and all else is words in the order of the file.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property
from html import unescape
from itertools import pairwise
from pathlib import Path

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.shapes import WORD
from ats_sim.model.linted import SourcePlace

TEX = frozenset({".tex", ".ltx", ".latex", ".cls", ".sty", ".bib"})
TYPST = frozenset({".typ"})
MARKUP = frozenset({".html", ".htm", ".xml"})
MARKDOWN = frozenset({".md", ".markdown", ".rmd", ".qmd"})
DATA = frozenset({".yaml", ".yml", ".json", ".jsonc", ".toml"})
ORG = frozenset({".org"})
SUFFIXES = TEX | TYPST | MARKUP | MARKDOWN | DATA | ORG | {".txt", ".csv", ".rst", ".adoc"}
"""What may be the source of a resume."""

_LETTER = r"(?:ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i|j)(?![A-Za-z])"
_ACCENT = rf"\\[`'\"^~=.][ ]?\{{?\\?[A-Za-z]\}}?|\\[uvHtcdbrk]\{{\\?[A-Za-z]\}}|\\{_LETTER}(?:\{{\}}|[ ])?"
_TEX_WORD = expression(rf"(?:{_ACCENT}|[^\W_])+")
_TEX_ACCENT = expression(
    r"\\(?:[`'\"^~=.][ ]?\{?\\?([A-Za-z])\}?|[uvHtcdbrk]\{\\?([A-Za-z])\}|([A-Za-z]+)(?:\{\}|[ ])?)"
)
_ENTITY_WORD = expression(r"(?:&[A-Za-z]{2,8};|[^\W_])+")
_ESCAPED_WORD = expression(r"(?:\\u[0-9A-Fa-f]{4}|[^\W_])+")

_COMMENT = expression(r"<!--.{0,5000}?-->", re.DOTALL)
_BLANKED: dict[str, tuple[re.Pattern[str], ...]] = {
    "tex": (
        expression(r"(?<!\\)%[^\n]*"),
        expression(r"\\(?:begin|end)\s?\{[^{}\n]{0,60}\}"),
        expression(rf"\\(?!{_LETTER})(?![uvHtcdbrk]\{{\\?[A-Za-z]\}})[A-Za-z@]+\*?"),
    ),
    "typst": (
        expression(r"(?<![:\\])//[^\n]*"),
        expression(r"/\*.{0,5000}?\*/", re.DOTALL),
        expression(r"#[A-Za-z][\w-]*(?:\.[A-Za-z][\w-]*)*"),
    ),
    "markup": (
        _COMMENT,
        expression(r"<(?:script|style)\b.{0,50000}?</(?:script|style)>", re.DOTALL | re.IGNORECASE),
        expression(r"<[^<>]{0,2000}>"),
        expression(r"&(?:amp|nbsp|lt|gt|quot|ndash|mdash|bull|middot|#\d{1,6}|#x[0-9a-fA-F]{1,6});"),
    ),
    "markdown": (_COMMENT, expression(r"<[^<>\n]{0,500}>")),
    "data": (expression(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE),),
    "json": (expression(r"\\[nrtbf\"\\/]"),),
    "org": (expression(r"^[ \t]*# [^\n]*", re.MULTILINE), expression(r"^[ \t]*:[A-Z_]+:", re.MULTILINE)),
}


class Word(Struct, frozen=True):
    """A word as it is compared, and where it stands: line and column from 1, ``end`` is the column behind it."""

    text: str
    line: int
    column: int
    end: int


class SourceText(Struct, frozen=True, dict=True):
    """The text of one source; ``path`` is as it is told to the user."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """Its lines without their ends."""
        return self.text.split("\n")

    def place(self, line: int, column: int, end_line: int, end_column: int, score: float = 100.0) -> SourcePlace:
        """A place of it, from a column up to before another one."""
        before, within = self.lines[line - 1][: column - 1], self.lines[end_line - 1][: end_column - 1]
        plain = before.isascii() and within.isascii()
        octets = None if plain else (_octets(before) + 1, _octets(within) + 1)
        return SourcePlace(self.path, line, column, end_line, end_column, score, octets)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words that may be printed, in the order of the file."""
        suffix = Path(self.path).suffix.lower()
        finder = _TEX_WORD if suffix in TEX else WORD
        if suffix in MARKUP | MARKDOWN:
            finder = _ENTITY_WORD
        elif suffix in DATA:
            finder = _ESCAPED_WORD
        found = []
        for number, line in enumerate(blanked(self.text, suffix).split("\n"), 1):
            for match in finder.finditer(line):
                text = plain_word(_spelled(match.group(), suffix))
                if text:
                    found.append(Word(text, number, match.start() + 1, match.end() + 1))
        return tuple(found)

    def near(self, line: int, count: int) -> tuple[Word, ...]:
        """The words of a line and of some behind it."""
        first = bisect_left(self.words, line, key=lambda word: word.line)
        return self.words[first : bisect_left(self.words, line + count, key=lambda word: word.line)]

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Each two words that follow each other."""
        texts = [word.text for word in self.words]
        return frozenset(pairwise(texts))


def _octets(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def blanked(text: str, suffix: str) -> str:
    """A source with blanks for what is never printed; every character stays where it is."""
    for pattern in _BLANKED.get(_family(suffix), ()):
        text = pattern.sub(_blank, text)
    return text


def plain_words(text: str) -> list[str]:
    """The words of a text as they are compared."""
    return [word for match in WORD.finditer(text) if (word := plain_word(match.group()))]


def plain_word(text: str) -> str:
    """A word in small letters, without accents, ligatures taken apart."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if letter.isalnum())


def pairs(lines: Iterable[str]) -> set[tuple[str, str]]:
    """Each two words that follow each other in one of the lines."""
    found: set[tuple[str, str]] = set()
    for line in lines:
        words = plain_words(line)
        found.update(pairwise(words))
    return found


def _family(suffix: str) -> str:
    families = {"tex": TEX, "typst": TYPST, "markup": MARKUP, "markdown": MARKDOWN, "org": ORG}
    if suffix in (".json", ".jsonc"):
        return "json"
    return next((name for name, suffixes in families.items() if suffix in suffixes), "data" if suffix in DATA else "")


def _spelled(word: str, suffix: str) -> str:
    """A word with its escapes of letters resolved."""
    if "\\" in word:
        if suffix in TEX:
            return _TEX_ACCENT.sub(lambda found: found[1] or found[2] or found[3], word)
        return re.sub(r"\\u([0-9A-Fa-f]{4})", lambda found: chr(int(found[1], 16)), word)
    return unescape(word) if "&" in word else word


def _blank(match: re.Match[str]) -> str:
    return "".join("\n" if letter == "\n" else " " for letter in match.group())

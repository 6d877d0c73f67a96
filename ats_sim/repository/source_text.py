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

from ats_sim.lexicon.patterns import regex, regexes
from ats_sim.lexicon.shapes import WORD
from ats_sim.model.linted import SourcePlace

TEX = frozenset({".tex", ".ltx", ".latex", ".cls", ".sty", ".bib"})
TYPST = frozenset({".typ"})
MARKUP = frozenset({".html", ".htm", ".xml"})
MARKDOWN = frozenset({".md", ".markdown", ".rmd", ".qmd"})
DATA = frozenset({".yaml", ".yml", ".json", ".jsonc", ".toml"})
ORG = frozenset({".org"})
_JSON = frozenset({".json", ".jsonc"})
SUFFIXES = TEX | TYPST | MARKUP | MARKDOWN | DATA | ORG | {".txt", ".csv", ".rst", ".adoc"}
"""What may be the source of a resume."""


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
        finder = regex("tex-word") if suffix in TEX else WORD
        if suffix in MARKUP | MARKDOWN:
            finder = regex("entity-word")
        elif suffix in DATA:
            finder = regex("escaped-word")
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
    group = _never_printed(suffix)
    for pattern in regexes(group) if group else ():
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


def _never_printed(suffix: str) -> str:
    """The group of the patterns of what is never printed of a kind of source, empty where all of it is."""
    groups = {"tex-unprinted": TEX, "typst-unprinted": TYPST, "markup-unprinted": MARKUP, "org-unprinted": ORG}
    groups |= {"markdown-unprinted": MARKDOWN, "json-unprinted": _JSON, "data-unprinted": DATA}
    return next((name for name, suffixes in groups.items() if suffix in suffixes), "")


def _spelled(word: str, suffix: str) -> str:
    """A word with its escapes of letters resolved."""
    if "\\" in word:
        if suffix in TEX:
            return regex("tex-accented").sub(lambda found: found[1] or found[2] or found[3], word)
        return regex("escaped-letter").sub(lambda found: chr(int(found[1], 16)), word)
    return unescape(word) if "&" in word else word


def _blank(match: re.Match[str]) -> str:
    return "".join("\n" if letter == "\n" else " " for letter in match.group())

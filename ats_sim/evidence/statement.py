"""A statement made ready for reading: clean characters, its words, and the way back to the words as written."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.skills import Mention, lower, skills
from ats_sim.model.document import Quote
from ats_sim.model.resume import Highlight
from ats_sim.model.settings import Grading

_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe\uffff")  # soft hyphens and marks without a width
_CHANGED = dict.fromkeys("‐‑‒−", "-") | dict.fromkeys("‘’ʼ", "'")
_CHANGED |= dict.fromkeys("“”„", '"')
_CONTROLS = dict.fromkeys((*range(32), 127), " ")

DEFAULT = Grading()


class Word(Struct, frozen=True):
    """A word or a mark; ``start`` and ``end`` point into ``Statement.text``."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_name_like(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


class Statement(Struct, frozen=True, dict=True):
    """A highlight with compatible characters unified, invisible ones dropped and its list marker blanked."""

    highlight: Highlight
    text: str
    places: Sequence[int]
    """For each character of ``text`` its offset in ``highlight.text``."""
    grading: Grading = DEFAULT

    @cached_property
    def low(self) -> str:
        """The text in lower case, character for character."""
        return lower(self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Words and marks in order; ``C++``, ``Node.js`` and ``don't`` are one word, a hyphen is a mark."""
        low = self.low
        return tuple(
            Word(m[0], low[m.start() : m.end()], m.start(), m.end()) for m in regex("word-or-mark").finditer(self.text)
        )

    @cached_property
    def terms(self) -> tuple[Word, ...]:
        """The words without the marks."""
        return tuple(word for word in self.words if word.text[0].isalnum())

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every skill of the lexicon that the text names."""
        return skills().find(self.text)

    def index_at(self, offset: int) -> int:
        """The index of the first word that begins at or after an offset."""
        return bisect_left(self._starts, offset)

    def quote(self, start: int, end: int) -> Quote:
        """The words as written of ``text[start:end]``, with their place in the document."""
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        if start >= end:
            return Quote("", self.highlight.span(0, 0))
        first, last = self.places[start], self.places[end - 1] + 1
        return Quote(self.highlight.text[first:last], self.highlight.span(first, last))


def read(highlight: Highlight, grading: Grading = DEFAULT) -> Statement:
    """The statement of a highlight; what stands beyond ``grading.characters`` is not read."""
    text, places = _cleaned(highlight.text[: grading.characters])
    marker = regex("list-marker").match(text)
    if marker and marker.end() < len(text):
        text = " " * marker.end() + text[marker.end() :]
    return Statement(highlight, text, places, grading)


def _cleaned(raw: str) -> tuple[str, Sequence[int]]:
    """The text with compatible characters unified, and for each of its characters the place in the raw text."""
    if raw.isascii():
        return raw.translate(_CONTROLS), range(len(raw))
    clean: list[str] = []
    places: list[int] = []
    for place, char in enumerate(raw):
        for part in _clean(char):
            clean.append(part)
            places.append(place)
    return "".join(clean), tuple(places)


def _clean(char: str) -> str:
    if char < "\x7f":
        return max(char, " ")
    if char in _DROPPED:
        return ""
    if char in _CHANGED:
        return _CHANGED[char]
    if unicodedata.category(char) in ("Cc", "Cf", "Cs", "Zs", "Zl", "Zp"):
        return " " if unicodedata.category(char)[0] in "CZ" and char != "\u200e" else ""
    return unicodedata.normalize("NFKC", char) if char not in "™®©℠…½¼¾²³" else char

"""Lists of words by their names, and where a text holds a word of a list.

Tables: ``files/words/*.tsv`` with the columns

- ``list``: the name of the list, one and the same file for all of its rows; the comment above it says what it is for;
- ``words``: words and phrases in lower case, ``|`` between them. A blank stands for blanks or a hyphen. ``*`` at the
  end stands for any ending (``certif*``). A phrase after ``!`` is read over: no word of the list is found in it
  (``!help desk`` beside ``help``).

A word counts as a whole: no letter or figure before or behind it, and no hyphen that joins it to a word before it
("start-up" holds no "up"; "model-based" holds "model"). Signs at its ends ("/day", "etc.") need no such edge.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from msgspec import Struct

from ats_sim.lexicon import own
from ats_sim.lexicon.shapes import SIGNS
from ats_sim.lexicon.spellings import lower
from ats_sim.lexicon.table import names, rows, split

_HEAD = 3  # letters by which open-ended words are looked up; ours


class Hit(Struct, frozen=True):
    """A word of a list at ``text[start:end]``: ``text`` as written there, ``word`` as listed."""

    start: int
    end: int
    text: str
    word: str


def words(name: str) -> tuple[str, ...]:
    """The words of a list, in the order of the table. Raises KeyError for a list that no table has."""
    return _lists()[name]


@cache
def word_set(*lists: str) -> frozenset[str]:
    """The words of some lists, for looking up single words. Raises KeyError for a list that no table has."""
    return frozenset(word for name in lists for word in words(name))


def list_of(word: str, *lists: str) -> str:
    """The first of some lists that has a word, "" if none has it."""
    return next((name for name in lists if word in word_set(name)), "")


@cache
def any_of(*lists: str) -> str:
    """Any word of some lists as a part of a regular expression, a group without a number, the longest first."""
    listed = longest_first(word for name in lists for word in words(name))
    return f"(?:{'|'.join(map(_escaped, listed))})"


@cache
def finder(*lists: str) -> Finder:
    """Finds the words of some lists. Raises KeyError for a list that no table has."""
    return Finder(word for name in lists for word in words(name)).spotted()


def longest_first(listed: Iterable[str]) -> list[str]:
    """Words without those to be read over, each once, so that an alternation of them takes the longest."""
    return sorted({word for word in listed if word[0] != "!"}, key=lambda word: (-len(word), word))


def _escaped(word: str) -> str:
    stem = re.escape(word.rstrip("*")).replace(r"\ ", r"[\s-]+").replace("'", "['’]")
    return stem + (r"\w*" if word.endswith("*") else "")


@cache
def _lists() -> dict[str, tuple[str, ...]]:
    """All lists by name, with the words that the user adds to them."""
    found = dict(built_in())
    for row in own.word_rows():
        new = (word for word in split(row["words"]) if word not in found[row["list"]])
        found[row["list"]] += tuple(dict.fromkeys(new))
    return found


@cache
def built_in() -> dict[str, tuple[str, ...]]:
    """The lists of the tables by name. Raises ValueError for a list that stands in two of them."""
    found: dict[str, tuple[str, ...]] = {}
    home: dict[str, str] = {}
    for table in names("words"):
        for row in rows(table):
            if home.setdefault(row["list"], table) != table:
                raise ValueError(f"{table}: the list {row['list']} stands in {home[row['list']]} too")
            found[row["list"]] = found.get(row["list"], ()) + split(row["words"])
    return found


class Finder:
    """Finds words by looking up each word of a text, not by trying all of them at each place.

    ``exact``: the capitals count ("US" is no "us").
    """

    def __init__(self, listed: Iterable[str], *, exact: bool = False) -> None:
        self._exact = exact
        self._bit = 0
        self._whole: dict[str, list[_Phrase]] = {}
        self._open: dict[str, list[_Phrase]] = {}
        self._signs: list[_Phrase] = []
        for word in sorted(set(listed), key=lambda word: (-len(word), word)):
            phrase = _phrase(word)
            if not phrase.first:
                self._signs.append(phrase)
            elif phrase.is_open and not phrase.rest:
                self._open.setdefault(phrase.first[:_HEAD], []).append(phrase)
            else:
                self._whole.setdefault(phrase.first, []).append(phrase)

    def spotted(self) -> Finder:
        """This finder, which from now on looks at no text that one pass for all such finders shows to hold nothing."""
        if not self._signs:
            self._spotter = _spotter()
            self._bit = self._spotter.added(self._whole, self._open)
        return self

    def finditer(self, text: str) -> Iterator[Hit]:
        """Every word in order; where several begin at one place the longest, and none inside another."""
        low = (text if self._exact else lower(text)).replace("’", "'")
        return self._hits(text, low) if not self._bit or self._bit & self._spotter.seen(low) else iter(())

    def _hits(self, text: str, low: str) -> Iterator[Hit]:
        at = 0
        for start, end, phrase in self._places(low):
            if start >= at:
                at = end
                if not phrase.is_barred:
                    yield Hit(start, end, text[start:end], phrase.word)

    def search(self, text: str) -> Hit | None:
        """The first word."""
        return next(self.finditer(text), None)

    def match(self, text: str) -> Hit | None:
        """The word with which the text begins."""
        first = self.search(text)
        return first if first and first.start == 0 else None

    def count(self, text: str) -> int:
        """How many words of the list stand in the text."""
        return sum(1 for _ in self.finditer(text))

    def fullmatch(self, text: str) -> bool:
        """Whether the whole text is a word of the list."""
        first = self.search(text)
        return first is not None and first.start == 0 and first.end == len(text)

    def _places(self, low: str) -> Iterable[tuple[int, int, _Phrase]]:
        found = self._words_at(low)
        if not self._signs:
            return found
        signs = [(at, end, phrase) for phrase in self._signs for at, end in phrase.places(low)]
        return sorted((*found, *signs), key=lambda place: (place[0], -place[1])) if signs else found

    def _words_at(self, low: str) -> Iterator[tuple[int, int, _Phrase]]:
        whole, heads = self._whole, self._open
        for token, start, end in _tokens(low):
            for phrase in whole.get(token, ()):
                stop = phrase.end(low, end)
                if stop >= 0:
                    yield start, stop, phrase
                    break
            else:
                for phrase in heads.get(token[:_HEAD], ()) if heads else ():
                    if token.startswith(phrase.first):
                        yield start, end, phrase
                        break


class _Spotter:
    """Which of many finders may find something in a text: each has a bit, and each first word the bits of those that
    have it, so that a text is gone through once for all of them."""

    def __init__(self) -> None:
        self._bits = 0
        self._whole: dict[str, int] = {}
        self._heads: dict[str, int] = {}
        self.seen = lru_cache(maxsize=64)(self._seen)

    def added(self, whole: Iterable[str], heads: Iterable[str]) -> int:
        """The bit of a further finder with these first words and these beginnings of them."""
        self._bits += 1
        bit = 1 << self._bits
        for table, firsts in ((self._whole, whole), (self._heads, heads)):
            for first in firsts:
                table[first] = table.get(first, 0) | bit
        self.seen.cache_clear()
        return bit

    def _seen(self, low: str) -> int:
        """The bits of the finders that know a word of the text."""
        whole, heads, seen = self._whole.get, self._heads.get, 0
        for token, _, _ in _tokens(low):
            seen |= whole(token, 0) | heads(token[:_HEAD], 0)
        return seen


@cache
def _spotter() -> _Spotter:
    return _Spotter()


class _Phrase(Struct, frozen=True):
    """A listed word taken apart: its ``first`` word, and ``rest``, what follows it with blanks between the parts."""

    word: str
    first: str
    rest: tuple[str, ...]
    is_open: bool
    is_barred: bool

    def end(self, low: str, at: int) -> int:
        """Where the phrase ends of which the first word ends at an offset; -1 if other words follow."""
        for number, part in enumerate(self.rest):
            if number:
                gap = at
                while low[at : at + 1].isspace() or low[at : at + 1] == "-":
                    at += 1
                if at == gap:
                    return -1
            if not low.startswith(part, at):
                return -1
            at += len(part)
        if self.is_open:
            while _is_letter(low[at : at + 1]):
                at += 1
        return -1 if _is_letter(low[at - 1 : at]) and _is_letter(low[at : at + 1]) else at

    def places(self, low: str) -> Iterator[tuple[int, int]]:
        """Where a phrase stands that begins with a sign."""
        at = low.find(self.rest[0])
        while at >= 0:
            end = self.end(low, at)
            if end >= 0:
                yield at, end
            at = low.find(self.rest[0], at + 1)


def _phrase(word: str) -> _Phrase:
    bare = word.removeprefix("!")
    stem = bare.rstrip("*")
    token = SIGNS.match(stem)
    first = token[0] if token else ""
    rest = stem[len(first) :]
    parts = tuple(rest.split(" ")) if rest else ()
    return _Phrase(bare, first, parts, bare.endswith("*"), word[0] == "!")


@lru_cache(maxsize=64)  # several lists are looked for in one text
def _tokens(low: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a text that are not joined to a word before them."""
    found = ((match[0], *match.span()) for match in SIGNS.finditer(low))
    return tuple([one for one in found if not _is_joined(low, one[1])] if "-" in low else found)


def _is_joined(low: str, at: int) -> bool:
    return low[at - 1 : at] == "-" and _is_letter(low[at - 2 : at - 1])


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"

"""The patterns by which a clause of a job posting is known, and where they stand in a text.

Table: ``files/posting_patterns.tsv`` with the columns ``name``, ``group``, ``pattern``, ``fires_on``, ``silent_on`` and
``why`` (explained there). A pattern is compiled when a text holds letters that it needs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from ats_sim.lexicon.expressions import expression, leftmost
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.shapes import INSERTED
from ats_sim.lexicon.spellings import lower
from ats_sim.lexicon.table import rows, split


class PostingPattern(Struct, frozen=True):
    """One row. ``fires_on`` and ``silent_on`` are texts in which it is found and is not."""

    name: str
    group: str
    pattern: str
    fires_on: tuple[str, ...]
    silent_on: tuple[str, ...]
    why: str


class Sign(Struct, frozen=True):
    """A pattern, by its name, found at ``[start:end]``."""

    name: str
    start: int
    end: int


@cache
def posting_patterns() -> tuple[PostingPattern, ...]:
    """All rows in the order of the table, their word lists put in."""
    return tuple(
        PostingPattern(
            row["name"],
            row["group"],
            INSERTED.sub(_alternatives, row["pattern"]),
            split(row["fires_on"]),
            split(row["silent_on"]),
            row["why"],
        )
        for row in rows("posting_patterns.tsv")
    )


def _alternatives(match: re.Match[str]) -> str:
    found = sorted(words(match[1]), key=lambda word: (-len(word), word))
    if not found:
        raise KeyError(f"posting_patterns.tsv: no word list {match[1]!r}")
    return "(?:" + "|".join(map(re.escape, found)) + ")"


_NOTHING = "nothing"
_STEPPING = "clause-start"
_VERBS = ("is ", "are ", "be ")
_MOST_STEPS = 5  # ours: words before what begins a clause


@cache
def _group(group: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The rows of a group, each by its name. Raises KeyError for a group without rows."""
    if group == _NOTHING:
        return ()
    members = tuple(
        (row.name, expression(row.pattern, re.MULTILINE)) for row in posting_patterns() if row.group == group
    )
    if not members:
        raise KeyError(f"posting_patterns.tsv: no group {group!r}")
    return members


@cache
def _of_language(group: str, language: str) -> str:
    """The group's name in a language; English is the one without a prefix. A language need not have every group."""
    if language == "en":
        return group
    own = f"{language}:{group}"
    return own if any(row.group == own for row in posting_patterns()) else _NOTHING


@cache
def groups(prefix: str) -> tuple[str, ...]:
    """The groups whose names begin so, in the order of the table."""
    return tuple(dict.fromkeys(row.group for row in posting_patterns() if row.group.startswith(prefix)))


def begins(group: str, low: str, start: int, end: int) -> Sign | None:
    """The pattern of a group that stands right at a place, words before it that are stepped over included."""
    for at in _steps(low, start, end) if group == _STEPPING else (start,):
        for name, row in _group(group):
            match = row.match(low, at, end)
            if match:
                return Sign(name, start, match.end())
    return None


def _steps(low: str, start: int, end: int) -> Iterator[int]:
    """Where a clause may begin in earnest: here, behind a verb, and behind up to five words that add little."""
    verb = next((len(word) for word in _VERBS if low.startswith(word, start, end)), 0)
    for first in {start, start + verb}:
        at = first
        for _ in range(_MOST_STEPS):
            yield at
            blank = low.find(" ", at, end)
            if blank >= 0 and low[at:blank] == "at":  # "at least"
                blank = low.find(" ", blank + 1, end)
            if blank < 0 or low[at:blank] not in _stepped_over():
                break
            at = blank + 1
        else:
            yield at


@cache
def _stepped_over() -> frozenset[str]:
    return words("weak") | words("clause-filler")


class Signs:
    """Where the patterns stand in one text; a group is looked for once, when it is first asked for.

    In another language than English the groups are those whose names begin with its code ("de:bring").

    Groups whose name begins with ``cased:`` are looked for in the text as written, the others in lower case.
    """

    def __init__(self, text: str, language: str = "en") -> None:
        self.text = text
        self.language = language
        self.low = lower(text)
        self._found: dict[str, tuple[list[int], list[Sign]]] = {}

    def _of(self, group: str) -> tuple[list[int], list[Sign]]:
        found = self._found.get(group)
        if found is None:
            text = self.text if group.startswith("cased:") else self.low
            rows = _group(_of_language(group, self.language))
            signs = [Sign(name, *match.span()) for name, match in leftmost(rows, text)]
            found = self._found[group] = ([sign.start for sign in signs], signs)
        return found

    def begins(self, group: str, start: int, end: int) -> Sign | None:
        """The pattern of a group that stands right at a place."""
        return begins(_of_language(group, self.language), self.low, start, end)

    def within(self, group: str, start: int, end: int) -> Iterator[Sign]:
        """The signs of a group that begin in ``[start:end]`` and end there, in order."""
        starts, signs = self._of(group)
        for sign in signs[bisect_left(starts, start) : bisect_left(starts, end)]:
            if sign.end <= end:
                yield sign

    def first(self, group: str, start: int, end: int) -> Sign | None:
        """The first of them."""
        starts, signs = self._found.get(group) or self._of(group)
        for at in range(bisect_left(starts, start), len(signs)):
            sign = signs[at]
            if sign.start >= end:
                break
            if sign.end <= end:
                return sign
        return None

    def has(self, group: str, start: int, end: int) -> bool:
        """Whether there is one."""
        return self.first(group, start, end) is not None

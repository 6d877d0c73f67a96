"""Degrees: their names and abbreviations in a text, and their level.

Table: ``files/degrees.tsv`` with the columns ``level``, ``language``, ``form`` and ``wordings`` (explained there).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, get_args

from msgspec import Struct

from ats_sim.lexicon.expressions import expression, leftmost
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder

Level = Literal["none", "associate", "bachelor", "master", "doctorate"]


class Degree(Struct, frozen=True):
    """A degree named at ``text[start:end]``. ``level`` is none for a school diploma or certificate.

    ``short`` says that an abbreviation of two capital letters was all there was ("MA", which is also a place).
    """

    start: int
    end: int
    level: Level
    short: bool = False


_PREFIX = 24  # characters: no word of the list degree-prefix is longer


@cache
def _levels() -> dict[str, Level]:
    levels: tuple[Level, ...] = get_args(Level)
    named = {str(level): level for level in levels}
    return {_key(word): named[row["level"]] for row in rows("degrees.tsv") for word in split(row["wordings"])}


def _key(word: str) -> str:
    return "".join(sign for sign in word if sign not in ".'’-" and not sign.isspace()).casefold()


def _words(form: str) -> list[str]:
    found = [word for row in rows("degrees.tsv") if row["form"] == form for word in split(row["wordings"])]
    if form == "short":  # in a line of capitals: "MENG in Computer Science"
        found += [word.upper() for word in found if sum(map(str.isalpha, word)) > 3 and word.upper() not in found]
    return sorted(found, key=lambda word: (-len(word), word))


def _dotted(short: str) -> str:
    letters = short.replace(".", " ").split()
    return (
        r"\.?\s?".join(re.escape(part) for part in letters) + r"\.?"
        if len(letters) > 1
        else re.escape(letters[0]) + r"\.?"
    )


@cache
def _names() -> Finder:
    """The names written out, also without their apostrophes ("bachelors degree")."""
    return Finder(form for word in _words("name") for form in {word.lower(), word.lower().replace("'", "")})


@cache
def _shorts() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Degrees in letters, by the letter with which they begin."""
    found: dict[str, list[str]] = {}
    for word in _words("short"):
        found.setdefault(word[0], []).append(_dotted(word))
    honours = regex("honours").pattern
    return tuple(
        (
            letter,
            expression(
                rf"(?<![\w.&/-])(?:{'|'.join(words)})(?:(?<=\.)(?:[A-Z][a-z]{{0,4}}\.)+)?(?![\w&'’])(?:{honours})?"
            ),
        )
        for letter, words in found.items()
    )


@cache
def _nouns() -> re.Pattern[str]:
    noun = "|".join(re.escape(word) for word in _words("noun"))
    capital = "|".join(re.escape(word.capitalize()) for word in _words("noun"))
    return expression(
        rf"(?<![\w-])(?i:{noun})(?:['’]?[sS])?(?=\s+(?i:degree|of|in|en|em)\b)"
        rf"|(?:^|(?<=[,|(/–:;\t-])|(?<=[,|(/–:;-] ))(?:{capital})(?:['’]?s)?(?=\s+[A-ZÀ-Ý]|\s*[,:(–|-]|\s*$)"
    )


def _with_prefix(text: str, start: int) -> int:
    """Where a degree begins with the word before it that belongs to its name ("Professional Master of ...")."""
    found = regex("degree-prefix-before").search(text, max(0, start - _PREFIX), start)
    return found.start() if found and text[found.start()].isupper() else start


def _found(text: str) -> Iterator[Degree]:
    for hit in _names().finditer(text):
        honours = regex("honours").match(text, hit.end)
        end = honours.end() if honours else hit.end
        yield Degree(_with_prefix(text, hit.start), end, _levels()[_key(hit.word)])
    shorts = [match for _, match in leftmost(_shorts(), text)]
    for is_short, matches in ((True, shorts), (False, _nouns().finditer(text))):
        for match in matches:
            word = regex("honours-behind").sub("", match.group())
            key = _key(word)
            level = _levels().get(key) or _levels().get(key.removesuffix("s")) or _levels().get(_key(match.group()))
            if level:
                start = match.start() if is_short else _with_prefix(text, match.start())
                yield Degree(start, match.end(), level, is_short and len(word) <= 3)


@lru_cache(maxsize=2_000)
def find_degrees(text: str) -> tuple[Degree, ...]:
    """Every degree a text names, in order, the longest name where names overlap."""
    taken: list[Degree] = []
    for degree in sorted(_found(text), key=lambda degree: (degree.start, -degree.end)):
        if not taken or degree.start >= taken[-1].end:
            taken.append(degree)
    return tuple(taken)

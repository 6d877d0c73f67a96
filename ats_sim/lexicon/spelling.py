"""Whether a word is spelt right, and what was meant where it is a slip of the pen.

Lists: ``files/spelling/`` from SCOWL (the notice lies beside them), built by ``bench/build_spelling.py``. Only slips
that nobody means are told: letters changed over, one doubled or left out, one too many, one vowel for another, in
words of six letters and more; every word that can be made from known ones ("retrainable", "dataset") is right.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from string import ascii_lowercase

from ats_sim.lexicon import shapes
from ats_sim.lexicon.sorted_lines import SortedLines, mapped
from ats_sim.lexicon.table import names, text
from ats_sim.lexicon.wordlists import words

COMMON = "spelling/common.txt"
RARE = "spelling/rare.txt"

_SHORTEST = 6  # letters; a slip in a shorter word is often another word; ours
_VOWELS = "aeiouy"
_REMEMBERED = 20_000  # words looked up; ours
_NAMES = ("skills", "titles", "layers")
_PART = 3  # letters that a prefix, a suffix or the other part of a compound must leave; ours


def plain(word: str) -> str:
    """A word in small letters without accents: "Résumé" is "resume"."""
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


@lru_cache(maxsize=_REMEMBERED)
def is_word(word: str) -> bool:
    """Whether a list has this word."""
    return word in _words(COMMON) or word in _words(RARE)


@lru_cache(maxsize=_REMEMBERED)
def meant(word: str) -> tuple[str, ...]:
    """The common words of which this one is a slip; none where it is a word, or too short to tell."""
    if len(word) < _SHORTEST or not word.isascii() or not word.isalpha() or is_word(word):
        return ()
    if _has_prefix(word) or _is_compound(word):
        return ()
    slips = sorted({slip for slip in _slips(word) if slip in _words(COMMON)})
    return tuple(slip for slip in slips if not _has_suffix(word) or _is_rule(word, slip))


def is_in_a_name(word: str) -> bool:
    """Whether a skill, a job title, a place, an organisation or a verb of the lexicon has this word."""
    tables = ("places.tsv", "organisations.tsv", "verbs.tsv", *(table for folder in _NAMES for table in names(folder)))
    whole = shapes.whole(word, any_case=True)
    return any(whole.search(text(table)) for table in tables)


def _slips(word: str) -> Iterator[str]:
    """What the writer may have meant; the first letter is always right."""
    for at in range(1, len(word)):
        head, tail = word[:at], word[at:]
        yield head + tail[1:]
        yield from (head + letter + tail for letter in ascii_lowercase)
        if tail[0] in _VOWELS:
            yield from (head + vowel + tail[1:] for vowel in _VOWELS if vowel != tail[0])
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
    yield from (word + letter for letter in ascii_lowercase)


def _has_prefix(word: str) -> bool:
    """Whether it is a known word behind a prefix that may stand before any."""
    return any(word.startswith(head) and _left(word, head) and is_word(word[len(head) :]) for head in words("prefix"))


def _has_suffix(word: str) -> bool:
    """Whether it is a known word before a suffix that may stand behind any."""
    return any(
        word.endswith(tail) and _left(word, tail) and _is_stem(word[: -len(tail)], tail) for tail in words("suffix")
    )


def _is_rule(word: str, slip: str) -> bool:
    """Whether a suffix changes its stem by rule, and only the changed form is right: "occurred", "responsibility"."""
    for tail in ("ed", "ing"):
        stem = word.removesuffix(tail)
        if stem != word and slip == stem + stem[-1] + tail:
            return True
    return word.endswith("ability") and slip.endswith("ibility")


def _left(word: str, part: str) -> bool:
    return len(word) - len(part) >= _PART


def _is_stem(stem: str, suffix: str) -> bool:
    """Whether a word stands before a suffix: "train", "bak(e)", "carri" for "carry", "plann" for "plan"."""
    if is_word(stem) or (stem[-1] == stem[-2] and is_word(stem[:-1])):
        return True
    soft = suffix[0] in "ao" and stem[-1] in "cg"  # "manageable" keeps its e
    dropped = suffix[0] in _VOWELS and not soft and is_word(stem + "e")
    return dropped or (stem[-1] == "i" and is_word(stem[:-1] + "y"))


def _is_compound(word: str) -> bool:
    """Whether it is two common words in one."""
    cuts = range(_PART, len(word) - _PART + 1)
    return any(
        max(cut, len(word) - cut) > _PART and word[:cut] in _words(COMMON) and word[cut:] in _words(COMMON)
        for cut in cuts
    )


@cache
def _words(name: str) -> SortedLines:
    return SortedLines(mapped(name))

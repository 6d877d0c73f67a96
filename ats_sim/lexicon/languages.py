"""In which language a text is written, by its script and by the small words of languages in Latin letters.

Table: ``files/function_words.tsv``. Languages that have headings in ``files/headings.tsv`` are those that are read.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Final

from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.table import rows, split

_SCRIPTS: Final = {
    "CJK": "Chinese", "HIRAGANA": "Japanese", "KATAKANA": "Japanese", "HANGUL": "Korean", "CYRILLIC": "Russian",
    "GREEK": "Greek", "ARABIC": "Arabic", "HEBREW": "Hebrew", "THAI": "Thai", "DEVANAGARI": "Hindi",
    "BENGALI": "Bengali", "TAMIL": "Tamil", "TELUGU": "Telugu", "GUJARATI": "Gujarati",
    "ARMENIAN": "Armenian", "GEORGIAN": "Georgian",
}  # fmt: skip
"""Scripts by the first word of their letters' names, with the language that most resumes in them are in."""
_UKRAINIAN: Final = frozenset("іїєґ")
_PERSIAN: Final = frozenset("پچژگ")
_SHARE: Final = 0.5  # ours: of the letters that belong to a script whose language the text is then in
_WORDS: Final = 12  # ours: small words that a text must hold before its language is told
_LEAD: Final = 1.4  # ours: how many times those of the next language
_READ: Final = 20_000  # characters; ours: the language shows on the first pages


@cache
def read_languages() -> frozenset[str]:
    """The names of the languages whose headings are known."""
    names = {row["code"]: row["name"] for row in rows("function_words.tsv")}
    return frozenset(names[row["language"]] for row in rows("headings.tsv"))


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("function_words.tsv"):
        for word in split(row["words"]):
            found[word] = (*found.get(word, ()), row["name"])
    return found


def has_function_word(words: Iterable[str]) -> bool:
    """Whether one of some words, in lower case, is a small word of a known language: sentences have them."""
    return any(word in _words() for word in words)


def language_of(text: str) -> str:
    """The English name of the language of a text ("Danish or Norwegian" of neighbours); empty where it is not sure."""
    text = text[:_READ]
    return (_by_script(text) if not text.isascii() else "") or _by_words(text)


def _by_script(text: str) -> str:
    letters = [letter for letter in text if letter.isalpha()]
    if sum(ord(letter) > 0x36F for letter in letters) <= _SHARE * len(letters):
        return ""
    found = Counter(unicodedata.name(letter, "").split(" ")[0].split("-")[0] for letter in letters)
    kana = found["HIRAGANA"] + found["KATAKANA"]
    if found["CJK"] + kana > _SHARE * len(letters):
        return "Japanese" if kana > 0.1 * len(letters) else "Chinese"
    script, count = found.most_common(1)[0]
    if script not in _SCRIPTS or count <= _SHARE * len(letters):
        return ""
    if script == "CYRILLIC" and _UKRAINIAN & set(text.lower()):
        return "Ukrainian"
    return "Persian" if script == "ARABIC" and _PERSIAN & set(text) else _SCRIPTS[script]


def is_read(language: str) -> bool:
    """Whether resumes in a language are read; also where it is not known."""
    return not language or language in read_languages()


def _by_words(text: str) -> str:
    known = _words()
    counts: Counter[str] = Counter()
    for word in LETTERS.findall(text.lower()):
        for name in known.get(word, ()):
            counts[name] += 1
    ranked = [name for name, _ in counts.most_common()]
    if not ranked or counts[ranked[0]] < _WORDS:
        return ""
    best = ranked[0]
    rivals = [name for name in ranked[1:] if is_read(name) != is_read(best) or is_read(best)]
    if rivals and counts[best] < _LEAD * counts[rivals[0]]:
        return ""
    near = [name for name in ranked[1:2] if counts[best] < 1.1 * counts[name] and name not in rivals]
    return " or ".join(sorted([best, *near]))

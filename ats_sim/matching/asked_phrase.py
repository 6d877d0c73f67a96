"""The words of what is asked for: those that say something, the head, the core, what an unknown phrase is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.posting_words import words as posting_words
from ats_sim.lexicon.shapes import LETTERS, SPELLED
from ats_sim.lexicon.skill import Skill
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.spelling import is_word, plain
from ats_sim.lexicon.spellings import singulars
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.wordlists import word_set

SURE = 3
"""Letters of an ambiguous name from which on its capitals tell that it is one, and of a word that may be a head."""

BREAK = regex("sentence-break")
"""What parts words that are not said of each other."""

_PART = 24
"""Letters before a hyphen that are looked at; ours."""

_PARTS = 2
"""Parts of a name that is written in one word or in two."""

_PART = 4
"""Letters of the shortest part of a compound in one word; ours."""

_HALF = 12
"""Half of the letters of the longest; ours."""

_FIELDS = frozenset({"field", "domain"})
"""Kinds of entries that are whole fields of work, of which a name may ask for a part."""

_JOINS = frozenset({"and", "or", "&", "/"})
_SMALL = frozenset({"of", "and", "the", "a", "an", "in", "for", "with", "to", "or", "on", "at", "as", "by"})


def labels_about(words: str) -> Iterator[str]:
    """The labels of what an unknown phrase is about: a skill that its head or most of its words name.

    "Physical databases" is about databases, "Agile environment" about Agile, "design budgets" not about design.
    """
    whole = content_of(words)
    while len(whole) > 1 and whole[-1] in word_set("loose-head"):
        whole.pop()
    for mention in skills().find(words):
        name = content_of(words[mention.start : mention.end])
        if name and whole and (name[-1] == whole[-1] or 2 * len(name) > len(whole)):
            yield mention.skill.label


def content_of(text: str) -> list[str]:
    """The words of a phrase that say something."""
    return [word for word in SPELLED.findall(text.lower()) if word not in _SMALL]


def sentence_around(text: str, start: int, end: int) -> str:
    """The part of a text between two breaks around ``text[start:end]``."""
    return BREAK.split(text[:start])[-1] + text[start:end] + BREAK.split(text[end:])[0]


def narrowed_by(words: str, skill: Skill) -> frozenset[str]:
    """The stems of the words before a name of a field of work that ask for a part of it: "pipe" of "pipe welding";
    empty where the words are no narrower than the field, or only say how well or how much."""
    asked = content_of(words)
    joined = not _JOINS.isdisjoint(words.lower().replace("/", " / ").split())
    if skill.kind not in _FIELDS or len(asked) < _PARTS or joined or words.lower() == skill.label.lower():
        return frozenset()
    names = {tuple(map(stem, content_of(name.rstrip("?~")))) for name in (skill.label, *skill.aliases)}
    for at in range(1, len(asked)):
        if tuple(map(stem, asked[at:])) in names:
            return frozenset(stem(word) for word in asked[:at] if word not in _general())
    return frozenset()


@cache
def _general() -> frozenset[str]:
    """Words that make nothing narrower; "field" does, before a name of work."""
    said = map(posting_words, ("weak", "vague", "generic", "generic-head"))
    return (frozenset().union(*said) | word_set("dealing-head", "loose-head", "no-narrower")) - {"field"}


def core_of(content: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The stems of a phrase without a head that only says that something is dealt with, and whether what is left says
    enough by itself; empty where there is no such head."""
    if len(content) < 2 or content[-1] not in word_set("dealing-head"):
        return (), False
    left = [word for word in content[:-1] if word not in posting_words("weak")]
    vague = posting_words("vague") | posting_words("generic") | posting_words("generic-head")
    return tuple(map(stem, left)), not vague.issuperset(left)


def head_of(content: Sequence[str]) -> str:
    """The stem of the last word of a phrase, where it names the wider thing that the phrase is one of ("UK payroll");
    empty where it says too little by itself."""
    vague = posting_words("vague") | posting_words("generic") | posting_words("generic-head")
    if len(content) < 2 or content[-1] in vague | word_set("dealing-head", "loose-head", "credential-paper"):
        return ""
    return stem(content[-1]) if len(content[-1]) > SURE else ""


def mark_of(words: str) -> str:
    """The one acronym of an unknown name: who writes the NPDES reports is near the "NPDES permit"; else ""."""
    marks = [word for word in words.split() if len(word) > SURE and word.isalpha() and word.isupper()]
    return marks[0] if len(marks) == 1 and words != marks[0] else ""


def stands_as(text: str, start: int, end: int, wanted: str) -> bool:
    """Whether a word stands by itself in ``text[start:end]`` as it is asked for, its number apart: "planing" is not
    "plans", and "Net-Inspect" no inspection."""
    if text[max(start - 1, 0) : start] == "-" or text[end : end + 1] == "-":
        return False
    said = text[start:end].lower()
    return said == wanted or said in singulars(wanted) or wanted in singulars(said)


def in_a_name(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is a word of a hyphenated proper name: "Tissue" of "Tissue-Tek" is no tissue."""
    said = text[start:end]
    before, behind = LETTERS.findall(text[max(0, start - _PART) : start]), LETTERS.match(text, end + 1)
    other = behind.group() if text[end : end + 1] == "-" and behind else ""
    if text[max(0, start - 1) : start] == "-" and before:
        other = before[-1]
    return other.istitle() and said.istitle() and said.isalpha() and not is_word(plain(other))


def is_first(window: Sequence[tuple[str, int, int]], index: int) -> bool:
    return all(token[0] != window[index][0] for token in window[:index])


def escaped(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split()) or r"(?!)"


def glued_spelling(words: str) -> re.Pattern[str] | None:
    """A compound in the other of its spellings: "BasicPlus" and "Basic-Plus", "datasheets" and "data sheets".

    A word in one piece may come apart between any two parts of four letters: what is no compound stands nowhere so.
    """
    parts = regex("name-part").findall(words)
    letters = words.replace("-", "").replace(" ", "")
    if len(parts) == _PARTS and "".join(parts) == letters:
        seams = "[ -]?".join(parts)
    elif len(parts) == 1 and parts[0] == words and _PART <= len(words) // 2 <= _HALF:
        seams = "|".join(f"{words[:at]}[ -]{words[at:]}" for at in range(_PART, len(words) - _PART + 1))
    else:
        return None
    return re.compile(rf"(?<![\w.+#])(?:{seams})(?![\w+#])", re.IGNORECASE)

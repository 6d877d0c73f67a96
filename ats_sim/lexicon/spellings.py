"""How a name may be spelled: one key for all spellings of a text, and the other spellings of a name.

A key is the words of a name in lower case without accents, with one blank where people write a blank, a line break, a
hyphen, a slash or an underscore: "Machine-Learning", "machine learning" and "machine\\nlearning" share a key. "&", "."
and "," between words stay, so "node.js" is not "node". Further spellings of a name are made here and need not be
listed in a table:

- glued: "scikit-learn" is also "scikitlearn", "CI/CD" is also "CICD", "Node.js" is also "NodeJS" and "Node JS";
- "&" for "and" and back;
- British for American: "optimisation", "modelling", "labelling", "analyse", "behaviour", "centre", "catalogue";
- singular for plural at the end of a name of several words: "decision trees" is also "decision tree".

A plural of a listed singular is accepted when a text is read (``singulars``).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ats_sim.lexicon.expressions import expression

WORD = expression(r"(?:(?<![\w.])\.(?=net\b)|(?<![\w.])@(?=risk\b))?[^\W_]+(?:\+\+|#|\+(?![^\W_]))?")
"""A word of a key: letters and digits, with the end of "C++", "C#" and "Security+", the sign of ".NET" and "@RISK"."""

_HYPHENS = frozenset("-\u2010\u2011")
_BLANKS = frozenset("/_")
_DASH = "\u2013"
_BREAKS = frozenset(";|\u2022?")
_SIGNS = str.maketrans("", "", "\u00ad\u00ae\u2122")  # soft hyphen, registered, trademark
_SAME = ("ss", "us", "ics", "sis", "xis")  # endings in "s" of singulars
_BRITISH = (
    ("iz", "is"),
    ("lyz", "lys"),
    ("modeling", "modelling"),
    ("labeling", "labelling"),
    ("modeled", "modelled"),
    ("behavior", "behaviour"),
    ("center", "centre"),
    ("catalog", "catalogue"),
    ("color", "colour"),
)


def _unaccented() -> dict[int, str]:
    letters = (chr(code) for code in range(0xC0, 0x180))
    plain = ((letter, unicodedata.normalize("NFD", letter)[0]) for letter in letters)
    return {ord(letter): base for letter, base in plain if base.isascii() and base.isalpha()}


_FOLD = _unaccented()


def lower(text: str) -> str:
    """Lower case that keeps every character at its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def fold(text: str) -> str:
    """Lower case without the accents of Latin letters, every character at its place."""
    low = lower(text)
    return low.translate(_FOLD) if not low.isascii() else low


@lru_cache(maxsize=4096)
def joint(gap: str) -> str | None:
    """What stands in a key for the characters between two words; None where no name goes on."""
    if gap in ("", " ", "\n"):
        return " " if gap else ""
    core = gap.translate(_SIGNS).strip()
    if "\t" in gap or gap.count("\n") > 1 or len(core) > 2 or core in _BREAKS:
        return None
    if not core or core in _BLANKS or (core == _DASH and gap == core):
        return " "
    if core in _HYPHENS or core == _DASH:
        return " " if gap.startswith(core) else None
    return core if core == "&" else gap.replace("\n", " ").replace("\u2019", "'")


def key(name: str) -> str:
    """The key of a name, empty if it has none (no words, or signs between them that no name has)."""
    low = fold(name)
    plain = low.replace("-", " ").replace("/", " ")
    if plain.replace(" ", "").isalnum() and "  " not in plain:
        return plain.strip()
    parts, end = [], -1
    for match in WORD.finditer(low):
        glue = "" if end < 0 else joint(low[end : match.start()])
        if glue is None:
            return ""
        parts += [glue, match.group()]
        end = match.end()
    return "".join(parts)


def spellings(names: Sequence[str]) -> list[tuple[str, int]]:
    """The keys of some names, each with the index of its name: its own key, then those of its other spellings."""
    joined = fold("|".join(names))
    plain = joined.replace("-", " ").replace("/", " ")
    own = plain.split("|")
    if not plain.replace(" ", "").replace("|", "").isalnum():  # few names have anything in them but words
        own = [first if first.replace(" ", "").isalnum() else key(names[at]) for at, first in enumerate(own)]
    found = [(first, at) for at, first in enumerate(own)]
    found += [
        (first[:-1], at) for first, at in found if first[-1:] == "s" and " " in first and not first.endswith(_SAME)
    ]
    if plain != joined:
        glued = joined.replace("-", "").replace("/", "").split("|")
        found += [(key(glued[at]), at) for at, name in enumerate(names) if "-" in name or "/" in name]
    if "." in joined or "&" in joined:
        found += [(spelled, at) for at, first in enumerate(own) for spelled in _signs(first)]
    if " and " in joined:
        found += [(first.replace(" and ", "&"), at) for at, first in enumerate(own) if " and " in first]
    for american, british in _BRITISH:
        if american in joined:
            found += [(first.replace(american, british), at) for at, first in enumerate(own) if american in first]
    return found


def _signs(first: str) -> Iterator[str]:
    """Spellings without a name's dots, and with "and" for "&"."""
    if "." in first and not first.startswith("."):
        before, _, after = first.partition(".")
        if not (before[-1:].isdigit() and after[:1].isdigit()):
            yield first.replace(".", "")
            yield first.replace(".", " ")
    if "&" in first:
        yield first.replace("&", " and ")


def singulars(plural: str) -> tuple[str, ...]:
    """What a key that ends in "s" may be the plural of, the likeliest first."""
    if plural.endswith("ies"):
        return (plural[:-3] + "y", plural[:-1])
    if plural.endswith(("ses", "xes", "ches", "shes")):
        return (plural[:-1], plural[:-2])
    return () if plural.endswith("ss") else (plural[:-1],)

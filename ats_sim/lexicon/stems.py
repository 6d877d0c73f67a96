"""A light stemmer for English: forms of one word get one stem ("deployed", "deployment", "deploys": "deploy").

It is meant for comparing two texts, not for reading: stems need not be words. Three steps:

1. ``files/stems.tsv``: words that rules would join with another word, or keep apart from it;
2. the verbs of ``files/verbs.tsv``: every form and noun of a verb has the stem of the verb, irregular ones too;
3. endings. Words under five letters lose only a plural "s".

Snowball's English stemmer was measured beside it on the daily words of resumes: it joins "organ" and "organization",
"customer" and "custom", "product" and "production", "office" and "officer", and takes twenty times as long.
"""

from __future__ import annotations

from collections.abc import Container
from functools import cache, lru_cache

from ats_sim.lexicon.shapes import letters
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.verbs import verbs

_PLURALS = (("sses", "ss"), ("ies", "y"), ("ied", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))
_IZE = tuple(f"i{sign}{end}" for end in ("ations", "ation", "ing", "ers", "ed", "er", "es", "e") for sign in "sz")
"""The verb in "-ize" and its noun keep their "iz": what is "personalized" is not just "personal"."""

_ENDINGS: tuple[tuple[str, int], ...] = (
    *(
        (ending, 4)
        for ending in (
            "ations",
            "ation",
            "ators",
            "ator",
            "ments",
            "ment",
            "ating",
            "ated",
            "ates",
            "ate",
            "ings",
            "ing",
        )
    ),
    *((ending, 6) for ending in ("ency", "ent")),
    *((ending, 4) for ending in ("ions", "ion", "ed", "ors", "or", "ers", "er", "e")),
)
"""Endings, and the letters that must be left without them ("idempotency" is "idempotent", "agency" no "agent")."""

_SHORTEST = 4
"""Letters that a stem keeps at least."""

_LONG = 6
"""Letters from which on a double "l" is British spelling, or is shortened in every form of the word alike."""


@cache
def _known() -> dict[str, str]:
    """Words whose stem the tables say."""
    found: dict[str, str] = {}
    for row in rows("stems.tsv"):
        found |= dict.fromkeys((row["stem"], *split(row["words"])), row["stem"])
    for verb in verbs().all:
        if " " in verb.base or "-" in verb.base:
            continue
        base = found.get(verb.base) or _by_rules(verb.base)
        for form in verb.forms:
            if form.isalpha() and (
                form not in verb.nouns or form[:3] == verb.base[:3]
            ):  # "trip" is no form of "travel"
                found.setdefault(form, base)
    return found


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one word in lower case; a word with a figure or a sign is left as it is."""
    low = word.lower()
    if not low.isalpha():
        return low
    known = _known()
    return known.get(low) or known.get(_singular(low)) or _by_rules(low)


def stems_of(text: str, least: int = 1, without: Container[str] = ()) -> set[str]:
    """The stems of the words of so many letters in a text, but for some words."""
    words = (run.lower() for run in letters(text, least))
    return {stem(word) for word in words if word not in without}


def _by_rules(low: str) -> str:
    single = _singular(low)
    if len(low) < 5:
        return single
    made = next((ending for ending in _IZE if single.endswith(ending)), "")
    if made and len(single) - len(made) >= _SHORTEST:
        return single.removesuffix(made) + "iz"
    for ending, least in _ENDINGS:
        if single.endswith(ending) and len(single) - len(ending) >= least:
            return _undoubled(single[: -len(ending)])
    return _undoubled(single)


def _undoubled(base: str) -> str:
    """The base of "planned" is "plan", that of "modelling" is "model", but "skill" and "press" are left."""
    if len(base) <= _SHORTEST or base[-1] != base[-2] or base[-1] == "s" or (base[-1] == "l" and len(base) < _LONG):
        return base
    return base[:-1]


def _singular(low: str) -> str:
    if len(low) < 4 or low.endswith(("ss", "us", "is")):
        return low
    return next((low[: -len(end)] + one for end, one in _PLURALS if low.endswith(end)), low)

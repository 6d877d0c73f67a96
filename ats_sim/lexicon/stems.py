"""A light stemmer for English: forms of one word get one stem ("deployed", "deployment", "deploys": "deploy").

It is meant for comparing two texts, not for reading: stems need not be words. Words under five letters lose only a
plural "s". Exceptions stand in ``files/stems.tsv``.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ats_sim.lexicon.table import rows

_PLURALS = (("sses", "ss"), ("ies", "y"), ("ied", "y"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))
_ENDINGS: tuple[str, ...] = (
    *(
        "isations",
        "izations",
        "isation",
        "ization",
        "ations",
        "ation",
        "ising",
        "izing",
        "ised",
        "ized",
        "ises",
        "izes",
    ),
    *("ise", "ize", "ments", "ment", "ating", "ated", "ates", "ate", "ings", "ing", "ions", "ion", "ed", "ors", "or"),
    *("ers", "er", "e"),
)
_SHORTEST = 4
"""Letters that a stem keeps at least."""


@cache
def _kept() -> frozenset[str]:
    return frozenset(row["stem"] for row in rows("stems.tsv"))


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The stem of one word in lower case; a word with a figure or a sign is left as it is."""
    low = word.lower()
    if not low.isalpha() or low in _kept():
        return low
    single = _singular(low)
    if len(low) < 5 or single in _kept():
        return single
    for ending in _ENDINGS:
        if single.endswith(ending) and len(single) - len(ending) >= _SHORTEST:
            base = single[: -len(ending)]
            return base[:-1] if len(base) > _SHORTEST and base[-1] == base[-2] and base[-1] not in "ls" else base
    return single


def _singular(low: str) -> str:
    if len(low) < 4 or low.endswith(("ss", "us", "is")):
        return low
    return next((low[: -len(end)] + one for end, one in _PLURALS if low.endswith(end)), low)

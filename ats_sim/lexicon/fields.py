"""Fields of work ("nursing", "data-engineering") and the words of job titles that tell them.

Table: ``files/titles/fields.tsv``. A field belongs to an ``area`` (health, it) and names its neighbours in ``near``:
the fields that people move to and from with little new training.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from msgspec import Struct

from ats_sim.lexicon.table import rows, split

_WEAK = 0.35
_ENDINGS = ("ologist", "ological", "ology", "istic", "ical", "ists", "ings", "ian", "ist", "ing", "ion", "al", "ic")


class Field(Struct, frozen=True):
    """A field of work."""

    name: str
    area: str
    near: tuple[str, ...]


@cache
def fields() -> dict[str, Field]:
    """All fields by name. ``near`` holds both ways: a field is near those that name it too."""
    table = list(rows("titles/fields.tsv"))
    near: dict[str, dict[str, None]] = {row["field"]: dict.fromkeys(split(row["near"])) for row in table}
    for row in table:
        for other in split(row["near"]):
            near[other].setdefault(row["field"])
    return {row["field"]: Field(row["field"], row["area"], tuple(near[row["field"]])) for row in table}


def title_words(text: str) -> tuple[str, ...]:
    """The words of a phrase as the table keys them: hyphens part words."""
    return tuple(text.lower().replace("-", " ").replace("’", "'").split())


@cache
def _phrases() -> dict[tuple[str, ...], tuple[tuple[str, float], ...]]:
    """What each phrase says: pairs of a field and a weight (1, or less for words that other fields use as well)."""
    found: dict[tuple[str, ...], dict[str, float]] = {}
    for row in rows("titles/fields.tsv"):
        for word in split(row["words"]):
            weight = _WEAK if word.endswith("~") else 1.0
            found.setdefault(title_words(word.rstrip("~")), {})[row["field"]] = weight
    return {words: tuple(says.items()) for words, says in found.items()}


def root(word: str) -> str:
    """A word without its ending, so that "geological" finds "geologist" (but "intern" not "internist": it has none)."""
    return next((word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 5), word)


@cache
def _roots() -> dict[str, tuple[tuple[str, float], ...]]:
    """The same for single words by their roots."""
    found: dict[str, tuple[tuple[str, float], ...]] = {}
    for words, says in _phrases().items():
        if len(words) == 1:
            found.setdefault(root(words[0]), says)
    return found


@cache
def _longest() -> dict[str, int]:
    """The words of the longest phrase that begins with a word, where it has several."""
    found: dict[str, int] = {}
    for words in _phrases():
        if len(words) > 1:
            found[words[0]] = max(found.get(words[0], 0), len(words))
    return found


@lru_cache(maxsize=20_000)  # ours: the words of many resumes
def _says(words: tuple[str, ...]) -> tuple[tuple[str, float], ...]:
    """The fields of one phrase, in the singular or plural."""
    table, last = _phrases(), words[-1]
    found = table.get(words) or table.get((*words[:-1], last + "s"))
    if not found and last.endswith("s"):
        found = table.get((*words[:-1], last[:-1]))
    if not found and len(words) == 1 and root(last) != last:
        found = _roots().get(root(last))
    return found or ()


def fields_of(words: Sequence[str]) -> dict[str, float]:
    """The fields that the words of a title tell, with weights above 0; longer phrases count before the words in them.

    A phrase of several fields says less of each, and a longer phrase says more.
    """
    total: Counter[str] = Counter()
    at, longest = 0, _longest()
    while at < len(words):
        for size in range(min(longest.get(words[at], 1), len(words) - at), 0, -1):
            says = _says(tuple(words[at : at + size]))
            if says:
                for name, weight in says:
                    total[name] += weight / len(says) ** 0.5 * size**0.5
                at += size
                break
        else:
            at += 1
    return dict(total)

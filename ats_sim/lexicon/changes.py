"""Where a text says that something became better: "improving load times", "significantly". A purpose is no change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ats_sim.lexicon.words import words


@dataclass(frozen=True, slots=True)
class Change:
    """Words at ``text[start:end]`` that claim a change. ``is_verb``: a verb of change (improved), else its degree."""

    start: int
    end: int
    is_verb: bool


_LAST_WORD = re.compile(r"([a-z]+)\W{1,3}$")


def changes(text: str) -> Iterator[Change]:
    """Every claim of a change in a text, in order: verbs of change in the past, as participle or as opening word, and
    words of degree. After "to" a verb states a purpose, after an article it describes a thing; both are left out."""
    not_changes = frozenset(words("not-a-change"))
    for found in _pattern().finditer(text):
        is_verb = found.lastgroup != "degree"
        before = _LAST_WORD.search(text[max(0, found.start() - 20) : found.start()].lower())
        if found.lastgroup == "base" and text[: found.start()].strip():
            continue
        if not is_verb or not before or before[1] not in not_changes:
            yield Change(found.start(), found.end(), is_verb)


@cache
def _pattern() -> re.Pattern[str]:
    parts = []
    for name in ("degree", "change", "base"):
        longest_first = sorted(words(name), key=lambda word: (-len(word), word))
        parts.append(f"(?P<{name}>{'|'.join(re.escape(word) for word in longest_first)})")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)

"""Where a text says that something became better: "improving load times", "significantly". A purpose is no change."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import finder, word_set


class Change(Struct, frozen=True):
    """Words at ``text[start:end]`` that claim a change. ``is_verb``: a verb of change (improved), else its degree."""

    start: int
    end: int
    is_verb: bool


def changes(text: str) -> Iterator[Change]:
    """Every claim of a change in a text, in order: verbs of change in the past, as participle or as opening word, and
    words of degree. After "to" a verb states a purpose, after an article or before a hyphen it describes a thing; these
    are left out."""
    for hit in finder("change-degree", "change-verb", "change-base").finditer(text):
        is_verb = hit.word not in word_set("change-degree")
        opens = not text[: hit.start].strip()
        if text[hit.end : hit.end + 1] == "-" or (is_verb and hit.word not in word_set("change-verb") and not opens):
            continue
        sign = text[: hit.start].rstrip()[-1:]
        if hit.text[:1].isupper() and (sign.islower() or sign == ","):
            continue  # "Accelerated Financial Center": a name
        before = regex("last-word").search(text[max(0, hit.start - 20) : hit.start].lower())
        if not is_verb or not before or before[1] not in word_set("not-a-change"):
            yield Change(hit.start, hit.end, is_verb)

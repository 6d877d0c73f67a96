"""Words that a posting implies without naming them, and words that its kind of opening usually names.

Neither is asked for, so neither is counted: they help to read a manager's sentence, and a posting that says little.

Table: ``lexicon/files/implied.tsv`` with the columns ``said`` (words of a posting) and ``means`` (what people who write
so usually have in mind), ``|`` between alternatives. Hand-written.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from ats_sim.lexicon.lanes import lanes
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.wordlists import Finder
from ats_sim.model.case import Case
from ats_sim.model.posting import Posting

_USUAL = 10  # usual words that are told; ours


class Implied(Struct, frozen=True):
    """Words of a posting, and what they usually stand for."""

    said: str
    means: tuple[str, ...]


class Usual(Struct, frozen=True):
    """A word that openings of this kind usually name, and whether the resume has it."""

    word: str
    there: bool


@cache
def _table() -> tuple[tuple[Finder, tuple[str, ...]], ...]:
    return tuple((Finder(split(row["said"])), tuple(split(row["means"]))) for row in rows("implied.tsv"))


def implied(posting: Posting) -> tuple[Implied, ...]:
    """What the sentences of a posting imply: the first words of each row, without what the posting names itself."""
    named = posting.text.lower()
    found = []
    for search, means in _table():
        hit = search.search(posting.text)
        left = tuple(word for word in means if word.lower() not in named)
        if hit and left:
            found.append(Implied(" ".join(hit.text.split()), left))
    return tuple(found)


def usual_words(case: Case) -> tuple[Usual, ...]:
    """The usual words of the posting's kind, where it names nothing to search for; () where the kind is not known."""
    lane = next((one for one in lanes() if one.name == case.matches.posting_lane), None)
    if lane is None or case.matches.required:
        return ()
    return tuple(_usual(lane.words[:_USUAL], case.document.text))


def is_named(word: str, text: str) -> bool:
    """Whether a text has a word or phrase, in any of its forms."""
    said = {stem(one) for one in text.lower().replace("-", " ").split()} | {
        stem(one.strip(".,;:()")) for one in text.lower().replace("-", " ").split()
    }
    return all(stem(one) in said for one in word.lower().replace("-", " ").split())


def _usual(words: Sequence[str], text: str) -> Iterator[Usual]:
    for word in words:
        yield Usual(word, is_named(word, text))

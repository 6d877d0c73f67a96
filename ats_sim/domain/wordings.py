"""What a posting asks for in words that are no search word: short phrases, by which a person would look for it.

A run of words names nothing that a recruiter types into a search, so no count of required things holds it. It can still
be *told* in a resume ("negotiation and settlement experience": "Negotiated 412 settlements"). What is found counts in
favour; what is not found is unknown, for it may stand there in other words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ats_sim.lexicon import patterns
from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.shapes import whole
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.posting import Demand, Requirement

CATEGORY = "words"
"""The category of such a requirement."""

_FACETS = frozenset({"skill", "experience", "credential"})
_LONGEST = 4  # content words; ours: a longer phrase is a sentence, which nobody searches for
_HOLE = "\0"


@lru_cache(maxsize=64)
def wordings_of(demands: tuple[Demand, ...]) -> tuple[Requirement, ...]:
    """The phrases of all demands that are looked for in work, in their order, each once."""
    found: dict[str, Requirement] = {}
    for number, demand in enumerate(demands):
        if demand.facet in _FACETS:
            for phrase in _phrases(demand, demands):
                one = Requirement(
                    phrase, demand.kind, demand.quote, None, CATEGORY, None, None, None, number, demand.facet
                )
                found.setdefault(phrase.lower(), one)
    return tuple(found.values())


def _phrases(demand: Demand, demands: Sequence[Demand]) -> Iterator[str]:
    for item in patterns.regex("demand-item-edge").split(_without_terms(demand, demands)):
        phrase = _phrase(item)
        if phrase:
            yield phrase


def _without_terms(demand: Demand, demands: Sequence[Demand]) -> str:
    """The words of a demand with a hole where it or a demand of the same words names a term."""
    text = demand.quote.text
    for other in demands:
        if other.quote.text == demand.quote.text:
            for term in other.terms:
                text = _without(text, term.text)
            if other.of:
                text = _without(text, other.of)
    return regex("aside").sub(_HOLE, text)


def _without(text: str, words: str) -> str:
    """The text with a hole for each place where the words stand whole."""
    return whole(words).sub(_HOLE, text) if words else text


def _phrase(item: str) -> str:
    """What an item of a list names; empty where it names a term, or nothing that can be looked for."""
    if _HOLE in item or any(char.isdigit() for char in item):
        return ""
    item = patterns.regex("demand-frame").sub("", patterns.regex("demand-offer").sub("", item))
    item = patterns.regex("demand-end").split(item)[0].strip(" .,'\"*")
    said = [match[0] for match in regex("wording-word").finditer(item)]
    if any(patterns.regex("talk").fullmatch(word.lower()) for word in said):
        return ""
    while said and (said[0].lower() in _opening() or said[0].lower() in small_words()):
        del said[0]
    while said and (said[-1].lower() in _closing() or said[-1].lower() in small_words()):
        del said[-1]
    content = [word.lower() for word in said if word.lower() not in small_words()]
    if not 0 < len(content) <= _LONGEST or all(word in _empty() for word in content):
        return ""
    if any(len(word) == 1 for word in content):
        return ""
    if len(content) == 1 and not _names_a_thing(content[0]):
        return ""
    return " ".join(said)


def _names_a_thing(word: str) -> bool:
    if word in word_set("credential-paper", "credential-state"):
        return False
    return (
        word in words("head")
        or patterns.regex("thing-ending").fullmatch(word) is not None
        or bool(skills().find(word, everyday=True))
    )


@lru_cache(maxsize=1)
def _opening() -> frozenset[str]:
    return words("opener") | words("start") | words("weak") | words("filler") | words("verb")


@lru_cache(maxsize=1)
def _closing() -> frozenset[str]:
    return words("tail") | words("empty") | words("filler") | words("aside")


@lru_cache(maxsize=1)
def _empty() -> frozenset[str]:
    return words("generic") | words("vague") | words("empty") | words("soft") | words("weak") | words("generic-head")

"""Whether a place of a resume says that its writer holds a credential: a list, a headline or a title does, a statement
only if it says so; somebody else's is nobody's.

A paper is also told by what it is for ("Licensed plumber and gasfitter" for "gasfitting licence", "EPA 609" for "609
certification"): ``Paper`` finds those places.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ats_sim.lexicon.credentials import credential
from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.places import regions_in
from ats_sim.lexicon.shapes import TERM
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.matching.bearing import clause_around
from ats_sim.matching.searchable_text import Passage, Words
from ats_sim.model.posting import Requirement

_NEAR = 6
"""Words behind a credential in which it is said to be somebody else's; ours."""

_AS = 30
"""Characters before the name of a job in which it is said to be the writer's; ours."""

_WIDE = 6
"""Words over which the words of one paper may be spread; ours."""

_ROOT = 6
"""Letters that "gasfitting" and "gasfitter" share; ours."""

_APART = (";", "|", "•", "\n", ". ", "! ", "? ")
"""What parts the words of one paper from another thing."""


@cache
def is_credential(requirement: Requirement) -> bool:
    """Whether a requirement asks for a licence, registration, certificate, membership or check."""
    names = (requirement.label, requirement.skill)
    if any(name is not None and credential(name) is not None for name in names):
        return True
    said = {word.lower() for word in TERM.findall(requirement.skill)}
    return requirement.facet == "credential" and not said.isdisjoint(word_set("credential-paper"))


def is_held(text: str, start: int, end: int, *, statement: bool) -> bool:
    """Whether the credential at ``text[start:end]`` is the writer's own; a flag says whether it is in force.

    Anywhere it is somebody else's where the words before or close behind it, up to the end of the sentence, say so. In
    a ``statement`` about work somebody has to say that it is one's own.
    """
    before, _, _ = clause_around(text, start, end)
    others = finder("credential-others")
    if others.search(before) or (statement and others.search(_first(text[end:]))):
        return False
    return not statement or finder("credential-holder").search(text[:start]) is not None


def _first(text: str) -> str:
    parts = text.split(None, _NEAR)
    return text[: -len(parts[_NEAR])] if len(parts) > _NEAR else text


def is_others(requirement: Requirement, passage: Passage, start: int, end: int) -> bool:
    """Whether what is named there is somebody else's: what referees do, a tool or language that others were asked for,
    and an occupation that a statement names, unless it says that the writer worked as one."""
    if passage.section == "references":
        return True
    if passage.highlight < 0:
        beside = "".join(clause_around(passage.text, start, end)) if passage.section in ("other", "unknown") else ""
        return finder("referee").search(beside) is not None
    if requirement.category == "occupation":
        return finder("worked-as").search(passage.text[max(0, start - _AS) : start]) is None
    software = requirement.category in SOFTWARE_KINDS
    return software and finder("asks-others").search(clause_around(passage.text, start, end)[0]) is not None


class Paper:
    """What a credential is for, by the roots of its words: without "valid", "licence", "card" and the like.

    An acronym or a number of three figures says it all ("Driver CPC", "609 certification"), if it is no class of papers
    (NVQ) and no place.
    """

    def __init__(self, name: str) -> None:
        self.ways = tuple(filter(None, map(_parts, regex("paper-choice").split(name))))
        known = credential(name)
        said = f"{name} {known.name if known else ''}".lower().split()
        self.nouns = frozenset({stem("certified")}) if "certified" in said else _papers()
        """The words by one of which it is told: what somebody is certified as is no course certificate."""

    def places(self, words: Words, *, listed: bool) -> Iterator[tuple[int, int]]:
        """Where a passage tells of the paper. ``listed``: among certificates no word need say "licence"."""
        for parts in self.ways:
            yield from _places(parts, words, self.nouns, listed=listed and (len(parts) > 1 or self.nouns == _papers()))


def _parts(name: str) -> tuple[frozenset[str], ...]:
    name = regex("paper-grade").sub("", name)  # the grade is held beside it
    issued = {word for region in regions_in(name) for word in region.split()}  # where it is issued says not what it is
    said = [word for word in TERM.findall(name) if word.lower() not in _empty() | issued]
    marks = [
        word
        for word in said
        if regex("paper-acronym").fullmatch(word) and word.lower() not in word_set("credential-class")
    ]
    return tuple(_readings(word) for word in marks or said)


def _places(
    parts: tuple[frozenset[str], ...], words: Words, nouns: frozenset[str], *, listed: bool
) -> Iterator[tuple[int, int]]:
    roots = [(_root(word), start, end) for word, start, end in words.stems]
    at = 0
    while at < len(roots):
        window = roots[at : at + len(parts) + _WIDE]
        last = _spread(parts, [root for root, _, _ in window])
        near = words.stems[max(at - _WIDE, 0) : at + last + _WIDE]
        inside = words.text[window[0][1] : window[last - 1][2]] if last else ""
        if (
            last
            and not any(sign in inside for sign in _APART)
            and (listed or any(word in nouns for word, _, _ in near))
        ):
            yield window[0][1], window[last - 1][2]
            at += last
        at += 1


def _spread(parts: tuple[frozenset[str], ...], roots: list[str]) -> int:
    """Up to which of the roots all parts are said, the first root being one of them; 0 if they are not."""
    if not any(roots[0] in part for part in parts):
        return 0
    firsts = [next((index for index, root in enumerate(roots) if root in part), -1) for part in parts]
    return 0 if -1 in firsts else max(firsts) + 1


def _readings(word: str) -> frozenset[str]:
    """The root of a word, and that of the one word that an abbreviation of a credential stands for (RN: nurse)."""
    known = credential(word)
    said = [part for part in TERM.findall(known.name) if part.lower() not in _empty()] if known else []
    return frozenset({_root(stem(word)), *([_root(stem(said[0]))] if len(said) == 1 else [])})


def _root(word: str) -> str:
    return word[:_ROOT]


@cache
def _empty() -> frozenset[str]:
    return word_set("credential-paper", "credential-state") | small_words()


@cache
def _papers() -> frozenset[str]:
    return frozenset(map(stem, word_set("credential-paper")))

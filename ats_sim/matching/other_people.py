"""Whether a find only says who other people are or what they do: "with the mechanical people", "for the finance team",
"by the HR manager", "60 roofers", "written by my supervisor". What is others' is nobody's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ats_sim.lexicon.shapes import SPELLED
from ats_sim.lexicon.titles import head_of
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.matching.bearing import clause_around

_BEFORE = 6
"""Words before a find in which it is said with whom, for whom or by whom; ours."""

_BEHIND = 2
"""Words behind a find by which people are named; ours."""

_NEAR = 3
"""Words before an agent in which an article makes it somebody met: "the contract assembler"; ours."""

_AS = 30
"""Characters before the name of a job in which it is said to be the writer's; ours."""

_SURE = 0.8
"""From which on a word names a job by itself; ours."""


def is_other_people(text: str, start: int, end: int, asked: str, *, statement: bool) -> bool:
    """Whether ``text[start:end]``, found for ``asked``, only tells of other people. In a ``statement`` about work
    agents are others, where no agent is asked for and nobody says that the writer was one."""
    before, said, behind = map(_words, clause_around(text, start, end))
    agent = _is_person(said[-1:])
    many = agent and said[-1].endswith("s")
    if agent and statement and not _is_person(_words(asked)[-1:]):
        others = many or not word_set("people-whose").isdisjoint(before[-_NEAR:])
        return others and finder("worked-as").search(text[max(0, start - _AS) : start]) is None
    named = any(word in word_set("people-noun") or _is_person([word]) for word in behind[:_BEHIND])
    if (named or (agent and not many)) and _is_theirs(before[-_BEFORE:]):
        return True
    return bool(said) and said[-1].endswith(("ed", "en")) and behind[:1] == ["by"] and _is_theirs(behind[:2])


def _words(text: str) -> list[str]:
    return SPELLED.findall(text.lower())


def _is_person(word: Sequence[str]) -> bool:
    """Whether a word names somebody by the work, and no machine."""
    single = word[0].removesuffix("s") if word else ""
    head = None if not single or single in word_set("agent-machine") else head_of(single)
    return head is not None and head.lang == "en" and head.sure >= _SURE


def _is_theirs(before: Sequence[str]) -> bool:
    """Whether words end in with whom, for whom or by whom: "with two fabricators and the"."""
    pairs = pairwise(before)
    return any(
        word in word_set("people-with") and (after in word_set("people-whose") or after.isdigit())
        for word, after in pairs
    )

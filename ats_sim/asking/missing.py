"""What the posting asks for and the resume does not name, as far as a person could be asked for it.

A thing is left out where a caller who asked for it would seem not to have read the page, or the posting: a place, the
opening's own trade, words that no table knows as a name, and whatever stands in the resume in the same words, though in
another order or in two places.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.matches import GateFit, RequirementGroup
from ats_sim.model.posting import Requirement

_NO_THING = frozenset({"occupation", "spoken", "place", "soft"})  # kinds of the lexicon
_PAPERS = frozenset({"licence", "registration", "certificate", "membership"})  # kinds of gates
_MOST = 3  # things that are named; ours
_LEAST = 2  # words of a gate that says which paper it is; a heading has fewer; ours
_SHORT = 2  # letters of a name that is too short to be asked for by itself; ours
_PLACE = 0.5  # how surely a name is a place
_WORD = expression(r"[^\W_]+")
_NAME = expression(r"[A-Z].*[A-Z]|\d")


def unnamed(case: Case, groups: Iterable[RequirementGroup]) -> tuple[str, ...]:
    """The names of those that were not found, each thing once."""
    text = case.document.text
    there = _stems(text)
    told = {fit.gate.quote.span for fit in papers(case)}
    groups = [group for group in groups if not any(_is_in(one.requirement, told) for one in group.members)]
    found: dict[str, str] = {}
    for group in groups:
        if group.status == "missing" and all(_can_be_asked(one.requirement, there, text) for one in group.members):
            first = group.members[0].requirement
            found.setdefault(first.label or first.skill.lower(), group.short_name)
    return tuple(found.values())[:_MOST]


def papers(case: Case) -> tuple[GateFit, ...]:
    """The licences and certificates without which nobody is taken, where the resume does not show one as held."""
    kept: dict[str, GateFit] = {}
    there = _stems(case.document.text)
    for fit in case.matches.gates:
        words = fit.gate.quote.text.split()
        if fit.gate.kind in _PAPERS and fit.standing != "met" and len(words) >= _LEAST:
            unsaid = fit.standing == "not stated" and _stems(fit.gate.quote.text) <= there
            if not unsaid and not finder("paper-liked").search(fit.gate.quote.text):
                kept.setdefault(" ".join(words), fit)
    return tuple(kept.values())[:_MOST]


def _can_be_asked(asked: Requirement, there: set[str], text: str) -> bool:
    """Whether a caller can ask for it: a thing by its own name, whose words or initials do not stand in the resume."""
    if not _is_thing(asked.skill) or _is_aside(asked):
        return False
    return not _stems(asked.skill) <= there and not _has_initials(asked.skill, text)


def _is_in(asked: Requirement, told: Collection[Span]) -> bool:
    return any(span.overlaps(asked.quote.span) for span in told)


def _is_aside(asked: Requirement) -> bool:
    """Whether a name that no table has stands in a bracket: it says more of the name before it."""
    return asked.label is None and f"({asked.skill}" in asked.quote.text


def _is_thing(name: str) -> bool:
    """Whether a name is one of a thing that somebody can have done or used; a plain word has to be a tool or method."""
    known = skills().get(name, asked=True)
    plain = name.islower() and " " not in name
    if known and (known.kind in _NO_THING or (plain and not known.is_tool)):
        return False
    return len(name) > _SHORT and (known is not None or (bool(_NAME.search(name)) and place_score(name) < _PLACE))


def _has_initials(name: str, text: str) -> bool:
    """Whether a text has the initials of a long name: "ODOB" for the board of a trade."""
    said = word_set("small-word")
    initials = "".join(word[0].upper() for word in _WORD.findall(name) if word.lower() not in said)
    return len(initials) > _SHORT and re.search(rf"\b{re.escape(initials)}s?\b", text) is not None


def _stems(text: str) -> set[str]:
    """The stems of the words that tell something; a name all of whose words say nothing has none, so it is no thing."""
    said = word_set("small-word") | word_set("paper-word")
    return {stem(low) for word in _WORD.findall(text) if (low := word.lower()) not in said}

"""The languages that a posting makes a condition, as the page stands to them.

The language that posting and page are written in is shown by the page. A language is the writer's own: "two thirds of
the crew have Spanish as a first language" is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.table import rows
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.document import Document, Quote
from ats_sim.model.fits import GateFit
from ats_sim.model.matches import RequirementMatch
from ats_sim.model.posting import Gate, Posting, Requirement

_NEAR = 30
"""Characters beside a language in which its level stands; ours."""


def language_gates(posting: Posting, matches: Sequence[RequirementMatch], document: Document) -> Iterator[GateFit]:
    """A gate for each language that is required, alternatives as one."""
    groups: dict[object, list[RequirementMatch]] = {}
    written = _name(posting.language or "")
    for match in matches:
        asked = match.requirement
        spoken = asked.facet == "language" and asked.kind == "required" and asked.category == "spoken"
        if spoken and (asked.label or asked.skill).lower() != written.lower():
            groups.setdefault(asked.skill.lower() if asked.group is None else asked.group, []).append(match)
    for group in groups.values():
        gate = Gate("language", group[0].requirement.quote, "resume")
        place = next((match.where[0].quote for match in group if match.named), None)
        if place is None:
            yield GateFit(gate)
        else:
            yield GateFit(gate, "lower" if _is_less(gate, place, document) else "held", place)


def searched_for(posting: Posting, document: Document) -> tuple[Requirement | None, ...]:
    """What a resume is searched for, in the order of ``Posting.requirements``: None for the language that posting and
    page are written in, which the page shows by itself unless it is surely in another."""
    written = _name(posting.language or "").lower()
    shown = not document.language or document.language.lower() == written
    return tuple(None if shown and _is_own(one, written) else one for one in posting.requirements)


def _is_own(asked: Requirement, written: str) -> bool:
    return asked.category == "spoken" and asked.group is None and (asked.label or asked.skill).lower() == written


def names_another(posting: Posting, text: str) -> bool:
    """Whether a text asks firmly for a language that the posting is not written in, or for a second one."""
    written = _name(posting.language or "").lower()
    named = {mention.skill.label.lower() for mention in skills().find(text) if mention.skill.kind == "spoken"}
    return written not in named and finder("language-high").search(text) is not None


@cache
def _name(code: str) -> str:
    """What a language is called in English."""
    return next((row["name"] for row in rows("function_words.tsv") if row["code"] == code), "")


def _is_less(gate: Gate, place: Quote, document: Document) -> bool:
    """Whether the page tells a level below the one that is asked for."""
    if finder("language-high").search(gate.quote.text) is None:
        return False
    span, text = place.span, document.text
    before = regex("language-level-edge").split(text[max(0, span.start - _NEAR) : span.start])[-1]
    behind = regex("language-level-edge").split(text[span.end : span.end + _NEAR])[0]
    return finder("language-low").search(f"{before} {behind}") is not None

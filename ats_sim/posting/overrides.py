"""Edits of a posting that was read: must-haves added for a run, and the search string that its demands make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ats_sim.domain.requirement_groups import group_requirements
from ats_sim.errors import ConfigError
from ats_sim.lexicon.shapes import has_word
from ats_sim.lexicon.skills import Skill, skills
from ats_sim.model.document import Quote, Span
from ats_sim.model.posting import COUNTED_FACETS, Demand, Posting, Requirement, Term

_NAMES = 4  # names searched for one thing; ours: search fields of job boards are short
_LONGEST = 200  # characters of a skill; ours


def with_musts(posting: Posting, wanted: Iterable[str]) -> Posting:
    """The posting with further required skills, each by itself. One that it names already becomes required and leaves
    its group of alternatives. The words are added to the end of the text, so that every quote has its place.

    Raises ``ConfigError`` for a skill without a letter or figure, or one that is too long.
    """
    for given in wanted:
        name = " ".join(given.split())
        if not has_word(name) or len(name) > _LONGEST:
            raise ConfigError("must", f"--must needs the name of a skill, not {given[:40]!r}")
        posting = replace(_with_must(posting, name), confidence=1.0)  # whoever asks says what is asked for
    return posting


def _with_must(posting: Posting, name: str) -> Posting:
    skill = skills().get(name)
    number = len(posting.demands)
    at = next((i for i, known in enumerate(posting.requirements) if _names(known, name, skill)), None)
    if at is not None:
        known = posting.requirements[at]
        term = Term(known.skill, known.quote.span, known.label, known.category)
        firm = replace(known, kind="required", group=None, demand=number, facet="skill")
        kept = (*posting.requirements[:at], firm, *posting.requirements[at + 1 :])
        demands = (*(_without(demand, known.skill) for demand in posting.demands), Demand(known.quote, terms=(term,)))
        return replace(posting, demands=demands, requirements=without_lone_groups(kept))
    start = len(posting.text) + 1
    quote = Quote(name, Span(start, start + len(name)))
    label, category = (skill.label, skill.kind) if skill else (None, "name")
    added = Requirement(name, "required", quote, label, category, demand=number)
    demand = Demand(quote, terms=(Term(name, quote.span, label, category),))
    return replace(
        posting,
        text=f"{posting.text}\n{name}",
        demands=(*posting.demands, demand),
        requirements=(*posting.requirements, added),
    )


def _without(demand: Demand, name: str) -> Demand:
    """A demand without one of its terms, which is a demand of its own now."""
    kept = tuple(term for term in demand.terms if term.text != name)
    return demand if len(kept) == len(demand.terms) else replace(demand, terms=kept)


def _names(known: Requirement, name: str, skill: Skill | None) -> bool:
    return known.skill.lower() == name.lower() or (skill is not None and known.label == skill.label)


def without_lone_groups(requirements: Sequence[Requirement]) -> tuple[Requirement, ...]:
    """Groups of one are none."""
    groups = [requirement.group for requirement in requirements]
    return tuple(
        replace(one, group=None) if one.group is not None and groups.count(one.group) == 1 else one
        for one in requirements
    )


def boolean_search(posting: Posting) -> str:
    """A search string for sourcing: every required thing, alternatives and other names joined by OR, in straight
    quotes. The title where nothing is required; empty where there is neither.
    """
    required = [one for one in posting.requirements if one.kind == "required" and one.facet in COUNTED_FACETS]
    groups = [[required[index] for index in indices] for indices in group_requirements(required)]
    terms = [_either([name for one in group for name in _other_names(one)]) for group in groups]
    if not terms and posting.title:
        terms = [_either([posting.title.text])]
    return " AND ".join(dict.fromkeys(term for term in terms if term))


def _other_names(requirement: Requirement) -> list[str]:
    """The posting's words and the lexicon's names for the same; a name that means other things as well is left out."""
    skill = skills().get(requirement.label) if requirement.label else None
    sure = [name for name in skill.aliases if not name.endswith("?")] if skill and not skill.when else []
    short = [name for name in sure if len(name.split()) <= 3]
    return [requirement.skill, *([skill.label] if skill else []), *short][:_NAMES]


def _either(names: Iterable[str]) -> str:
    """The names joined by OR, each once, in brackets if there are several."""
    quoted: dict[str, str] = {}
    for name in names:
        words = " ".join(re.sub(r"[\"“”„]", " ", name).split())
        low = f" {words.lower().replace('-', ' ')} "
        if words and not any(known in low for known in quoted):  # "Python" finds "Python programming" too
            quoted[low] = f'"{words}"'
    joined = " OR ".join(quoted.values())
    return f"({joined})" if len(quoted) > 1 else joined

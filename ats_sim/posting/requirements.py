"""The terms of the demands, and names that are only mentioned, as one flat list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from ats_sim.lexicon.skills import TOOL_KINDS
from ats_sim.model.document import Quote
from ats_sim.model.posting import COUNTED_FACETS, Demand, Requirement, RequirementKind, Term

_STRENGTH: dict[RequirementKind, int] = {"required": 3, "preferred": 2, "mentioned": 1}


def requirements_of(
    demands: Sequence[Demand], mentions: Iterable[tuple[Term, Quote]] = (), limit: int = 1_000
) -> tuple[Requirement, ...]:
    """Each term that a resume is searched for, once, with its strongest kind; those of a choice share a group."""
    merged: list[Requirement] = []
    alone: set[int] = set()
    for number, demand in enumerate(demands):
        if demand.facet not in COUNTED_FACETS:
            continue
        choice = demand.logic == "examples" or (demand.logic == "any" and len(demand.terms) > 1)
        for term in demand.terms:
            at = _add(
                merged,
                Requirement(
                    term.text,
                    demand.kind,
                    demand.quote,
                    term.label,
                    term.category,
                    number + 1 if choice else None,
                    demand.years,
                    demand.weight,
                    number,
                    demand.facet,
                ),
            )
            if not choice:
                alone.add(at)
        if len(merged) >= limit:
            break
    for term, quote in mentions:
        _add(merged, Requirement(term.text, "mentioned", quote, term.label, term.category))
    return _grouped(tuple(_settled(merged[:limit], alone)))


def _add(merged: list[Requirement], new: Requirement) -> int:
    """Take a term in, and say which one of the list it is."""
    at = next((index for index, known in enumerate(merged) if _same(known, new)), None)
    if at is None:
        merged.append(new)
        return len(merged) - 1
    merged[at] = _stronger(merged[at], new)
    return at


def _settled(merged: Sequence[Requirement], alone: set[int]) -> Iterable[Requirement]:
    """The terms, where a choice of which each member is asked for alone as well is none."""
    open_groups = {one.group for index, one in enumerate(merged) if index not in alone}
    return (one if one.group in open_groups else replace(one, group=None) for one in merged)


def _same(one: Requirement, other: Requirement) -> bool:
    """Whether two namings are one requirement: the same tool, or the same field in words that are alike; names that
    one sentence lists beside each other are two unless they are alike."""
    if one.label is None or other.label is None:
        return _stem(one.skill) == _stem(other.skill)
    if one.label != other.label:
        return False
    if one.category in TOOL_KINDS:
        names = (one.skill.lower(), other.skill.lower())
        return one.quote != other.quote or names[0] in names[1] or names[1] in names[0]
    short, long = sorted((one.skill.lower().split(), other.skill.lower().split()), key=len)
    acronym = any(skill.isupper() and len(skill) <= 5 for skill in (one.skill, other.skill))
    return acronym or all(any(word[:4] == in_long[:4] for in_long in long) for word in short)


def _stem(skill: str) -> str:
    low = skill.lower()
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 4 else low


def _stronger(old: Requirement, new: Requirement) -> Requirement:
    """One skill named twice: the stronger kind with its quote. A choice stays one where a member is asked for alone as
    well: what is left of it would else be asked for by itself ("a degree in IT or business" beside "IT experience")."""
    tie = _STRENGTH[new.kind] == _STRENGTH[old.kind] and old.category not in TOOL_KINDS
    clearer = tie and new.skill == new.label and old.skill.lower() != (old.label or "").lower()
    best, rest = (new, old) if _STRENGTH[new.kind] > _STRENGTH[old.kind] or clearer else (old, new)
    same = best.kind == rest.kind
    years = max((y for y in (old.years, new.years) if y is not None), default=None)
    return replace(best, group=(best.group or rest.group) if same else best.group, years=years)


def _grouped(requirements: tuple[Requirement, ...]) -> tuple[Requirement, ...]:
    """The groups numbered from 1 in order."""
    groups = dict.fromkeys(one.group for one in requirements if one.group is not None)
    order = {group: number for number, group in enumerate(groups, 1)}
    return tuple(replace(r, group=order.get(r.group) if r.group is not None else None) for r in requirements)

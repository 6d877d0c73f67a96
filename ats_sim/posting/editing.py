"""Edits of a posting that was read: what was misread struck, what is only liked marked so, what counts more weighed.

A name means a thing that the posting asks for, by its own words or by any name the lexicon has for it; else a line that
holds these words; "years" and "degree" mean those.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.domain.requirement_groups import group_requirements
from ats_sim.domain.weights import weight_of
from ats_sim.errors import ConfigError
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote
from ats_sim.model.posting import Demand, EducationAsked, ExperienceAsked, Posting, Requirement
from ats_sim.model.settings import Matching
from ats_sim.posting.overrides import without_lone_groups

_TOLD = 12  # ours: things named in a message


class _Meant(Struct):
    """What a name means in a posting: requirements and whole demands by index, gates, years, degree."""

    requirements: set[int]
    demands: set[int]
    gates: set[int]
    years: bool
    degree: bool

    def __bool__(self) -> bool:
        return bool(self.requirements or self.demands or self.gates or self.years or self.degree)


def asks_for(posting: Posting, name: str) -> bool:
    """Whether a posting asks for anything of that name."""
    return bool(_meant(posting, name))


def without(posting: Posting, names: Iterable[str]) -> Posting:
    """The posting with what is named struck. Raises ``ConfigError`` for a name that means nothing in it."""
    for name in names:
        posting = _struck(posting, _known(posting, name, "without"))
    return posting


def preferred(posting: Posting, names: Iterable[str]) -> Posting:
    """The posting with what is named liked, no more required. Raises ``ConfigError`` as ``without`` does."""
    for name in names:
        posting = _liked(posting, _known(posting, name, "prefer"))
    return posting


def _liked(posting: Posting, meant: _Meant) -> Posting:
    lines = meant.demands | {one.demand for one in _of(posting, meant) if one.demand is not None}
    asked = tuple(
        replace(one, kind="preferred") if index in meant.requirements or one.demand in meant.demands else one
        for index, one in enumerate(posting.requirements)
    )
    kept = {one.demand for one in asked if one.kind == "required"}
    demands = tuple(
        replace(one, kind="preferred") if index in lines - kept else one for index, one in enumerate(posting.demands)
    )
    return replace(posting, demands=demands, requirements=asked)


def without_demand(posting: Posting, number: int) -> Posting:
    """The posting without one of its demands, by index, and what it asks for."""
    return _struck(posting, _whole(posting, number))


def preferred_demand(posting: Posting, number: int) -> Posting:
    """The posting with one of its demands, by index, liked and no more required."""
    return _liked(posting, _whole(posting, number))


def _whole(posting: Posting, number: int) -> _Meant:
    """One demand with what rests on its words: the years or the degree."""
    years, degree = _rests_on(posting, {number})
    return _Meant(set(), {number}, set(), years, degree)


def weighed(posting: Posting, times: Mapping[str, float], settings: Matching) -> Posting:
    """The posting in which each thing named counts so many times as much. Raises ``ConfigError`` as ``without`` does.

    Of alternatives all count so, since they count as one.
    """
    for name, factor in times.items():
        meant = _known(posting, name, "weight")
        own = {index for index, one in enumerate(posting.requirements) if one.demand in meant.demands}
        chosen = meant.requirements | own
        if not chosen:
            raise ConfigError("weight", f"--weight: {name!r} is not looked for in resumes, so it has no weight")
        groups = group_requirements(posting.requirements)
        whole = {index for group in groups if chosen & set(group) for index in group}
        asked = tuple(
            replace(one, weight=factor * weight_of(one, settings)) if index in whole else one
            for index, one in enumerate(posting.requirements)
        )
        posting = replace(posting, requirements=asked)
    return posting


def _known(posting: Posting, name: str, option: str) -> _Meant:
    meant = _meant(posting, name)
    if not meant:
        named = list(dict.fromkeys(one.skill for one in posting.requirements if one.kind != "mentioned"))
        told = ", ".join(named[:_TOLD]) + (f" and {len(named) - _TOLD} more" if len(named) > _TOLD else "")
        asks = f"it asks for {told}" if told else "it asks for nothing by name"
        raise ConfigError(option, f"--{option}: the posting asks for nothing called {name[:60]!r}; {asks}")
    return meant


def _meant(posting: Posting, name: str) -> _Meant:
    words = _plain(name)
    label = skill.label if (skill := skills().get(words)) else None
    found = {
        index
        for index, one in enumerate(posting.requirements)
        if _plain(one.skill) == words or (label is not None and one.label == label)
    }
    meant = _Meant(found, set(), set(), words == "years", words == "degree")
    if meant or not words:
        return meant
    meant.demands = {index for index, one in enumerate(posting.demands) if words in _plain(one.quote.text)}
    meant.gates = {index for index, one in enumerate(posting.gates) if words in _plain(f"{one.kind} {one.quote.text}")}
    meant.years, meant.degree = _rests_on(posting, meant.demands, words)
    return meant


def _rests_on(posting: Posting, demands: set[int], words: str = "") -> tuple[bool, bool]:
    """Whether the years and the degree asked for are read from one of these demands, or from words that hold these."""
    lines = [_plain(posting.demands[number].quote.text) for number in demands]

    def told(quote: Quote | None) -> bool:
        text = _plain(quote.text) if quote else ""
        return bool(text) and (bool(words and words in text) or any(text in line or line in text for line in lines))

    return told(posting.experience.quote), told(posting.education.quote)


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _of(posting: Posting, meant: _Meant) -> list[Requirement]:
    return [posting.requirements[index] for index in sorted(meant.requirements)]


def _struck(posting: Posting, meant: _Meant) -> Posting:
    names = {one.skill for one in _of(posting, meant)}
    lines = [
        None if index in meant.demands or _is_empty(one, names) else _without_terms(one, names)
        for index, one in enumerate(posting.demands)
    ]
    place = {old: new for new, old in enumerate(index for index, one in enumerate(lines) if one is not None)}
    asked = [
        replace(one, demand=place.get(one.demand)) if one.demand is not None else one
        for index, one in enumerate(posting.requirements)
        if index not in meant.requirements and one.demand not in meant.demands
    ]
    return replace(
        posting,
        demands=tuple(one for one in lines if one is not None),
        requirements=without_lone_groups(asked),
        gates=tuple(one for index, one in enumerate(posting.gates) if index not in meant.gates),
        experience=ExperienceAsked() if meant.years else posting.experience,
        education=EducationAsked() if meant.degree else posting.education,
    )


def _is_empty(demand: Demand, names: set[str]) -> bool:
    """Whether nothing is left of a demand without these terms."""
    return bool(demand.terms) and all(term.text in names for term in demand.terms)


def _without_terms(demand: Demand, names: set[str]) -> Demand:
    return replace(demand, terms=tuple(term for term in demand.terms if term.text not in names))

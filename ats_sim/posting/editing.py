"""Edits of a posting that was read: what was misread struck, what is only liked marked so, what counts more weighed.

Lines are edited, and what a resume is searched for follows from the lines that are left: a thing that two lines ask for
stays when one is struck. The text stays too, so that every quote has its place.

A name means a thing that the posting asks for, by its own words or by any name the lexicon has for it; else a line that
holds these words; "years" and "degree" mean those.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.domain.requirement_groups import group_requirements
from ats_sim.domain.weights import weight_of
from ats_sim.errors import ConfigError
from ats_sim.lexicon.skills import skills
from ats_sim.model.document import Quote
from ats_sim.model.posting import Demand, DemandKind, EducationAsked, ExperienceAsked, Posting, Term
from ats_sim.model.settings import Matching
from ats_sim.posting.overrides import with_musts
from ats_sim.posting.requirements import requirements_of

_TOLD = 12  # ours: things named in a message
Mended = Literal["required", "preferred", "struck"]
"""What becomes of a line of the scorecard."""


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


def with_changes(
    posting: Posting,
    lines: Mapping[int, Mended],
    added: Sequence[tuple[str, DemandKind]] = (),
    *,
    gates: Collection[int] = (),
    years: bool = True,
    degree: bool = True,
) -> Posting:
    """The posting with changed lines (by index in ``demands``), without the gates at these indices, without its years
    or its degree where these are False, and with further things asked for.

    Raises ``ConfigError`` for an added thing that is no name.
    """
    firm = _asking(posting, [_of_kind(one, lines.get(index)) for index, one in enumerate(posting.demands)])
    posting = _without_others(firm, _Meant(set(), set(), set(gates), not years, not degree))
    for name, kind in added:
        if not any(character.isalnum() for character in name):
            raise ConfigError("added", f"what is added needs a name with a letter or a figure, not {name[:40]!r}")
        posting = with_musts(posting, (name,))
        posting = _asking(posting, [*posting.demands[:-1], _of_kind(posting.demands[-1], kind)])
    return posting


def _of_kind(demand: Demand, kind: Mended | None) -> Demand | None:
    return None if kind == "struck" else replace(demand, kind=kind) if kind else demand


def _asking(posting: Posting, lines: Sequence[Demand | None], gone: Collection[str] = ()) -> Posting:
    """The posting with these lines in the place of its own, None for a struck one; what is only mentioned stays, but
    for what is ``gone``."""
    demands = tuple(one for one in lines if one is not None)
    mentions = [
        (Term(one.skill, one.quote.span, one.label, one.category), one.quote)
        for one in posting.requirements
        if one.kind == "mentioned" and not _is_among(one.skill, one.label, gone)
    ]
    if demands == posting.demands and not gone:
        return posting
    soft = tuple(quote for quote in posting.soft if any(one.quote.span.overlaps(quote.span) for one in demands))
    return replace(posting, demands=demands, requirements=requirements_of(demands, mentions), soft=soft)


def _is_among(name: str, label: str | None, names: Collection[str]) -> bool:
    return name in names or (label is not None and label in names)


def _liked(posting: Posting, meant: _Meant) -> Posting:
    names = _names(posting, meant)

    def liked(index: int, one: Demand) -> Demand:
        told = [_is_among(term.text, term.label, names) for term in one.terms]
        whole = index in meant.demands or (bool(told) and all(told))
        return replace(one, kind="preferred") if whole else one

    posting = _asking(posting, [liked(index, one) for index, one in enumerate(posting.demands)])
    asked = tuple(
        replace(one, kind="preferred") if one.kind == "required" and _is_among(one.skill, one.label, names) else one
        for one in posting.requirements
    )
    return replace(posting, requirements=asked)


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


def _names(posting: Posting, meant: _Meant) -> set[str]:
    """The words and labels of the requirements that are meant."""
    asked = [posting.requirements[index] for index in meant.requirements]
    return {name for one in asked for name in (one.skill, one.label) if name}


def _struck(posting: Posting, meant: _Meant) -> Posting:
    names = _names(posting, meant)

    def left(index: int, one: Demand) -> Demand | None:
        if index in meant.demands:
            return None
        terms = tuple(term for term in one.terms if not _is_among(term.text, term.label, names))
        return one if terms == one.terms else replace(one, terms=terms) if terms else None

    lines = [left(index, one) for index, one in enumerate(posting.demands)]
    return _without_others(_asking(posting, lines, names), meant)


def _without_others(posting: Posting, meant: _Meant) -> Posting:
    """The posting without the gates, the years and the degree that are meant."""
    return replace(
        posting,
        gates=tuple(one for index, one in enumerate(posting.gates) if index not in meant.gates),
        experience=ExperienceAsked() if meant.years else posting.experience,
        education=EducationAsked() if meant.degree else posting.education,
    )

"""What `posting` hands on: a job posting as a careful reader sees it. Names follow schema.org and ATS usage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from ats_sim.model.document import Quote

RequirementKind = Literal["required", "preferred", "mentioned"]
KINDS: tuple[RequirementKind, ...] = get_args(RequirementKind)
"""From the strongest to the weakest."""
Level = Literal["junior", "mid", "senior", "lead"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From the lowest to the highest."""
Management = Literal["manager", "director"]
Degree = Literal["none", "associate", "bachelor", "master", "doctorate"]
DEGREES: tuple[Degree, ...] = get_args(Degree)
"""From none to the highest."""


@dataclass(frozen=True, slots=True)
class Requirement:
    """A skill, paper or other nameable thing that the posting asks for.

    ``skill`` is in the posting's own words, ``label`` the lexicon's preferred label or None for an unknown term.
    ``category`` is the lexicon's kind (``language``, ``domain``, ``soft`` ...; ``unknown``). Requirements that share a
    ``group`` number are alternatives: one of them is enough. ``years`` is a minimum stated for this very skill.
    """

    skill: str
    kind: RequirementKind
    quote: Quote
    label: str | None = None
    category: str = "unknown"
    group: int | None = None
    years: float | None = None
    weight: float | None = None
    """How much it counts where a recruiter's profile says so; None: by its kind and category."""


def names_of(alternatives: Sequence[Requirement]) -> tuple[str, ...]:
    """What the posting calls each of the alternatives; repetitions of one thing are no alternatives."""
    names: dict[str, str] = {}
    for one in alternatives if alternatives[0].group is not None else alternatives[:1]:
        names.setdefault(one.skill.lower(), one.skill)
    return tuple(names.values())


def joined(names: Sequence[str]) -> str:
    """Names of alternatives in one."""
    return " or ".join(names)


@dataclass(frozen=True, slots=True)
class Knockout:
    """A condition that is answered on a form, not read from a resume: work authorisation, place, licence, shift."""

    kind: str
    quote: Quote


@dataclass(frozen=True, slots=True)
class Posting:
    """A job posting as read: title, requirements, years, degree, duties. None means that the posting does not say."""

    text: str
    title: Quote | None = None
    seniority: Level | None = None
    min_years: float | None = None
    years_quote: Quote | None = None
    degree: Degree = "none"
    degree_preferred: Degree = "none"
    degree_quote: Quote | None = None
    degree_or_equivalent: bool = False
    requirements: tuple[Requirement, ...] = ()
    knockouts: tuple[Knockout, ...] = ()
    responsibilities: tuple[Quote, ...] = ()
    domain: tuple[Quote, ...] = ()
    soft: tuple[Quote, ...] = ()
    ships: bool = True
    """Whether the occupation puts software or models into production, so that deployment may be asked for."""
    research: bool = False
    """Whether it is a research opening, where publications count."""
    management: Management | None = None
    """Whether the title is that of a manager of people or of a director; ``seniority`` stays the level beside it."""

    @property
    def rank(self) -> Level | Management | None:
        """The level as a reader would name it: that of a manager or director before the others."""
        return self.management or self.seniority


NO_POSTING = Posting("")
"""What a resume is held against where there is no posting: it asks for nothing."""

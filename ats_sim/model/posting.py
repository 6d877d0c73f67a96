"""What `posting` hands on: a job posting as a recruiter's scorecard. Names follow schema.org and ATS usage."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from msgspec import Struct

from ats_sim.model.document import Quote, Span

DemandKind = Literal["required", "preferred"]
RequirementKind = Literal["required", "preferred", "mentioned"]
KINDS: tuple[RequirementKind, ...] = get_args(RequirementKind)
"""From the strongest to the weakest."""
Facet = Literal["skill", "experience", "degree", "credential", "language", "eligibility", "schedule", "trait"]
Logic = Literal["all", "any", "examples"]
Level = Literal["junior", "mid", "senior", "lead"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From the lowest to the highest."""
Management = Literal["manager", "director"]
Degree = Literal["none", "associate", "bachelor", "master", "doctorate"]
DEGREES: tuple[Degree, ...] = get_args(Degree)
"""From none to the highest."""
GateAnswer = Literal["resume", "form"]

COUNTED_FACETS: frozenset[Facet] = frozenset({"skill", "experience", "credential", "language"})
"""Facets whose terms are looked for in a resume; fields of a degree are held against its education instead."""


class Term(Struct, frozen=True):
    """What a recruiter types into a search for a demand, in the posting's own words.

    An entry of the lexicon (``label`` is its preferred label, ``category`` its kind), or a name the lexicon lacks:
    ``category`` is then ``name`` (a product, an acronym, a standard, by its shape), ``occupation`` or ``study``.
    """

    text: str
    span: Span
    label: str | None = None
    category: str = "name"


class Demand(Struct, frozen=True):
    """One line of the scorecard: something a candidate must or should bring, be or accept.

    ``logic`` says how the terms relate: every one of them, any one, or instances of the wider thing ``of``, of which
    one, or the wider thing itself, is enough. A demand may have no term; people read it in ``quote``. ``years`` are
    asked for this very demand.
    """

    quote: Quote
    kind: DemandKind = "required"
    facet: Facet = "skill"
    terms: tuple[Term, ...] = ()
    logic: Logic = "all"
    of: str | None = None
    years: float | None = None
    weight: float | None = None
    """How much it counts where a recruiter's profile says so; None: by its kind and category."""


class Requirement(Struct, frozen=True):
    """A term of a demand, or a known name that the posting only mentions, in a flat list.

    ``skill`` is in the posting's own words, ``label`` the lexicon's preferred label or None for a name it lacks.
    ``category`` is the lexicon's kind (``language``, ``domain`` ...) or that of ``Term``. Requirements that share a
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
    demand: int | None = None
    """The index of its demand in ``Posting.demands``; None for a name that is only mentioned."""
    facet: Facet = "skill"


def names_of(alternatives: Sequence[Requirement]) -> tuple[str, ...]:
    """What the posting calls each of the alternatives; repetitions of one thing are no alternatives."""
    names: dict[str, str] = {}
    for one in alternatives if alternatives[0].group is not None else alternatives[:1]:
        names.setdefault(one.skill.lower(), one.skill)
    return tuple(names.values())


def joined(names: Sequence[str]) -> str:
    """Names of alternatives in one."""
    return " or ".join(names)


class Gate(Struct, frozen=True):
    """What ends an application at once: a licence, work authorisation, clearance, age, shift, place.

    ``answer`` says where it is answered: by the resume (licence, enrolment, graduation) or on a form.
    """

    kind: str
    quote: Quote
    answer: GateAnswer = "form"


class Relief(Struct, frozen=True):
    """Another way to meet a condition, in the words of ``quote``: a waiver, an equal, a time to get it in. It is for
    what stands ``of`` there. ``soon``: who is on the way to it may come. ``shut``: there is no other way."""

    of: Span
    quote: Quote
    soon: bool = False
    shut: bool = False


class ExperiencePath(Struct, frozen=True):
    """One sufficient way: so many years of something beside a degree."""

    years: float
    of: str = ""
    degree: Degree = "none"


class ExperienceAsked(Struct, frozen=True):
    """Years of experience that an opening asks for. ``least_years`` is that of the smallest sufficient path,
    ``most_years`` an upper bound."""

    least_years: float | None = None
    most_years: float | None = None
    quote: Quote | None = None
    of: str = ""
    paths: tuple[ExperiencePath, ...] = ()


class EducationAsked(Struct, frozen=True):
    """The least degree that any way into the job needs, the one liked above it, and their fields of study.

    ``equivalent``: experience or another thing may stand in its place.
    """

    least: Degree = "none"
    preferred: Degree = "none"
    fields: tuple[Term, ...] = ()
    equivalent: bool = False
    quote: Quote | None = None


class Posting(Struct, frozen=True):
    """A job posting as read: title, requirements, years, degree, duties. None means that the posting does not say."""

    text: str
    title: Quote | None = None
    organization: Quote | None = None
    seniority: Level | None = None
    experience: ExperienceAsked = ExperienceAsked()
    education: EducationAsked = EducationAsked()
    demands: tuple[Demand, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    """The terms that a resume is searched for, in one list, then the names that are only mentioned."""
    gates: tuple[Gate, ...] = ()
    reliefs: tuple[Relief, ...] = ()
    """In the order of the text."""
    responsibilities: tuple[Quote, ...] = ()
    unread: tuple[Quote, ...] = ()
    """Lines of a part that asks, which gave no demand and no gate."""
    domain: tuple[Quote, ...] = ()
    soft: tuple[Quote, ...] = ()
    language: str | None = "en"
    """The language it is written in, by ISO 639-1; None where it cannot be told."""
    confidence: float = 1.0
    """The share of the lines that ask which became demands or gates; 0 where the text was not read as a posting."""
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

    @property
    def min_years(self) -> float | None:
        """The least years of experience that suffice."""
        return self.experience.least_years

    @property
    def degree(self) -> Degree:
        """The least degree that suffices."""
        return self.education.least

    @property
    def knockouts(self) -> tuple[Gate, ...]:
        """The gates that are answered on a form and not read from a resume."""
        return tuple(gate for gate in self.gates if gate.answer == "form")


NO_POSTING = Posting("")
"""What a resume is held against where there is no posting: it asks for nothing."""

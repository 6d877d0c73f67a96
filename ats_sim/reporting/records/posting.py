"""The record of ``posting``."""

from __future__ import annotations

from typing import Literal, TypedDict


class TermRecord(TypedDict):
    """What a recruiter types into a search for a demand, in the posting's own words."""

    text: str
    label: str | None
    category: str


class DemandRecord(TypedDict):
    """A line of the scorecard. ``logic`` says whether all its terms are asked, any one, or examples of ``of``."""

    quote: str
    kind: Literal["required", "preferred"]
    facet: Literal["skill", "experience", "degree", "credential", "language", "eligibility", "schedule", "trait"]
    terms: list[TermRecord]
    logic: Literal["all", "any", "examples"]
    of: str | None
    years: float | None
    weight: float | None


class RequirementRecord(TypedDict):
    """A term of a demand, or a name that is only mentioned; requirements of one ``group`` are alternatives.

    ``demand`` is the index of its demand in ``demands``.
    """

    skill: str
    kind: Literal["required", "preferred", "mentioned"]
    group: int | None
    quote: str
    label: str | None
    category: str
    years: float | None
    weight: float | None
    demand: int | None


class GateRecord(TypedDict):
    """What ends an application at once, and whether a resume or a form answers it."""

    kind: str
    quote: str
    answer: Literal["resume", "form"]


class KnockoutRecord(TypedDict):
    """A gate by its kind and words."""

    kind: str
    quote: str


class PathRecord(TypedDict):
    """One sufficient way: so many years of something beside a degree."""

    years: float
    of: str
    degree: str


class ExperienceRecord(TypedDict):
    """Years of experience: the least that suffice, an upper bound, and the ways that lead there."""

    least_years: float | None
    most_years: float | None
    of: str
    quote: str | None
    paths: list[PathRecord]


class EducationRecord(TypedDict):
    """The least degree that suffices, one liked above it, their fields, and whether another thing may stand for it."""

    least: str
    preferred: str
    fields: list[str]
    equivalent: bool
    quote: str | None


class PostingRecord(TypedDict):
    """``posting``: how a posting was read."""

    schema_version: int
    title: str | None
    organization: str | None
    seniority: Literal["junior", "mid", "senior", "lead", "manager", "director"] | None
    language: str | None
    confidence: float
    min_years: float | None
    years_quote: str | None
    degree: str
    degree_preferred: str
    degree_or_equivalent: bool
    degree_quote: str | None
    experience: ExperienceRecord
    education: EducationRecord
    demands: list[DemandRecord]
    requirements: list[RequirementRecord]
    gates: list[GateRecord]
    knockouts: list[KnockoutRecord]
    responsibilities: list[str]
    unread: list[str]
    domain: list[str]
    soft: list[str]
    ships: bool
    research: bool

"""The record of ``posting``."""

from __future__ import annotations

from typing import Literal, TypedDict


class RequirementRecord(TypedDict):
    """A skill a posting asks for, in its own words; requirements of one ``group`` are alternatives."""

    skill: str
    kind: Literal["required", "preferred", "mentioned"]
    group: int | None
    quote: str
    label: str | None
    category: str
    years: float | None
    weight: float | None


class KnockoutRecord(TypedDict):
    """A condition that is answered on a form."""

    kind: str
    quote: str


class PostingRecord(TypedDict):
    """``posting``: how a posting was read."""

    schema_version: int
    title: str | None
    seniority: Literal["junior", "mid", "senior", "lead", "manager", "director"] | None
    min_years: float | None
    years_quote: str | None
    degree: str
    degree_preferred: str
    degree_or_equivalent: bool
    degree_quote: str | None
    requirements: list[RequirementRecord]
    knockouts: list[KnockoutRecord]
    responsibilities: list[str]
    domain: list[str]
    soft: list[str]
    ships: bool
    research: bool

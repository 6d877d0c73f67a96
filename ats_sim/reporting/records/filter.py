"""What a filter finds, in the record of ``check``."""

from __future__ import annotations

from typing import Literal, TypedDict

from ats_sim.reporting.records.place import Place, QuoteRecord
from ats_sim.reporting.records.posting import KnockoutRecord


class CriterionRecord(TypedDict):
    """One of the four things a filter is set to, and why it says so."""

    answer: Literal["pass", "fail", "unknown"]
    why: str


class FoundRecord(TypedDict):
    """A place where a requirement is met; ``work`` is the index of the position, from 0."""

    section: str
    work: int | None
    status: str
    bearing: Literal["held", "wished", "pending", "lapsed", "lower"]
    text: str
    location: Place


class MatchRecord(TypedDict):
    """How one requirement is met. What is not ``counted`` is asked for in words that are no search word: where it is
    "missing" the resume may still say it in others."""

    skill: str
    label: str | None
    kind: Literal["required", "preferred", "mentioned"]
    group: int | None
    counted: bool
    status: Literal["literal", "stemmed", "alias", "kind", "related", "missing"]
    evidence: Literal["shipped", "measured", "used", "claimed", "none"]
    months: int | None
    last_used: str | None
    where: list[FoundRecord]


class TitleRecord(TypedDict):
    """A title of the resume beside the posting's."""

    title: str
    similarity: float
    latest: bool


class LevelRecord(TypedDict):
    """Both levels; null where unknown. ``bands`` are both of the resume's, where its years lie on the line between."""

    resume: str | None
    posting: str | None
    bands: list[str]


class DemandMatchRecord(TypedDict):
    """A line of the posting's scorecard: ``status`` is that of the weakest thing it asks for, alternatives as one, null
    where it names nothing that a resume is searched for; ``requirements`` are its indices in ``requirements``."""

    quote: str
    kind: Literal["required", "preferred"]
    status: Literal["literal", "stemmed", "alias", "kind", "related", "missing"] | None
    requirements: list[int]


class GateRecord(TypedDict):
    """A condition that ends an application at once; ``answer`` says where it is answered, ``how`` more exactly than
    ``standing`` what the resume says of it: another way into the job, less than is asked for, somebody else's."""

    kind: str
    quote: str
    answer: Literal["resume", "form"]
    standing: Literal["met", "pending", "not met", "not stated"]
    how: Literal[
        "held",
        "equivalent",
        "pending",
        "elsewhere",
        "lapsed",
        "lower",
        "denied",
        "another's",
        "other field",
        "field not shown",
        "not stated",
    ]
    found: QuoteRecord | None
    relief: str | None


class FilterRecord(TypedDict):
    """What a filter would find. Scores are 0 to 100, null where there is nothing to match; ``fit``
    is what `screen` orders by."""

    passed: bool | None
    mode: Literal["rank", "knockout"]
    filtered_out: bool
    copied: float
    fit: float
    literal_score: float | None
    understood_score: float | None
    proven_score: float | None
    criteria: dict[str, CriterionRecord]
    years: float | None
    degree: str
    level: LevelRecord
    titles: list[TitleRecord]
    requirements: list[MatchRecord]
    demands: list[DemandMatchRecord]
    gates: list[GateRecord]
    knockouts: list[KnockoutRecord]

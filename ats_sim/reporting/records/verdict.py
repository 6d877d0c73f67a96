"""The verdict in the record of ``check``."""

from __future__ import annotations

from typing import Literal, TypedDict

from ats_sim.reporting.records.place import QuoteRecord


class PointRecord(TypedDict):
    """A strength or a risk."""

    text: str
    quote: QuoteRecord | None


class QuestionRecord(TypedDict):
    """One of the three questions."""

    question: str
    answer: bool
    reason: str
    evidence: list[QuoteRecord]


class SummaryLinesRecord(TypedDict):
    """The resume in three lines; null for one that it does not give."""

    who: str | None
    did: QuoteRecord | None
    here: str | None


class AlignmentRecord(TypedDict):
    """Whether the resume points where the opening does; ``answer`` is null where it cannot be told."""

    name: Literal["craft", "role", "people", "direction"]
    answer: bool | None
    why: str


class PillarRecord(TypedDict):
    """One of five sides of the work: ``score`` 0 to 4, null where it is not asked for; no verdict rests on it."""

    name: Literal["coding", "applied work", "system design", "communication", "collaboration"]
    score: int | None
    said: str
    proxy: bool
    evidence: list[QuoteRecord]


class VerdictRecord(TypedDict):
    """The end of the simulated scan. ``cause`` is why it goes no further, null for an advance."""

    disposition: Literal["advance", "borderline", "undecided", "reject"]
    seconds: float
    note: str
    funnel_stage: str
    cause: Literal["words", "jargon", "outcome", "clutter", "level", "title", "gate", "focus", "lens"] | None
    summary_lines: SummaryLinesRecord
    pitch: str | None
    question: str | None
    checklist: list[QuestionRecord]
    strengths: list[PointRecord]
    risks: list[PointRecord]
    flags: list[str]
    alignments: list[AlignmentRecord]
    pillars: list[PillarRecord]
    level: str | None
    lane: str | None
    lens: str | None
    cannot_know: list[str]

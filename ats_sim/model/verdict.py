"""What `scan` hands on: what 30 seconds show, and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ats_sim.model.document import Quote

Disposition = Literal["advance", "borderline", "reject"]
DISPOSITIONS: tuple[Disposition, ...] = ("reject", "borderline", "advance")
"""From the worst to the best."""


@dataclass(frozen=True, slots=True)
class Fixation:
    """Words that the simulated scan looked at, and when: ``second`` is when their reading ends, counted from 0."""

    second: float
    quote: Quote
    why: str


@dataclass(frozen=True, slots=True)
class Visibility:
    """How much of what matters the simulated scan saw.

    ``required`` is the share of required things whose words it passed (0 to 1, None without any), ``metric`` and
    ``deployment`` the first second of a number that states a result or scale, and of words of real use (None: not
    seen).
    """

    required: float | None = None
    metric: float | None = None
    deployment: float | None = None


@dataclass(frozen=True, slots=True)
class ChecklistItem:
    """One of the three questions of a recruiter's screen, with its answer and the words behind it."""

    question: str
    answer: bool
    reason: str
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A strength or a risk of a resume: a sentence and, where there is one, the words of the resume behind it."""

    text: str
    quote: Quote | None = None


PillarName = Literal["coding", "applied work", "system design", "communication", "collaboration"]
AlignmentName = Literal["craft", "role", "people", "direction"]
Cause = Literal["words", "jargon", "outcome", "clutter", "level"]
"""Why resumes fail: the posting's words or things are not there, courses and papers in place of use, no outcome, a page
that cannot be read; and a level or condition that is not met."""


@dataclass(frozen=True, slots=True)
class Pillar:
    """One of five sides of somebody's work, counted in statements.

    ``score`` is 0 to 4, None where the occupation does not ask for it or nothing can be counted. A ``proxy`` is what a
    page shows of something that only a talk does.
    """

    name: PillarName
    score: int | None
    said: str
    proxy: bool = False
    evidence: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Alignment:
    """Whether the resume points where the opening does, in craft, role, people or direction.

    ``answer`` is None where it cannot be told.
    """

    name: AlignmentName
    answer: bool | None
    why: str


@dataclass(frozen=True, slots=True)
class SummaryLines:
    """The resume in three lines: who, what came of it, why here. None for a line that the resume does not give."""

    who: str | None = None
    did: Quote | None = None
    here: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """The end of the simulated 30-second scan. ``seconds`` is when it was decided; a model, not a measurement."""

    disposition: Disposition
    seconds: float
    note: str
    checklist: tuple[ChecklistItem, ...]
    strengths: tuple[Point, ...] = ()
    risks: tuple[Point, ...] = ()
    question: str | None = None
    """The clarifying question for a borderline resume."""
    level: str | None = None
    lane: str | None = None
    flags: tuple[str, ...] = ()
    budget: float = 30.0
    seen: tuple[Fixation, ...] = ()
    missed: tuple[Quote, ...] = ()
    visibility: Visibility = Visibility()
    lens: str | None = None
    funnel_stage: str = ""
    """How far the resume comes on its way to an interview, and the main reason."""
    cause: Cause | None = None
    """Why it goes no further; None for an advance."""
    summary_lines: SummaryLines = SummaryLines()
    pitch: str | None = None
    """What could be said of the candidate to the hiring manager; None where it does not go on."""
    alignments: tuple[Alignment, ...] = ()
    pillars: tuple[Pillar, ...] = ()
    unknown: tuple[str, ...] = ()
    """What no scan of a resume can know."""

"""What `scan` hands on: what 30 seconds show, and the verdict."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.flag import Cause, RaisedFlag

Disposition = Literal["advance", "borderline", "undecided", "reject"]
"""``undecided``: the posting or the resume was not read; unknown is never no."""
DISPOSITIONS: tuple[Disposition, ...] = ("reject", "undecided", "borderline", "advance")
"""From the worst to the best; what was not read stands above what was read and does not fit."""
Unread = Literal["posting", "resume"]


class Fixation(Struct, frozen=True):
    """Words that the simulated scan looked at, and when: ``second`` is when their reading ends, counted from 0."""

    second: float
    quote: Quote
    why: str


class Visibility(Struct, frozen=True):
    """How much of what matters the simulated scan saw.

    ``required`` is the share of required things whose words it passed (0 to 1, None without any), ``metric`` and
    ``deployment`` the first second of a number that states a result or scale, and of words of real use (None: not
    seen).
    """

    required: float | None = None
    metric: float | None = None
    deployment: float | None = None


Question = Literal["title", "impact", "clear"]
"""A relevant title or equivalent experience? Evidence of applied impact? Clear and readable by a machine?"""

AnswerCause = Literal[
    "title",  # a title held is of the opening's kind; none is
    "unread",  # no title was read that could be held against the opening's: no answer, though it counts as none
    "equivalent",  # work of the kind stands in for a title
    "proof",  # statements that prove applied work were seen
    "potential",  # for a junior opening a project, coursework or an internship is enough
    "unreached",  # the proving statements stand where the scan does not reach
    "elsewhere",  # there are results, of other work
    "nothing",  # no statement shows a result or real use
    "page",  # something of the page is lost or cannot be told
    "clutter",  # the page cannot be scanned
]


class ChecklistItem(Struct, frozen=True):
    """One of the three questions of a recruiter's screen: its answer, what decided it, a sentence and its words."""

    name: Question
    answer: bool
    reason: str
    cause: AnswerCause | None = None
    evidence: tuple[Quote, ...] = ()


class Point(Struct, frozen=True):
    """A strength or a risk of a resume: a sentence and, where there is one, the words of the resume behind it."""

    sentence: str
    quote: Quote | None = None


PillarName = Literal["coding", "applied work", "system design", "communication", "collaboration"]
AlignmentName = Literal["craft", "role", "people", "direction"]


class Pillar(Struct, frozen=True):
    """One of five sides of somebody's work, counted in statements.

    ``score`` is 0 to 4, None where the occupation does not ask for it or nothing can be counted. A ``proxy`` is what a
    page shows of something that only a talk does.
    """

    name: PillarName
    score: int | None
    said: str
    proxy: bool = False
    evidence: tuple[Quote, ...] = ()


class Alignment(Struct, frozen=True):
    """Whether the resume points where the opening does, in craft, role, people or direction.

    ``answer`` is None where it cannot be told.
    """

    name: AlignmentName
    answer: bool | None
    why: str


class SummaryLines(Struct, frozen=True):
    """The resume in three lines: who, what came of it, why here. None for a line that the resume does not give."""

    who: str | None = None
    did: Quote | None = None
    here: str | None = None


ObjectionName = Literal["gate", "years", "title", "words", "proof", "page", "doubt"]


class Objection(Struct, frozen=True):
    """Something that speaks against a call. It ``ends`` the scan or is asked about first, with its own ``question`` if
    it has one."""

    name: ObjectionName
    ends: bool
    sentence: str
    cause: Cause
    quote: Quote | None = None
    question: str | None = None
    firm: bool = True
    """Whether the resume says so; what it merely does not state is not firm."""


class Decision(Struct, frozen=True):
    """How the simulated 30-second scan ends. ``seconds`` is when it was decided; a model, not a measurement.

    ``proofs`` are the statements that prove applied work for this posting, the strongest first, ``seen`` what the scan
    looked at, ``cause`` why the resume goes no further, None for an advance.
    """

    disposition: Disposition
    seconds: float
    checklist: tuple[ChecklistItem, ...] = ()
    raised: tuple[RaisedFlag, ...] = ()
    proofs: tuple[Evidence, ...] = ()
    seen: tuple[Fixation, ...] = ()
    cause: Cause | None = None
    unread: Unread | None = None
    """What was not read, where the disposition is undecided."""
    against: tuple[Objection, ...] = ()
    """What speaks against a call, what ends the scan first; the first of them is the cause."""

    @property
    def flags(self) -> tuple[str, ...]:
        """The names of the flags that were raised."""
        return tuple(raised.name for raised in self.raised)


class Verdict(Decision, frozen=True):
    """A decision with its story: what a recruiter would note, ask and pass on."""

    note: str = ""
    strengths: tuple[Point, ...] = ()
    risks: tuple[Point, ...] = ()
    question: str | None = None
    """The clarifying question for a borderline resume."""
    level: str | None = None
    lane: str | None = None
    budget: float = 30.0
    missed: tuple[Quote, ...] = ()
    visibility: Visibility = Visibility()
    lens: str | None = None
    funnel_stage: str = ""
    """How far the resume comes on its way to an interview, and the main reason."""
    summary_lines: SummaryLines = SummaryLines()
    pitch: str | None = None
    """What could be said of the candidate to the hiring manager; None where it does not go on."""
    alignments: tuple[Alignment, ...] = ()
    pillars: tuple[Pillar, ...] = ()
    unknown: tuple[str, ...] = ()
    """What no scan of a resume can know."""

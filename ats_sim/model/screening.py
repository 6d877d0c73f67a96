"""What `bulk` hands on: a row for each file of a pool, and what can be said of the pool as a whole."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from ats_sim.model.fits import Answer, Credits, Fit
from ats_sim.model.resume import DocumentType
from ats_sim.model.verdict import DISPOSITIONS, Disposition

NO_RESUME = "no-resume"
"""The kind of the error of a file that was read and is no resume."""

_ANSWERS = ("pass", "unknown", "fail")


class Failure(Struct, frozen=True):
    """Why a file of a screened folder has no result: a stable word, and a line that says what to do."""

    kind: str
    message: str


class Person(Struct, frozen=True):
    """Who a resume is of, as it says: for people who read a list, and no part of any score or order.

    ``title`` and ``employer`` are of the latest position, ``title`` the headline where no position has one.
    """

    name: str | None = None
    email: str | None = None
    phone: str | None = None
    title: str | None = None
    employer: str | None = None
    location: str | None = None
    url: str | None = None


class Identity(Struct, frozen=True):
    """Hashes of an e-mail address, a telephone number and a name, only to be compared; "" where it is not said."""

    email: str = ""
    phone: str = ""
    name: str = ""


class Screening(Struct, frozen=True):
    """One resume of a screened folder held against the posting: a row of the result.

    With an ``error`` nothing else is known but ``path`` and perhaps ``content``. ``path`` is as given or found, fit to
    be printed. ``fit`` is what orders the pool, None where the resume was not read well enough to be judged, and it
    has no rank. ``filtered`` says whether a filter set to the posting would keep the resume. Scores are 0 to 100, None
    where the posting names nothing to match. ``answers`` are those to the three questions of the scan (title, impact,
    clear). ``missing`` are required things not shown, alternatives as one. ``content`` is the SHA-256 of the bytes,
    ``sketch`` what near-identical texts share (bulk/likeness.py), ``newest`` the latest date of positions and studies.
    ``person`` says who it is, None in a blind list. Of several files of one person one has a rank: its ``versions`` are
    the others, and ``version_of`` is its path in theirs. ``hidden`` counts words no person can see. ``document`` is
    what a file that was read is; what is no resume has an ``error`` of the kind "no-resume" and is not ranked. A cover
    letter has the path of its applicant's resume in ``letter_of``, which names it among its ``letters``. ``credits``
    let a row be weighed again; they and ``unkept``, why the store could not keep it, are printed nowhere. Of several
    openings ``opening`` is the posting's path, ``best_opening`` that of the one the person fits best. ``rank_before``
    is the rank in the list that this one is held against. ``file_date`` is the day a file was last written, ``source``
    the mail or the row of an export that it came with; None where there is none.
    """

    path: str
    error: Failure | None = None
    fit: Fit | None = None
    disposition: Disposition | None = None
    filtered: Answer | None = None
    literal_score: float | None = None
    understood_score: float | None = None
    answers: tuple[bool, ...] = ()
    strength: str = ""
    risk: str = ""
    years: float | None = None
    level: str | None = None
    missing: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    note: str = ""
    pages: int = 0
    hidden: int = 0
    content: str = ""
    person: Person | None = None
    identity: Identity = Identity()
    newest: str = ""
    versions: tuple[str, ...] = ()
    version_of: str | None = None
    sketch: bytes = b""
    document: DocumentType | None = None
    credits: Credits = Credits()
    unkept: str = ""
    letters: tuple[str, ...] = ()
    letter_of: str | None = None
    opening: str | None = None
    best_opening: str | None = None
    rank_before: int | None = None
    file_date: str | None = None
    source: str | None = None

    @property
    def rank_key(self) -> tuple[int, float, int, int, float, float, str]:
        """What orders a pool, the better the smaller: see ``RANK_KEYS``. What was not judged comes behind, files
        without a result come last."""
        if self.fit is None or self.disposition is None or self.filtered is None:
            return 2 if self.error else 1, 0.0, 0, 0, 0.0, 0.0, self.path
        return (
            0,
            -self.fit.score,
            -DISPOSITIONS.index(self.disposition),
            _ANSWERS.index(self.filtered),
            -(self.understood_score or 0.0),
            -(self.literal_score or 0.0),
            self.path,
        )


RANK_KEYS = ("fit", "disposition", "filter", "understood score", "literal score", "path")
"""What the parts of ``Screening.rank_key`` compare, in this order, behind whether there is a fit at all."""


DecisionAnswer = Literal["yes", "maybe", "no", ""]
"""What a person decided; "" where they only wrote a note."""


class HumanDecision(Struct, frozen=True):
    """What a person decided about a resume: never computed, never part of an order.

    ``made`` is the moment, ``rank`` and ``fit`` are what the list showed then.
    """

    answer: DecisionAnswer
    reason: str = ""
    note: str = ""
    made: str = ""
    rank: int | None = None
    fit: float | None = None


class RequirementCount(Struct, frozen=True):
    """A required thing, alternatives as one, and how many of the screened resumes show it."""

    name: str
    shown: int


class Twins(Struct, frozen=True):
    """Files of a screened folder that are one resume or may be.

    They have the ``same`` "bytes"; they are of one "person" (bulk/people.py); or they share the "text", nearly every
    run of words, and are of different people.
    """

    same: str
    paths: tuple[str, ...]


class Occurrences(Struct, frozen=True):
    """How often something was seen in a screened folder."""

    name: str
    count: int


class Summary(Struct, frozen=True):
    """A screened folder at a glance. ``dispositions`` has all three, ``reasons`` and ``refused`` the commonest first.

    ``reasons`` are the scan's flags on resumes that are not an advance. ``hidden`` are files with hidden text.
    ``unjudged`` are resumes that were not read well enough to have a rank.
    ``others`` counts files that were read and are no resumes, by what they are. ``passed_over`` counts files of folders
    that are no documents, by suffix.
    """

    files: int
    read: int
    refused: tuple[Occurrences, ...]
    dispositions: tuple[Occurrences, ...]
    reasons: tuple[Occurrences, ...]
    asked: tuple[RequirementCount, ...]
    twins: tuple[Twins, ...]
    hidden: tuple[str, ...]
    others: tuple[Occurrences, ...] = ()
    unjudged: tuple[str, ...] = ()
    passed_over: tuple[Occurrences, ...] = ()


class Move(Struct, frozen=True):
    """A person whose rank is another than in the list before; None where there is or was none."""

    path: str
    before: int | None
    after: int | None


class Pool(Struct, frozen=True):
    """A screened folder as a whole: its ranked rows and its summary.

    ``rows`` are what is to be listed, each with its rank among all. ``settings``, ``posting`` and ``version`` are the
    hashes and the version that, with ``as_of`` and a row's ``content``, give the same row again. ``cut`` says in words
    how rows were chosen, "" for all. ``blind`` says that no row names its person. ``opening`` is the path of the
    posting where the run has several. ``changed`` says what parts this list from the one it is held against, "" for
    none, and ``moves`` whose rank that changed, the farthest first.
    """

    title: str | None
    as_of: datetime.date
    version: str
    posting: str
    settings: str
    rows: tuple[tuple[int | None, Screening], ...]
    summary: Summary
    cut: str = ""
    blind: bool = False
    decisions: Mapping[str, HumanDecision] | None = None
    """What people decided, by the content of the file; None where that was not asked for."""
    opening: str = ""
    changed: str = ""
    moves: tuple[Move, ...] = ()

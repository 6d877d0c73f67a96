"""The record of ``screen``, a row of a pool."""

from __future__ import annotations

from typing import Literal, TypedDict

from ats_sim.model.resume import DocumentType
from ats_sim.reporting.records.place import Failure


class AnswersRecord(TypedDict):
    """The answers to the three questions of the scan."""

    title: bool
    impact: bool
    clear: bool


class PersonRecord(TypedDict):
    """Who a resume is of, as it says; null where it does not."""

    name: str | None
    email: str | None
    phone: str | None
    title: str | None
    employer: str | None
    location: str | None
    url: str | None


class FitRecord(TypedDict):
    """The parts of the fit, 0 to 1 each; null where the posting says nothing about it."""

    title: float | None
    field: float | None
    coverage: float | None
    proof: float | None
    years: float | None


class MadeRecord(TypedDict):
    """What gives the same row again: the package with the hash of its code, hashes of posting and settings, the day."""

    version: str
    posting: str
    settings: str
    as_of: str


class DecisionRecord(TypedDict):
    """What a person decided about a file, when, and what rank and fit the list showed then. Nothing computes it."""

    answer: Literal["yes", "maybe", "no"] | None
    reason: str | None
    note: str | None
    made: str
    rank: int | None
    fit: float | None


class ScreenRecord(TypedDict):
    """``screen``: one file of a pool. With an ``error`` nothing else is known but ``path`` and, once read, ``content``.

    ``rank`` counts from 1 over the whole pool; null in rows that are printed as they are done, with an error, and where
    the resume was not read well enough to be judged. ``fit``, 0 to 100, is what orders; null where there is none.
    ``person`` is null with ``--blind``. Of several files of one person one has a rank: its ``versions`` are the others,
    which name it in ``version_of``; a cover letter has the resume it belongs to in ``letter_of``. ``opening`` and
    ``best_opening`` are paths of postings, null in a run with one; ``rank_before`` is null unless ``--weight`` or
    ``--without`` hold the list against another. ``content`` is the SHA-256 of the file, ``document`` what it is: what
    is no resume has the error "no-resume". ``file_date`` is the day it was last written, ``source`` the mail or the row
    of an export that it came with.
    """

    schema_version: int
    rank: int | None
    fit: float | None
    fit_parts: FitRecord | None
    path: str
    person: PersonRecord | None
    versions: list[str]
    version_of: str | None
    letters: list[str]
    letter_of: str | None
    file_date: str | None
    source: str | None
    opening: str | None
    best_opening: str | None
    rank_before: int | None
    error: Failure | None
    document: DocumentType | None
    disposition: Literal["advance", "borderline", "undecided", "reject"] | None
    filter: Literal["pass", "fail", "unknown"] | None
    literal_score: float | None
    understood_score: float | None
    answers: AnswersRecord | None
    strength: str | None
    risk: str | None
    years: float | None
    level: str | None
    missing_required: list[str]
    flags: list[str]
    note: str
    pages: int | None
    hidden_words: int
    content: str | None
    decision: DecisionRecord | None
    made: MadeRecord

"""The record of ``check`` with several postings."""

from __future__ import annotations

from typing import Literal, TypedDict

from ats_sim.reporting.records.place import Failure
from ats_sim.reporting.records.screen import FitRecord


class OpeningRecord(TypedDict):
    """One posting held against the resume; ``fit`` is 0 to 100 and compares postings. ``required`` counts things that
    are required, ``missing_required`` are those that the resume does not name."""

    path: str
    error: Failure | None
    posting: str | None
    fit: float | None
    fit_parts: FitRecord | None
    disposition: Literal["advance", "borderline", "undecided", "reject"] | None
    required: int
    missing_required: list[str]


class HelpfulRecord(TypedDict):
    """A thing that the resume does not name, and the postings that require it."""

    name: str
    paths: list[str]


class OpeningsRecord(TypedDict):
    """``check`` with several postings: the openings in the order of their fit, what could not be read last."""

    schema_version: int
    resume: str
    openings: list[OpeningRecord]
    helps: list[HelpfulRecord]

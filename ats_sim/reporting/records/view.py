"""The record of ``view``."""

from __future__ import annotations

from typing import Any, TypedDict

from ats_sim.reporting.records.place import Failure


class SectionRecord(TypedDict):
    """A part of the resume."""

    kind: str
    heading: str | None
    page: int


class LossRecord(TypedDict):
    """Text that a parser drops."""

    kind: str
    text: str
    page: int | None


class ViewRecord(TypedDict):
    """``view``: what was read from one file. ``resume`` is JSON Resume, with ``current`` for present positions."""

    schema_version: int
    path: str
    error: Failure | None
    pages: int | None
    resume: dict[str, Any] | None
    sections: list[SectionRecord]
    losses: list[LossRecord]

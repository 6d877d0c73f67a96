"""The record of ``view``."""

from __future__ import annotations

from typing import Any, TypedDict

from ats_sim.model.resume import DocumentType
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


class DocumentRecord(TypedDict):
    """What a document is, with the words of it that say so (none for a resume, or where nothing of one is in it)."""

    type: DocumentType
    signs: list[str]


class ViewRecord(TypedDict):
    """``view``: what was read from one file. ``resume`` is JSON Resume, with ``current`` for present positions."""

    schema_version: int
    path: str
    error: Failure | None
    document: DocumentRecord | None
    pages: int | None
    resume: dict[str, Any] | None
    sections: list[SectionRecord]
    losses: list[LossRecord]

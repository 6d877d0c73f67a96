"""The record of ``lint``."""

from __future__ import annotations

from typing import Literal, TypedDict

from ats_sim.model.resume import DocumentType
from ats_sim.reporting.records.check import FindingRecord
from ats_sim.reporting.records.place import Failure


class LintedRecord(TypedDict):
    """One file: its findings, or why it could not be read (then ``document`` and ``pages`` are null).

    ``document`` is what it is; only a resume has findings."""

    path: str
    error: Failure | None
    document: DocumentType | None
    pages: int | None
    findings: list[FindingRecord]


class LintSummary(TypedDict):
    """How many files there were, how many of them could not be read, and how much was found."""

    files: int
    unreadable: int
    errors: int
    warnings: int
    notes: int


class RuleCountRecord(TypedDict):
    """How often a rule found something."""

    code: str
    name: str
    severity: Literal["error", "warning", "note"]
    count: int


class LintRecord(TypedDict):
    """``lint``: what the rules found in each file. ``posting`` is the posting's title, null without one."""

    schema_version: int
    as_of: str
    posting: str | None
    files: list[LintedRecord]
    summary: LintSummary
    statistics: list[RuleCountRecord]

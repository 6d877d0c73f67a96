"""The record of ``lint``."""

from __future__ import annotations

from typing import Literal, TypedDict

from ats_sim.model.resume import DocumentType
from ats_sim.reporting.records.check import FindingRecord
from ats_sim.reporting.records.place import Failure


class SourceRecord(TypedDict):
    """Where the words of a finding stand in a file that is text; ``end_column`` is the one behind the last.

    ``score`` (0 to 100) says how alike the words are, 100 where the file itself was read."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    score: float


class LintFindingRecord(FindingRecord):
    """Something a rule found, with its place in a source (null where none is known).

    ``fingerprint`` is the same as long as rule, file and quoted words are."""

    source: SourceRecord | None
    fingerprint: str


class AcceptedRecord(TypedDict):
    """A finding that a comment or the baseline accepts."""

    by: Literal["comment", "baseline"]
    finding: LintFindingRecord


class LintedRecord(TypedDict):
    """One file: its findings, or why it could not be read (then ``document`` and ``pages`` are null).

    ``document`` is what it is; only a resume has findings. ``accepted`` are findings that do not count."""

    path: str
    error: Failure | None
    document: DocumentType | None
    pages: int | None
    findings: list[LintFindingRecord]
    accepted: list[AcceptedRecord]


class PassedOverRecord(TypedDict):
    """A path of a folder that was not judged: ``cause`` says by what, ``what`` what it is where that is known."""

    path: str
    cause: Literal["name", "settings", "git", "git-lfs", "no-text", "document", "source", "to-build"]
    what: str


class LintSummary(TypedDict):
    """How many files there were and were passed over, how many could not be read, and how much was found."""

    files: int
    passed_over: int
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
    passed_over: list[PassedOverRecord]
    summary: LintSummary
    statistics: list[RuleCountRecord]

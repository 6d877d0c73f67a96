"""The record of ``compare``."""

from __future__ import annotations

from typing import Literal, TypedDict

Disposition = Literal["advance", "borderline", "undecided", "reject"]
StatusWord = Literal["literal", "stemmed", "alias", "kind", "related", "missing"]


class VersionRecord(TypedDict):
    """One version; null without a posting, or where it was not judged."""

    name: str
    disposition: Disposition | None
    fit: float | None


class StatusChangeRecord(TypedDict):
    """A thing asked for that is shown in another way; null where a version was held against other demands."""

    name: str
    before: StatusWord | None
    after: StatusWord | None


class NotedRecord(TypedDict):
    """Something a rule found in one of the two only."""

    name: str
    severity: Literal["error", "warning", "note"]
    message: str


class ToldRecord(TypedDict):
    """A statement and what it proves."""

    text: str
    grade: Literal["evidenced", "tool_only", "vague", "plain", "not_bullet"]


class WordsRecord(TypedDict):
    """A run of words that both texts have, or one of them."""

    change: Literal["same", "gone", "new"]
    words: str


class RewrittenRecord(TypedDict):
    """A statement that was changed; null where it was added or left out. ``words`` are both texts in order."""

    before: ToldRecord | None
    after: ToldRecord | None
    words: list[WordsRecord]


class ContradictionRecord(TypedDict):
    """What cannot be true of both."""

    kind: Literal["title", "employer", "dates", "number"]
    before: str
    after: str


class CompareRecord(TypedDict):
    """``compare``: two versions of a resume, and what changed. ``came`` and ``went`` are findings."""

    schema_version: int
    outcome: Literal["better", "same", "worse"]
    old: VersionRecord
    new: VersionRecord
    statuses: list[StatusChangeRecord]
    came: list[NotedRecord]
    went: list[NotedRecord]
    statements: list[RewrittenRecord]
    contradictions: list[ContradictionRecord]

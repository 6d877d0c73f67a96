"""The records of ``interview score`` and ``interview audit``."""

from __future__ import annotations

from typing import TypedDict


class ScoreRecord(TypedDict):
    """``interview score``: what people's marks come to; ``total`` is null while a mark is missing."""

    schema_version: int
    path: str
    opening: str
    candidate: str
    level: str
    marks: dict[str, int]
    total: int | None
    outcome: str
    missing: list[str]


class LoopQuestionRecord(TypedDict):
    """A question of a list: what it is about by its words, and what does not help in it."""

    line: int
    text: str
    categories: list[str]
    faults: list[str]


class LoopAuditRecord(TypedDict):
    """``interview audit``: what a list of questions reaches; ``nobody`` are categories that no question is about."""

    schema_version: int
    questions: list[LoopQuestionRecord]
    nobody: list[str]

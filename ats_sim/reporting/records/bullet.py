"""The record of ``bullet``, a statement with what it proves."""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

from ats_sim.reporting.records.place import Place


class MetricRecord(TypedDict):
    """A number and what it states."""

    kind: Literal["outcome", "scale", "offline", "count"]
    text: str


class SignRecord(TypedDict):
    """Words that decided something, and the pattern or word list that found them."""

    name: str
    text: str


class BulletRecord(TypedDict):
    """``bullet``: what one statement proves (docs/evidence.md)."""

    text: str
    grade: Literal["evidenced", "tool_only", "vague", "plain", "not_bullet"]
    tools: list[str]
    metrics: list[MetricRecord]
    deployment: list[str]
    lifecycle: list[str]
    undersold: bool
    missing_parts: list[Literal["problem", "approach", "effect"]]
    signs: list[SignRecord]
    hints: list[str]
    reason: str | None
    location: NotRequired[Place]

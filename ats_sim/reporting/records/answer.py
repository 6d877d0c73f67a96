"""The record of ``answer``."""

from __future__ import annotations

from typing import TypedDict

from ats_sim.reporting.records.place import QuoteRecord


class PartRecord(TypedDict):
    """A part guessed: its sentences counted from 1 (null: not found), and whether a number stands in it."""

    name: str
    first: int | None
    last: int | None
    number: bool


class NumberRecord(TypedDict):
    """A number of the answer: the same in the resume, another one there for the same thing, or not there."""

    number: str
    held: str
    resume: str | None
    line: QuoteRecord | None


class CrowdedRecord(TypedDict):
    """A sentence with many names of tools."""

    tools: list[str]
    outcomes: int


class SpotRecord(TypedDict):
    """Words that a list found."""

    words: str
    found_by: str


class TurnRecord(TypedDict):
    """A turn of the candidate in a transcript."""

    number: int
    words: int
    seconds: int


class AnswerRecord(TypedDict):
    """``answer``: what was counted; no mark."""

    schema_version: int
    kind: str
    words: int
    seconds: int
    limit: int
    sentences: int
    too_short: bool
    parts: list[PartRecord]
    numbers: list[NumberRecord]
    hedges: list[str]
    we: int
    i: int
    with_we: list[str]
    crowded: list[CrowdedRecord]
    spots: list[SpotRecord]
    jargon: list[str]
    unused: list[QuoteRecord]
    speaker: str | None
    turns: list[TurnRecord]

"""The record of ``prepare``."""

from __future__ import annotations

from typing import TypedDict

from ats_sim.reporting.records.place import QuoteRecord


class QuestionRecord(TypedDict):
    """A question that a statement of the resume raises (``about``, by its ``part``), or words of the posting
    (``asked``); both may stand."""

    kind: str
    room: str
    about: QuoteRecord | None
    part: QuoteRecord | None
    asked: str | None
    question: str
    why: str
    bring: str
    listen: list[str]
    beware: list[str]


class SaidRecord(TypedDict):
    """A sentence of the pitch, and the line it is from."""

    text: str
    line: QuoteRecord


class PitchRecord(TypedDict):
    """The pitch as far as the resume has it; ``seconds`` at the rate of the settings."""

    who: list[SaidRecord]
    did: list[SaidRecord]
    here: str | None
    words: int
    seconds: int
    left: int
    kept_back: list[str]
    terms: list[str]


class StoryRecord(TypedDict):
    """A story that a line begins."""

    theme: str
    action: QuoteRecord
    results: list[QuoteRecord]


class LensRecord(TypedDict):
    """What one kind of employer looks for, and a line that has it."""

    lens: str
    asks: str
    line: QuoteRecord | None


class ShownRecord(TypedDict):
    """Something that lines show beside results."""

    name: str
    lines: int
    quotes: list[QuoteRecord]


class ScopeRecord(TypedDict):
    """How many statements are of a trade, by their words."""

    trade: str
    statements: int


class RoundRecord(TypedDict):
    """A round after the call: what is listened for, and lines that show it."""

    name: str
    listens: str
    lines: list[QuoteRecord]


class ResultsRecord(TypedDict):
    """How many statements have a result or a size, of how many."""

    with_result: int
    statements: int


class CueRecord(TypedDict):
    """Words heard in a call, and the lines that fit them."""

    cue: str
    lines: list[QuoteRecord]


class PoolQuestionRecord(TypedDict):
    """A question that everybody in the trade is asked; ``id`` is its own in the pool."""

    id: str
    title: str
    question: str
    why: str
    listen: list[str]
    beware: list[str]


class PrepareRecord(TypedDict):
    """``prepare``: the kit for the way from the page to the offer."""

    schema_version: int
    path: str
    title: str | None
    organization: str | None
    level: str | None
    persona: str
    mend: list[QuestionRecord]
    call: list[QuestionRecord]
    pitch: PitchRecord
    screen: list[QuestionRecord]
    stages: list[str]
    open_stages: list[str]
    pool: str
    from_pool: list[PoolQuestionRecord]
    stories: list[StoryRecord]
    untold: list[str]
    ask_them: list[str]
    shows: list[ShownRecord]
    scopes: list[ScopeRecord]
    acronyms: list[str]
    rounds: list[RoundRecord]
    results: ResultsRecord
    cues: list[CueRecord]
    unread: list[str]
    lens_tasks: list[str]
    lenses: list[LensRecord]

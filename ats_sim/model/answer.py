"""What `telling` hands on: what can be counted in a spoken answer. It holds no mark: tone, pace and truth are not in a
text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Quote

AnswerKind = Literal["pitch", "project", "star", "car", "impact", "pay"]
ANSWERS: tuple[AnswerKind, ...] = ("pitch", "project", "star", "car", "impact", "pay")
Theme = Literal["failure", "conflict", "leadership", "ownership", "priorities", "convincing"]
THEMES: tuple[Theme, ...] = ("failure", "conflict", "leadership", "ownership", "priorities", "convincing")
Held = Literal["same", "other", "not there"]


class NumberHeld(Struct, frozen=True):
    """A number of the answer held against those of the resume: the same, another one for the same thing (``resume``,
    which stands in ``line``), or not there."""

    number: str
    held: Held
    resume: str = ""
    line: Quote | None = None


class Spot(Struct, frozen=True):
    """Words of the answer that a list found, and the name of the list."""

    words: str
    found_by: str


class FoundPart(Struct, frozen=True):
    """A part of a story or pitch: the sentences guessed to be it (counted from 1, both 0: not found), its first words,
    and whether a number stands in it."""

    name: str
    first: int = 0
    last: int = 0
    words: str = ""
    numbered: bool = False

    @property
    def found(self) -> bool:
        """Whether any sentence was guessed to be it."""
        return self.first > 0


class Crowded(Struct, frozen=True):
    """A sentence with many names of tools: how many, and how many outcomes stand beside them."""

    tools: tuple[str, ...]
    outcomes: int


class Turn(Struct, frozen=True):
    """One turn of the candidate in a transcript."""

    number: int
    words: int
    seconds: int
    opening: str


class Answer(Struct, frozen=True):
    """What was counted in an answer. ``limit`` is in seconds, ``with_we`` the deeds that are told with "we"; ``unused``
    are results of the resume that the answer leaves out; ``too_short`` says that there is no story in it to read."""

    kind: AnswerKind
    words: int
    seconds: int
    limit: int
    sentences: int
    parts: tuple[FoundPart, ...] = ()
    numbers: tuple[NumberHeld, ...] = ()
    hedges: tuple[str, ...] = ()
    we: int = 0
    i: int = 0
    with_we: tuple[str, ...] = ()
    crowded: tuple[Crowded, ...] = ()
    spots: tuple[Spot, ...] = ()
    jargon: tuple[str, ...] = ()
    unused: tuple[Quote, ...] = ()
    speaker: str = ""
    turns: tuple[Turn, ...] = ()
    too_short: bool = False
    held_against_resume: bool = False

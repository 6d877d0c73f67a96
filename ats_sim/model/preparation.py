"""What `asking` makes of the questions for the candidate: the kit for the way from the page to the offer."""

from __future__ import annotations

import datetime
from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.evidence import Stage
from ats_sim.model.interview import PoolQuestion
from ats_sim.model.question import Question

Persona = Literal["graduate", "switcher", "researcher", "mid", "senior"]
PERSONAS: tuple[Persona, ...] = ("graduate", "switcher", "researcher", "mid", "senior")
Part = Literal["mend", "call", "pitch", "screen", "shows", "stories", "loop", "after"]
PARTS: tuple[Part, ...] = ("mend", "call", "pitch", "screen", "shows", "stories", "loop", "after")
"""In the order in which they are told."""


class Said(Struct, frozen=True):
    """A sentence of the pitch in the candidate's own words, shortened at its end at most, and where they stand."""

    spoken: str
    quote: Quote


class Pitch(Struct, frozen=True):
    """The 90 seconds as far as the resume has them: who, what was done, and a sentence of the posting to tie to.

    ``seconds`` are those of ``words`` at the rate of the settings, ``left`` what is left of the time. ``kept_back`` are
    tools that were left out for a recruiter, ``terms`` words that one may not know.
    """

    who: tuple[Said, ...]
    did: tuple[Said, ...]
    here: str
    words: int
    seconds: int
    left: int
    kept_back: tuple[str, ...]
    terms: tuple[str, ...]


class Story(Struct, frozen=True):
    """A story that a line can begin: what was done, and what came of it; the rest are slots."""

    theme: str
    action: Quote
    results: tuple[Quote, ...]


class LensSignal(Struct, frozen=True):
    """What one kind of employer looks for, and a line that has it (None: none)."""

    lens: str
    asks: str
    quote: Quote | None


class Round(Struct, frozen=True):
    """A round after the call: what is listened for, the lines that show it, how people fail there."""

    name: str
    listens: str
    fails: str
    quotes: tuple[Quote, ...]


class Shown(Struct, frozen=True):
    """Something that lines show beside results; ``lines`` counts them, ``quotes`` are the first."""

    name: str
    says: str
    quotes: tuple[Quote, ...]
    lines: int


class Preparation(Struct, frozen=True):
    """The whole kit for one call. ``stages`` are those of a model's life that the lines name; ``open_stages`` the
    others, both empty where the opening is not about such work. ``untold`` are themes of which no line tells."""

    title: str
    organization: str
    level: str
    persona: Persona
    mend: tuple[Question, ...]
    call: tuple[Question, ...]
    pitch: Pitch
    screen: tuple[Question, ...]
    stages: tuple[Stage, ...]
    open_stages: tuple[Stage, ...]
    stories: tuple[Story, ...]
    untold: tuple[str, ...]
    project: Story | None
    ships: bool
    ask_them: tuple[str, ...]
    lenses: tuple[LensSignal, ...] = ()
    shows: tuple[Shown, ...] = ()
    scopes: tuple[tuple[str, int], ...] = ()
    """How many statements are of which trade, by their words; empty where too few tell."""
    acronyms: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    results: tuple[int, int] = (0, 0)
    """How many statements have a result or a size, of how many."""
    lens_tasks: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    """Which of the two, "posting" and "resume", gave too little to ask about."""
    cues: tuple[tuple[str, tuple[Quote, ...]], ...] = ()
    """Words that were heard in a call, each with the lines that fit them."""
    pool: str = ""
    from_pool: tuple[PoolQuestion, ...] = ()
    """What everybody in this trade is asked, from the pool of that name."""


class Task(Struct, frozen=True):
    """Something to do in the first 90 days. ``about`` is the line of the resume that it is for; ``words`` are the
    posting's or a name from the kit, "" where there are none; ``kind`` says which sentence tells it ("fixed":
    ``words`` is the sentence)."""

    area: str
    kind: Literal["fixed", "mend", "stages", "line", "untold", "condition"]
    words: str
    about: Quote | None = None


class Phase(Struct, frozen=True):
    """Four weeks: first and last day, and what to do in them."""

    number: int
    first: datetime.date
    last: datetime.date
    tasks: tuple[Task, ...]


class Plan(Struct, frozen=True):
    """Twelve weeks in three phases, and the day on which the 90 days end."""

    persona: Persona
    phases: tuple[Phase, ...]
    end: datetime.date
    codes: bool
    """Whether the work is software, so that its week has days for code."""

"""What `compare` hands on: two versions of a resume side by side."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.evidence import Grade
from ats_sim.model.matches import Status
from ats_sim.model.verdict import Disposition

Outcome = Literal["better", "same", "worse"]
Contradicted = Literal["title", "employer", "dates", "number"]


class Told(Struct, frozen=True):
    """One statement of a version, and what it proves."""

    text: str
    grade: Grade


class Position(Struct, frozen=True):
    """One position of a version, in its words; "" for what it does not say."""

    title: str
    employer: str
    start: str
    end: str

    def __str__(self) -> str:
        dates = f"{self.start} to {self.end}".removesuffix(" to ").removeprefix(" to ")
        return ", ".join(filter(None, (self.title, self.employer, dates)))


class Noted(Struct, frozen=True):
    """Something a rule found in a version; two are the same where rule and words are."""

    name: str
    severity: Literal["error", "warning", "note"]
    message: str


class Version(Struct, frozen=True):
    """One version, held against the posting or, without one, by itself.

    ``statuses`` are pairs of a thing asked for and its status. ``disposition`` and ``fit`` are None without a posting.
    """

    name: str
    disposition: Disposition | None = None
    fit: float | None = None
    statuses: tuple[tuple[str, Status], ...] = ()
    findings: tuple[Noted, ...] = ()
    statements: tuple[Told, ...] = ()
    positions: tuple[Position, ...] = ()


class StatusChange(Struct, frozen=True):
    """A thing asked for that is shown in another way; None where a version was held against other demands."""

    name: str
    before: Status | None
    after: Status | None


class Rewritten(Struct, frozen=True):
    """A statement that was changed, added (``before`` is None) or left out (``after`` is None)."""

    before: Told | None
    after: Told | None


class Contradiction(Struct, frozen=True):
    """Two versions that cannot both be true: of one position or statement they say two things."""

    kind: Contradicted
    before: str
    after: str


class Comparison(Struct, frozen=True):
    """Two versions and what changed between them; ``outcome`` says what that comes to.

    ``came`` and ``went`` are findings that only the new or only the old version has.
    """

    old: Version
    new: Version
    outcome: Outcome
    statuses: tuple[StatusChange, ...] = ()
    came: tuple[Noted, ...] = ()
    went: tuple[Noted, ...] = ()
    statements: tuple[Rewritten, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

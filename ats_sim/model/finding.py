"""What `rules` hands on: findings, and what a rule is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from ats_sim.model.document import Location, Quote, Span
from ats_sim.model.resume import SectionKind

if TYPE_CHECKING:
    from ats_sim.model.case import Case

Severity = Literal["error", "warning", "note"]


class FindingLine(Struct, frozen=True):
    """One of several statements that a finding is about."""

    quote: Quote
    location: Location


class Finding(Struct, frozen=True):
    """Something a rule found in a resume.

    ``hint`` says what to do, ``quote`` shows the words, ``location`` their place. ``subjects`` are the sections it is
    about, where it is about some that are not there. ``lines`` are its statements where it is about several of one
    position: then ``quote`` is the title of that.
    """

    code: str
    name: str
    severity: Severity
    message: str
    hint: str
    quote: Quote
    location: Location
    subjects: tuple[SectionKind, ...] = ()
    lines: tuple[FindingLine, ...] = ()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places of what is wrong: its lines, else its words."""
        return tuple(line.quote.span for line in self.lines) or (self.quote.span,)

    @property
    def family(self) -> str:
        """The family of its rule: BAS, DOC, HLT, POS, SEC, SKL or WRK."""
        return self.code[:3]


class Violation(Struct, frozen=True):
    """What a rule's own check yields: the place and the sentence about it, made a ``Finding`` by ``rules.check``."""

    span: Span
    message: str
    hint: str
    subjects: tuple[SectionKind, ...] = ()
    severity: Severity | None = None
    """Where it is milder than the rule's own."""
    lines: tuple[Span, ...] = ()
    """The statements, where it is about several of one position."""


class Rule(Struct, frozen=True):
    """A rule about resumes: a stable code, a name, a severity and a check that yields what it finds.

    ``trade`` is the one trade of which it speaks ("machine-learning"), "" for all; it is a family for choosing rules.
    ``preview``: too often wrong, or too new, to run unless it is chosen by its own code or name.
    """

    code: str
    name: str
    severity: Severity
    check: Callable[[Case], Iterable[Violation]]
    trade: str = ""
    preview: bool = False


class Precision(Struct, frozen=True):
    """How often a rule was right: ``findings`` on resumes it was not written with, read one by one.

    ``true`` of them say what is so, ``useful`` of them are worth acting on.
    """

    findings: int
    true: int
    useful: int

    @property
    def share(self) -> float:
        """The part that is true, 0 to 1."""
        return self.true / self.findings

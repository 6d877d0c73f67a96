"""What a flag is, and what a case raises."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from ats_sim.model.document import Quote

if TYPE_CHECKING:
    from ats_sim.model.case import Case

Cause = Literal["words", "jargon", "outcome", "clutter", "level", "title", "gate", "focus", "lens"]
"""Why resumes fail: the posting's words or things are not there, courses and papers in place of use, no outcome, a page
that cannot be read; a level that is not met, titles of another kind of work, a condition that ends an application;
several jobs at once, and what a lens looks for."""

Weight = Literal[
    "doubt",  # a person asks first: an advance becomes a borderline
    "risk",  # is said, and decides nothing by itself
]

Effect = Literal[
    "early-exit",  # with no proof beside it the scan ends after ten seconds
    "unreadable",  # the page is not clear; without an outcome that ends the scan
    "wants-use",  # for a senior opening a result alone is not enough: something has to be in use
    "title-in-doubt",  # titles show no growth
    "off-direction",  # the way so far leads elsewhere
    "earned",  # no wording mends it
    "craft",  # where no software or model is built, a doubt only as long as no statement proves anything
    "counted",  # another objection holds the same fact, so that it is not counted twice
]
"""What a flag does beside its weight; each place that acts on it asks for the effect, never for a name."""


class Reason(Struct, frozen=True):
    """What a flag's own check yields: a sentence, the words of the resume behind it where there are any.

    ``variant`` tells apart what one flag raises for several things (``lens``: each signal of a lens); ``effects`` are
    those of this case beside the flag's own.
    """

    sentence: str
    quote: Quote | None = None
    variant: str = ""
    effects: frozenset[Effect] = frozenset()


class Flag(Struct, frozen=True):
    """A reason to hesitate. Its page is the docstring of its module.

    ``cause`` is the reason for failing that it tells of, ``question`` what settles it in a call, ``forgiven_by`` the
    lenses under which it raises no doubt, ``rules`` the names of the rules from whose findings it is built.
    """

    name: str
    check: Callable[[Case], Iterable[Reason]]
    weight: Weight
    cause: Cause | None = None
    question: str | None = None
    effects: frozenset[Effect] = frozenset()
    forgiven_by: frozenset[str] = frozenset()
    rules: tuple[str, ...] = ()


class RaisedFlag(Struct, frozen=True):
    """A flag that a case raises, with its reason."""

    flag: Flag
    reason: Reason

    @property
    def name(self) -> str:
        """The published name."""
        return f"{self.flag.name}_{self.reason.variant}" if self.reason.variant else self.flag.name

    @property
    def sentence(self) -> str:
        """The reason in a sentence."""
        return self.reason.sentence

    @property
    def quote(self) -> Quote | None:
        """The words of the resume behind it."""
        return self.reason.quote

    @property
    def effects(self) -> frozenset[Effect]:
        """What it does beside its weight."""
        return self.flag.effects | self.reason.effects

    def doubts(self, lens: str) -> bool:
        """Whether a person has to ask first, as this lens reads."""
        return self.flag.weight != "risk" and lens not in self.flag.forgiven_by


def has_effect(raised: Iterable[RaisedFlag], effect: Effect) -> bool:
    """Whether one of the flags has this effect."""
    return any(effect in flag.effects for flag in raised)

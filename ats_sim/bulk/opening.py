"""What decisions are kept under, when they were made, and those that live in memory only."""

from __future__ import annotations

import datetime
from typing import Protocol

from ats_sim.model.posting import Posting
from ats_sim.model.screening import HumanDecision


class Deciding(Protocol):
    """Where the decisions of one opening are kept."""

    opening: str

    @property
    def place(self) -> str:
        """Where they are, for people; "" in memory only."""
        ...

    def all(self) -> dict[str, HumanDecision]:
        """Every decision by the content of its file."""
        ...

    def keep(self, content: str, decision: HumanDecision) -> None:
        """Keep a decision in the place of an earlier one."""
        ...

    def forget(self, content: str) -> None:
        """Delete a decision."""
        ...


class DecisionsInMemory:
    """The decisions of one opening, gone with the page."""

    place = ""

    def __init__(self, opening: str, kept: dict[str, HumanDecision]) -> None:
        self.opening, self._kept = opening, kept

    def all(self) -> dict[str, HumanDecision]:
        """Every decision by the content of its file."""
        return dict(self._kept)

    def keep(self, content: str, decision: HumanDecision) -> None:
        """Keep a decision in the place of an earlier one."""
        self._kept[content] = decision

    def forget(self, content: str) -> None:
        """Delete a decision."""
        self._kept.pop(content, None)


def opening_of(posting: Posting) -> str:
    """What decisions for a posting are kept under where nobody names the opening: its title and employer, which stay
    when lines of it are struck or weighed."""
    parts = [" ".join(quote.text.split()) for quote in (posting.title, posting.organization) if quote]
    return ", ".join(parts)[:200] or "an opening without a title"


def now() -> str:
    """The moment of a decision, to the second, in UTC."""
    return datetime.datetime.now(tz=datetime.UTC).isoformat(timespec="seconds")

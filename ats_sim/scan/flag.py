"""A reason to hesitate."""

from __future__ import annotations

from dataclasses import dataclass

from ats_sim.model.document import Quote


@dataclass(frozen=True, slots=True)
class Flag:
    """A reason to hesitate: a stable name, a sentence, and the words of the resume behind it where there are any."""

    name: str
    text: str
    quote: Quote | None = None

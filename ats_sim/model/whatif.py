"""What `counterfactual` hands on: what would change the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ats_sim.model.document import Quote
from ats_sim.model.verdict import Disposition

ChangeKind = Literal["result", "wording", "order", "heading", "contact"]


@dataclass(frozen=True, slots=True)
class Change:
    """One honest edit and what the simulation says after it, all else unchanged.

    ``about`` are the words to edit, ``fix`` says how. ``understood`` is the score after it (None if unknown).
    """

    kind: ChangeKind
    about: Quote
    fix: str
    disposition: Disposition
    understood: float | None


@dataclass(frozen=True, slots=True)
class WhatIf:
    """``smallest`` are the indices in ``changes`` of the smallest set that betters it to ``reached``, empty
    where none of three does. ``earned`` names what no edit can supply: it would have to be done, not written."""

    changes: tuple[Change, ...] = ()
    smallest: tuple[int, ...] = ()
    reached: Disposition | None = None
    earned: tuple[str, ...] = ()

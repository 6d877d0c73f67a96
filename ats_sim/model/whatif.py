"""What `counterfactual` hands on: what would change the verdict."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.verdict import Disposition

ChangeKind = Literal["result", "wording", "order", "heading", "contact", "naming"]


class Change(Struct, frozen=True):
    """One honest edit of a resume and what the simulation says after it, all else unchanged.

    ``about`` are the words to edit, ``fix`` says how. ``understood`` is the score after it (None if unknown).
    ``conditional``: it names something that the resume does not, so it is open to those only who have done it.
    ``requirement`` is what it names (index of ``Matches.requirements``), None where it names nothing.
    """

    kind: ChangeKind
    about: Quote
    fix: str
    disposition: Disposition
    understood: float | None
    conditional: bool = False
    requirement: int | None = None


class WhatIf(Struct, frozen=True):
    """What would change a verdict: each honest edit with its effect, and the smallest set that betters it.

    ``smallest`` are the indices in ``changes`` of the smallest set that betters it to ``reached``, empty
    where none of three does; no conditional edit is among them. ``earned`` are facts that no wording changes: years by
    the dates, a degree, a licence that is not granted yet. ``unnamed`` are required things that the resume does not
    name, which says nothing of whether the candidate has them. ``if_true`` are indices of conditional edits, with those
    of ``smallest`` where they need it, that better it further, to ``if_true_reached``.
    """

    changes: tuple[Change, ...] = ()
    smallest: tuple[int, ...] = ()
    reached: Disposition | None = None
    earned: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()
    if_true: tuple[int, ...] = ()
    if_true_reached: Disposition | None = None

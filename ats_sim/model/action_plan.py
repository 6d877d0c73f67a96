"""What to do first with a resume, for one posting."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.verdict import Disposition

ActionKind = Literal["opening", "gate", "page", "name", "degree", "wording", "statement", "order", "other_occupation"]
"""Name this opening and no other; state a licence or the like that was asked for; mend the page; name what is asked
for and not named, a degree; say a thing in the posting's words too; rewrite a statement; move one up; or that no
wording helps, because the opening is for another occupation."""


class Pair(Struct, frozen=True):
    """A required thing in the posting's words beside the nearest words of the resume (None where nothing is near).

    ``near`` says that the words are a neighbour of it, or the same under another name; else they are only the place
    where it could stand. ``named_only``: other words than its name do not tell it. ``requirements`` are its indices in
    ``Matches.requirements``.
    """

    asked: str
    matched_span: Quote | None = None
    near: bool = False
    named_only: bool = False
    requirements: tuple[int, ...] = ()


class Action(Struct, frozen=True):
    """One thing that the candidate could do to better the verdict, only if it is true.

    ``about`` are the words it is for, ``advice`` a rewrite, a question (``question``) or a sentence. ``found`` is how
    many of the things searched for a literal search finds after it, ``after`` the disposition after this action alone,
    None where it would be no better or was not tried. ``other``: the way that the posting opens beside a condition.
    """

    kind: ActionKind
    about: Quote | None = None
    advice: str = ""
    question: bool = False
    pairs: tuple[Pair, ...] = ()
    found: int | None = None
    after: Disposition | None = None
    other: str = ""


class ActionPlan(Struct, frozen=True):
    """The first things to do for a better verdict: at most five, in the order of their effect.

    ``together`` are the indices of those that hold the
    smallest set of edits that betters the disposition to ``reached``; empty where they do not hold all of it."""

    actions: tuple[Action, ...] = ()
    together: tuple[int, ...] = ()
    reached: Disposition | None = None

"""What `asking` hands on: questions that one resume raises, and the kit that is made of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from ats_sim.model.document import Quote
from ats_sim.model.manual import Manual

if TYPE_CHECKING:
    from ats_sim.model.case import Case

Room = Literal["mend", "call", "screen"]
"""Where a question belongs: what to mend before anybody calls, the recruiter's call, the screen by people of the
trade."""


class Raised(Struct, frozen=True):
    """What a kind of question finds: the words of the resume that raise it, and the question behind them.

    ``asked`` are words of the posting, "" where none are behind it; ``about`` is None only where it speaks of those.
    ``near`` are other places that belong to it; ``within`` is the part of the statement that raises it. ``listen``,
    ``beware``, ``bring`` and ``why`` stand in place of those of the kind.
    """

    about: Quote | None
    sentence: str
    asked: str = ""
    near: tuple[Quote, ...] = ()
    within: Quote | None = None
    listen: tuple[str, ...] = ()
    beware: tuple[str, ...] = ()
    bring: str = ""
    why: str = ""


class QuestionKind(Struct, frozen=True):
    """One kind of question. Its page is the docstring of its module, or ``page``.

    ``why`` says why it is asked, ``bring`` what the candidate brings, with slots; ``listen`` and ``beware`` are for
    who asks.
    """

    name: str
    find: Callable[[Case], Iterable[Raised]]
    why: str
    bring: str
    listen: tuple[str, ...]
    beware: tuple[str, ...]
    room: Room = "call"
    page: Manual | None = None
    """Its page, where no module is its own."""


class Question(Struct, frozen=True):
    """A question that a line of the resume, or a duty of the posting, raises; ``source`` names its kind."""

    about: Quote | None
    sentence: str
    why: str
    listen: tuple[str, ...]
    beware: tuple[str, ...]
    source: str
    asked: str = ""
    bring: str = ""
    room: Room = "call"
    near: tuple[Quote, ...] = ()
    within: Quote | None = None

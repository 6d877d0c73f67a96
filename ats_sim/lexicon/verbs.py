"""Verbs that open or carry a statement in a resume, by any of their forms, and what kind of action each names.

Table: ``files/verbs.tsv`` with the columns

- ``verb``: the base form, American spelling; a phrase where the words belong together (``roll out``);
- ``forms``: past tense, participle, third person, gerund, British and hyphen spellings, ``|`` between them;
- ``class``: one of ``CLASSES``;
- ``nouns``: nouns that stand for the action (``deployment``, ``maintenance``).

No form belongs to two verbs. ``found`` is the past of ``find``: far more statements open with it than with the founding
of something, which shows as ``founded`` or ``co-founded``.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from msgspec import Struct

from ats_sim.lexicon.table import rows, split

CLASSES = frozenset(
    {
        "built",  # made something that was not there: software, a wall, a text, a meal
        "shipped",  # brought it into use
        "improved",  # changed an amount or a state for the better
        "achieved",  # reached a goal or was chosen for something
        "measured",  # tested, inspected, put a number on it
        "analysed",  # worked out what the facts say
        "research",  # found out something new
        "led",  # decided for others
        "taught",
        "cared",  # treated or looked after people or animals
        "sold",  # traded: sold, bought, negotiated, won customers
        "maintained",  # kept it working
        "operated",  # did the work itself: drove, packed, served, processed
        "organised",  # arranged people, times, papers, payments
        "protected",  # guarded, enforced, defended
        "communicated",
        "used",  # only says that something was used
        "general",  # too broad to name a kind of action: provide, take, ensure
        "weak",  # shrinks the own part: help, participate, work, learn
    }
)


class Verb(Struct, frozen=True):
    """One verb: ``forms`` are all its other spellings, lower case, ``nouns`` those of them that are nouns."""

    base: str
    forms: tuple[str, ...]
    cls: str
    nouns: tuple[str, ...] = ()


class Verbs:
    """The loaded verbs, in the order of the table."""

    def __init__(self, verbs: Iterable[Verb]) -> None:
        self.all = tuple(verbs)
        self._by_form = {form: verb for verb in self.all for form in (verb.base, *verb.forms)}
        self.longest = max((form.count(" ") + 1 for form in self._by_form), default=0)
        """Words in the longest form: a reader that looks for phrases need not try more."""

    @property
    def forms(self) -> frozenset[str]:
        """Every form of every verb."""
        return frozenset(self._by_form)

    def get(self, word: str) -> Verb | None:
        """The verb of which ``word`` (or a phrase such as "rolled out") is a form, whatever its capitals."""
        return self._by_form.get(" ".join(word.split()).lower())


@cache
def verbs() -> Verbs:
    """The lexicon of verbs, loaded once a process."""
    return Verbs(
        Verb(
            row["verb"],
            tuple(dict.fromkeys((*split(row["forms"]), *split(row["nouns"])))),  # a gerund may be a noun as well
            row["class"],
            split(row["nouns"]),
        )
        for row in rows("verbs.tsv")
    )

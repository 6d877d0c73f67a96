"""What an interview is made of: pools of questions, the sheet of one candidate, and what its marks come to.

Pools and sheets are TOML files that people edit, so every field is named for them.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.model.posting import LEVELS, Level

AREAS = ("fundamentals", "production", "solving", "talking", "tools", "flags")
"""The six areas of the rubric, each with a mark from 1 to 3."""
STRONG, CONDITIONAL = 18, 14
"""Sums from which it is a strong pass, and a conditional one; the guides' numbers. 18 is the most there is."""
POOLS = (
    *("machine-learning", "data", "backend", "systems", "testing", "nursing", "pharmacy", "allied-health"),
    *("social-work", "teaching", "childcare", "laboratory", "research", "engineering", "surveying", "manufacturing"),
    *("crafts", "building", "driving", "warehouse", "logistics", "hospitality", "retail", "sales", "fundraising"),
    *("customer-service", "accounting", "finance", "cases", "office", "hr", "law", "media", "security", "project"),
    "general",
)
"""Kinds of work that have questions of their own; ``general`` is for all others."""
Outcome = Literal["strong", "conditional", "not", "unfinished"]
OUTCOMES: tuple[Outcome, ...] = ("not", "unfinished", "conditional", "strong")
"""From the least to the most."""


class Category(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that the interviews of an opening should reach together: ``words`` tell a question about it, ``needs``
    are words of a posting without which it does not apply."""

    name: str
    about: str
    words: tuple[str, ...]
    needs: tuple[str, ...] = ()


class PoolQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A question of a pool. ``first`` and ``next`` are the levels for which it is taken before others, ``needs`` words
    of the posting without which it is not asked, ``fields`` those of its title for which alone it is; ``people``: it is
    about those one leads or trains, so both must tell of some. ``shows`` are words of a resume without which a kit
    leaves it out. ``follow`` are kinds of questions of a resume that are asked after it, ``why`` says why it is
    asked."""

    id: str
    title: str
    ask: str
    listen: tuple[str, ...]
    beware: tuple[str, ...]
    why: str = ""
    levels: tuple[Level, ...] = LEVELS
    first: tuple[Level, ...] = ()
    next: tuple[Level, ...] = ()
    needs: tuple[str, ...] = ()
    follow: tuple[str, ...] = ()
    category: str = ""
    fields: tuple[str, ...] = ()
    people: bool = False
    shows: tuple[str, ...] = ()


class QuestionPool(Struct, frozen=True, forbid_unknown_fields=True):
    """Questions for a kind of work; ``pools.tsv`` says for which titles."""

    name: str
    question: tuple[PoolQuestion, ...]
    category: tuple[Category, ...] = ()
    source: str = ""
    pool: int = 1


class SheetQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A question on a sheet, with what this resume adds to it; ``quote`` and ``mark`` are the interviewer's."""

    id: str
    title: str
    ask: str
    chosen: str = ""
    follow: tuple[str, ...] = ()
    listen: tuple[str, ...] = ()
    beware: tuple[str, ...] = ()
    quote: str = ""
    mark: int = 0


class Reach(Struct, frozen=True, forbid_unknown_fields=True):
    """A category, the line of the resume that is about it, and who asks (a name, written by people)."""

    category: str
    line: str = ""
    who: str = ""


class Marks(Struct, frozen=True, forbid_unknown_fields=True):
    """The rubric: 1 weak, 2 adequate, 3 strong, 0 not yet given."""

    fundamentals: int = 0
    production: int = 0
    solving: int = 0
    talking: int = 0
    tools: int = 0
    flags: int = 0


class Notes(Struct, frozen=True, forbid_unknown_fields=True):
    """What is written down and never added up."""

    clarity: str = ""
    fit_to_the_post: str = ""
    one_story_throughout: str = ""
    ownership: str = ""
    adapting: str = ""
    with_others: str = ""
    sounds_like_level: str = ""
    why_move: str = ""
    start: str = ""
    pay: str = ""
    work_permit: str = ""
    next_step: str = ""
    for_the_panel: str = ""


class Sheet(Struct, frozen=True, forbid_unknown_fields=True):
    """The sheet of one candidate for one opening."""

    opening: str
    level: str
    minutes: int
    pool: str
    question: tuple[SheetQuestion, ...]
    candidate: str = ""
    further: tuple[str, ...] = ()
    """What else this resume raises, if there is time."""
    not_chosen: tuple[str, ...] = ()
    reach: tuple[Reach, ...] = ()
    marks: Marks = Marks()
    notes: Notes = Notes()
    sheet: int = 1


class Score(Struct, frozen=True):
    """What the marks of a sheet come to; ``missing`` are areas without one."""

    name: str
    sheet: Sheet
    total: int
    outcome: Outcome
    missing: tuple[str, ...] = ()


class AuditedQuestion(Struct, frozen=True):
    """A question of a list: its line, the categories it is about, and what is wrong with it (names of faults)."""

    line: int
    words: str
    categories: tuple[str, ...]
    faults: tuple[str, ...]


class LoopAudit(Struct, frozen=True):
    """What a list of questions leaves to nobody; ``faults`` are name, why it does not help, and what to ask instead."""

    questions: tuple[AuditedQuestion, ...]
    nobody: tuple[Category, ...]
    faults: tuple[tuple[str, str, str], ...]

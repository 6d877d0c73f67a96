"""One entry of the lexicon of skills, and which of its names are sure. The tables are explained in ``skills``."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from msgspec import Struct

_METHODS = ("algorithm", "technique", "protocol", "standard")
SOFTWARE_KINDS = frozenset(["language", "framework", "library", "platform", "tool", "database"])
"""Kinds whose names are proper names."""

TOOL_KINDS = SOFTWARE_KINDS | set(_METHODS)
"""Kinds that name a specific tool or technique (docs/evidence.md, ``tool``)."""

KINDS = TOOL_KINDS | {
    "field",  # a field of work or of study
    "concept",  # a piece of knowledge, a task
    "domain",  # a branch or setting
    "place",  # a place of work: nursing home, warehouse
    "equipment",  # a machine, an instrument, a vehicle: its use is work, not a tool of the keyboard
    "occupation",  # a kind of work by the name of who does it: sous chef
    "certification",
    "license",
    "soft",
    "spoken",
}

ASKED = "asked"
"""The condition of names that are everyday words or whole clauses: they count only where a text says what is asked."""


class Skill(Struct, frozen=True):
    """One entry of the lexicon."""

    label: str
    kind: str
    aliases: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    when: tuple[str, ...] = ()
    table: str = ""
    neighbours: tuple[str, ...] = ()
    """The related skills in both directions, in the order of the tables; the index fills it."""

    @property
    def layered(self) -> bool:
        """Whether it comes from a list of names of others, whose phrases are looser than our own."""
        return self.table.startswith("layers/")

    @property
    def is_tool(self) -> bool:
        """Whether it is a specific tool or technique, not the name of a whole field."""
        return self.kind in TOOL_KINDS


class SkillName(NamedTuple):
    """A name as its table writes it; ``sure``: no condition is set on it; ``asked``: it counts only where asked for."""

    skill: Skill
    written: str
    sure: bool
    asked: bool = False


def named(skill: Skill) -> list[SkillName]:
    """The names of a skill, with the conditions of the column ``when`` laid on those they hold for."""
    asked = ASKED in skill.when
    sure = _sure(skill, tuple(word for word in skill.when if word != ASKED))
    return [
        SkillName(skill, written.rstrip("?~"), certain, asked or written[-1:] == "~")
        for written, certain in zip((skill.label, *skill.aliases), sure, strict=True)
    ]


def _sure(skill: Skill, conditions: tuple[str, ...]) -> list[bool]:
    """For the label and each alias whether no condition is set on it."""
    if not conditions:
        return [True] * (len(skill.aliases) + 1)
    if any(alias[-1] == "?" for alias in skill.aliases):
        return [True, *(alias[-1] != "?" for alias in skill.aliases)]
    return [
        " " in skill.label or _own(skill.label),
        *(len(alias.rstrip("~")) > 5 or _own(alias) for alias in skill.aliases),
    ]


def _own(name: str) -> bool:
    """Whether a capital inside makes a name unlike any word ("RStudio")."""
    return len(name) > 4 and any("a" <= one <= "z" and "A" <= after <= "Z" for one, after in pairwise(name))

"""One entry of the lexicon of skills, and which of its names are sure. The tables are explained in ``skills``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_INNER_CAPITAL = re.compile(r"[a-z][A-Z]")
_METHODS = ("algorithm", "technique", "protocol", "standard")
TOOL_KINDS = frozenset(["language", "framework", "library", "platform", "tool", "database", *_METHODS])
"""Kinds that name a specific tool or technique (docs/evidence.md, ``tool``)."""

KINDS = TOOL_KINDS | {"field", "concept", "domain", "certification", "license", "soft", "spoken"}


@dataclass(frozen=True, slots=True)
class Skill:
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
    """A name as its table writes it; ``sure``: no condition is set on it."""

    skill: Skill
    written: str
    sure: bool


def named(skill: Skill) -> list[SkillName]:
    """The names of a skill, with the conditions of the column ``when`` laid on those they hold for."""
    if not skill.when:
        return [SkillName(skill, skill.label, True), *(SkillName(skill, alias, True) for alias in skill.aliases)]
    if any(alias[-1] == "?" for alias in skill.aliases):
        aliases = [SkillName(skill, alias.rstrip("?"), alias[-1] != "?") for alias in skill.aliases]
        return [SkillName(skill, skill.label, True), *aliases]
    aliases = [SkillName(skill, alias, len(alias) > 5 or _own(alias)) for alias in skill.aliases]
    return [SkillName(skill, skill.label, " " in skill.label or _own(skill.label)), *aliases]


def _own(name: str) -> bool:
    """Whether a capital inside makes a name unlike any word ("RStudio")."""
    return len(name) > 4 and _INNER_CAPITAL.search(name) is not None

"""The names of all skills in one text that loads in a few milliseconds.

Made from the tables once, by ``python bench/build_index.py``, because making the other spellings of 50,000 names takes
a second and reading them back does not. Blocks of lines, an empty line between two blocks:

1. a skill a line: table, label, kind, aliases, broader, related, conditions, related ones in both directions; tabs
   between, ``|`` inside a cell;
2. the keys (``spellings``) of all names, sorted;
3. for each key what it may name: the number of a skill, a full stop and the number of its name (0: the label), with
   ``?`` where a condition is set on it; ``|`` between several skills;
4. the first words of the keys;
5. for each first word the length of the longest key that begins with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ats_sim.lexicon.skill import Skill, SkillName, named
from ats_sim.lexicon.spellings import WORD, spellings

HEADER = "# Built by bench/build_index.py from the tables in skills/ and layers/; mend those and build it again."


def index_text(skills: Iterable[Skill]) -> str:
    """The index of some skills as text. Where two have a name in common, the first is the likelier meaning."""
    skills = tuple(skills)
    meanings: dict[str, list[tuple[int, int, bool]]] = {}
    neighbours: dict[str, list[str]] = {}
    for number, skill in enumerate(skills):
        own = named(skill)
        for spelled, at in spellings([name.written for name in own]):
            known = meanings.setdefault(spelled, [])
            if all(other != number for other, _, _ in known):
                known.append((number, at, own[at].sure))
        for label in skill.related:
            neighbours.setdefault(label, []).append(skill.label)
    lines = [_line(skill, (*skill.related, *neighbours.get(skill.label, ()))) for skill in skills]
    reach: dict[str, int] = {}
    for spelled in meanings:
        head = spelled.partition(" ")[0]
        if not head.isalnum() and (match := WORD.match(head)):
            head = match.group()
        reach[head] = max(reach.get(head, 0), len(spelled))
    keys, heads = sorted(meanings), sorted(reach)
    blocks: tuple[Sequence[str], ...] = (
        lines,
        keys,
        ["|".join(f"{number}.{at}{'' if sure else '?'}" for number, at, sure in meanings[spelled]) for spelled in keys],
        heads,
        [str(reach[head]) for head in heads],
    )
    return "\n\n".join(["\n".join(block) for block in (HEADER.split("\n"), *blocks)]) + "\n"


def _line(skill: Skill, neighbours: Iterable[str]) -> str:
    lists = (skill.aliases, skill.broader, skill.related, skill.when, dict.fromkeys(neighbours))
    return "\t".join([skill.table, skill.label, skill.kind, *("|".join(cells) for cells in lists)])


class SkillIndex:
    """The skills and names of an ``index_text``; a skill is made when it is asked for."""

    def __init__(self, text: str) -> None:
        _, lines, keys, meanings, heads, lengths = text.removesuffix("\n").split("\n\n")
        self._lines = lines.split("\n")
        self._meanings = dict(zip(keys.split("\n"), meanings.split("\n"), strict=True))
        self.keys = self._meanings.keys()
        self.reach = dict(zip(heads.split("\n"), map(int, lengths.split("\n")), strict=True))
        """The first word of a key to the length of the longest key that begins with it."""
        self._skills: dict[int, Skill] = {}
        self._names: dict[str, tuple[SkillName, ...]] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def skill(self, number: int) -> Skill:
        """The skill of that number, always the same object."""
        found = self._skills.get(number)
        if found is None:
            table, label, kind, *lists = self._lines[number].split("\t")
            aliases, broader, related, when, near = (tuple(cell.split("|")) if cell else () for cell in lists)
            found = self._skills[number] = Skill(label, kind, aliases, broader, related, when, table, near)
        return found

    def names(self, spelled: str) -> tuple[SkillName, ...]:
        """What a key may name, the likeliest first; empty if it is no key."""
        found = self._names.get(spelled)
        if found is None:
            meanings = self._meanings.get(spelled)
            if meanings is None:
                return ()
            found = self._names[spelled] = tuple(map(self._name, meanings.split("|")))
        return found

    def _name(self, meaning: str) -> SkillName:
        number, _, at = meaning.removesuffix("?").partition(".")
        skill = self.skill(int(number))
        written = (skill.label, *skill.aliases)[int(at)].rstrip("?")
        return SkillName(skill, written, meaning[-1] != "?")

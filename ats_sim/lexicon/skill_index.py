"""The names of all skills in one text that loads in a few milliseconds.

Made from the tables once, by ``python bench/build_index.py``, because making the other spellings of so many names takes
seconds and reading them back does not. Nothing is taken apart before a text needs it: names are kept by their first
word, and a line is read when that word stands in a text. All is ASCII, which is read ten times as fast; other letters
are written as in Python ("\\u00e9"). Blocks of lines, an empty line between two blocks:

0. the tables;
1. a skill a line: the number of its table, label, kind, aliases, broader, related, conditions, related ones in both
   directions; tabs between, ``|`` inside a cell;
2. the first words of the keys (``spellings``) of all names, sorted;
3. for each first word its keys: what follows that word, and what the key may name, in turn, tabs between;
4. the first objects of all names of several words (``inflections``), as stems, sorted;
5. for each of them its names: the objects that follow it, the action, and what it may name, in turn, tabs between;
6. the words of all labels in lower case that name no tool, sorted.

What may be named is the number of a skill, a full stop and the number of its name (0: the label), with ``?`` where a
condition is set on it and ``~`` where it counts only in what is asked for; ``|`` between several skills.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.inflections import Names, Pattern, pattern
from ats_sim.lexicon.skill import SOFTWARE_KINDS, TOOL_KINDS, Skill, SkillName, named
from ats_sim.lexicon.spellings import WORD, spellings

_NUMBER = expression(r"\d+(?=\.)")
HEADER = "# Built by bench/build_index.py from the tables in skills/ and layers/; mend those and build it again."


def index_text(skills: Iterable[Skill]) -> str:
    """The index of some skills as text. Where two have a name in common, the first is the likelier meaning."""
    skills = tuple(skills)
    meanings: dict[str, dict[int, str]] = {}
    patterns: dict[Pattern, str] = {}
    neighbours: dict[str, list[str]] = {}
    for number, skill in enumerate(skills):
        own = named(skill)
        signs = [f"{number}.{at}{'' if name.sure else '?'}{'~' if name.asked else ''}" for at, name in enumerate(own)]
        forms = [pattern(name.written) if name.sure and skill.kind not in SOFTWARE_KINDS else None for name in own]
        for spelled, at in spellings([name.written for name in own]):
            if not (at and skill.layered and own[at].asked and forms[at]):  # its form finds it
                meanings.setdefault(spelled, {}).setdefault(number, signs[at])
        for form, sign in zip(forms, signs, strict=True):
            if form:
                patterns.setdefault(form, sign)
        for label in skill.related:
            neighbours.setdefault(label, []).append(skill.label)
    tables = {name: str(number) for number, name in enumerate(dict.fromkeys(skill.table for skill in skills))}
    lines = [
        f"{tables[skill.table]}\t{_line(skill, (*skill.related, *neighbours.get(skill.label, ())))}" for skill in skills
    ]
    by_head: dict[str, list[str]] = {}
    for spelled in sorted(meanings):
        head = head_of(spelled)
        by_head.setdefault(head, []).extend((spelled[len(head) :], "|".join(meanings[spelled].values())))
    by_object = _by_object(patterns)
    blocks: tuple[Iterable[str], ...] = (
        tables,
        lines,
        sorted(by_head),
        ("\t".join(by_head[head]) for head in sorted(by_head)),
        sorted(by_object),
        ("\t".join(by_object[first]) for first in sorted(by_object)),
        sorted(_plain_words(skills)),
    )
    text = "\n\n".join(["\n".join(block) for block in (HEADER.split("\n"), *blocks)]) + "\n"
    return text.encode("ascii", "backslashreplace").decode()


def head_of(spelled: str) -> str:
    """The first word of a key."""
    head = spelled.partition(" ")[0]
    match = None if head.isalnum() else WORD.match(head)
    return match.group() if match else head


def _plain_words(skills: Iterable[Skill]) -> set[str]:
    plain = (skill.label for skill in skills if skill.kind not in TOOL_KINDS and skill.label[1:].islower())
    return {word for label in plain for word in label.lower().split()}


def _by_object(patterns: Mapping[Pattern, str]) -> dict[str, list[str]]:
    """The cells of each first object."""
    found: dict[str, list[str]] = {}
    for form in sorted(patterns, key=lambda form: (form.objects, form.action)):
        first, *others = form.objects
        found.setdefault(first, []).extend(("".join(f" {word}" for word in others), form.action, patterns[form]))
    return found


def _line(skill: Skill, neighbours: Iterable[str]) -> str:
    lists = (skill.aliases, skill.broader, skill.related, skill.when, dict.fromkeys(neighbours))
    return "\t".join([skill.label, skill.kind, *("|".join(cells) for cells in lists)])


def _unescaped(text: str) -> str:
    return text.encode().decode("unicode_escape") if "\\" in text else text


def _everywhere(meaning: str) -> bool:
    """Whether one of the skills that may be meant counts everywhere, not only where it is asked for."""
    return not meaning.endswith("~") or any(not cell.endswith("~") for cell in meaning.split("|"))


class Head:
    """The keys with one first word: what follows the word in each, and every beginning of that at a word's end."""

    __slots__ = ("begins", "rests", "size")

    def __init__(self, word: str, cells: Sequence[str]) -> None:
        self.size = len(word)
        self.rests = dict(zip(cells[::2], cells[1::2], strict=True))
        self.begins = {rest[: match.end()] for rest in self.rests for match in WORD.finditer(rest)}


class SkillIndex:
    """The skills and names of an ``index_text``; a skill is made when it is asked for."""

    def __init__(self, text: str) -> None:
        _, tables, lines, heads, keys, objects, forms, plain = text.split("\n\n")
        self._tables = tables.split("\n")
        self._lines = lines.split("\n")
        self._plain = plain
        self._keys = dict(zip(_unescaped(heads).split("\n"), keys.split("\n"), strict=True))
        self._forms = dict(zip(objects.split("\n"), forms.split("\n"), strict=True)) if objects else {}
        self._heads: tuple[dict[str, Head | None], ...] = ({}, {})
        self._forms_read: tuple[dict[str, Names | None], ...] = ({}, {})
        self._skills: dict[int, Skill] = {}
        self._names: dict[str, tuple[SkillName, ...]] = {}
        self._sure: dict[str, tuple[SkillName, ...]] = {}

    def add(self, text: str) -> None:
        """Take in the skills of another ``index_text``; where both have a name, its meaning goes before."""
        _, tables, lines, heads, keys, _, _, plain = text.split("\n\n")
        self._plain += f"\n{plain}"
        skills, sheets = len(self._lines), len(self._tables)
        self._tables += tables.split("\n")
        for line in lines.split("\n"):
            table, _, rest = line.partition("\t")
            self._lines.append(f"{int(table) + sheets}\t{rest}")
        for word, cells in zip(_unescaped(heads).split("\n"), keys.split("\n"), strict=True):
            before = self._keys.get(word, "").split("\t") if word in self._keys else []
            known = dict(zip(before[::2], before[1::2], strict=True))
            new = cells.split("\t")
            for rest, meaning in zip(new[::2], new[1::2], strict=True):
                own = _NUMBER.sub(lambda found: str(int(found[0]) + skills), meaning)
                known[rest] = f"{own}|{known[rest]}" if rest in known else own
            self._keys[word] = "\t".join(cell for pair in known.items() for cell in pair)

    def __len__(self) -> int:
        return len(self._lines)

    def skill(self, number: int) -> Skill:
        """The skill of that number, always the same object."""
        found = self._skills.get(number)
        if found is None:
            table, label, kind, *lists = _unescaped(self._lines[number]).split("\t")
            aliases, broader, related, when, near = (tuple(cell.split("|")) if cell else () for cell in lists)
            found = self._skills[number] = Skill(
                label, kind, aliases, broader, related, when, self._tables[int(table)], near
            )
        return found

    def plain_words(self) -> list[str]:
        """The words, in lower case, of the labels without a capital inside that name no tool."""
        return _unescaped(self._plain).split()

    def head(self, word: str, everyday: bool = True) -> Head | None:
        """The keys that begin with a word; None without any. Without ``everyday`` only those that count everywhere."""
        heads = self._heads[everyday]
        if word in heads:
            return heads[word]
        if word not in self._keys:
            return None
        cells = _unescaped(self._keys[word]).split("\t")
        if not everyday:
            cells = [
                cell for pair in zip(cells[::2], cells[1::2], strict=True) if _everywhere(pair[1]) for cell in pair
            ]
        found = heads[word] = Head(word, cells) if cells else None
        return found

    def forms(self, word: str, everyday: bool = True) -> Names | None:
        """The names of several words whose first object has that stem; None without any, as with ``head``."""
        forms = self._forms_read[everyday]
        if word in forms:
            return forms[word]
        if word not in self._forms:
            return None
        cells = self._forms[word].split("\t")
        rows = [
            row for row in zip(cells[::3], cells[1::3], cells[2::3], strict=True) if everyday or _everywhere(row[2])
        ]
        found = forms[word] = Names(rows) if rows else None
        return found

    def names(self, spelled: str, everyday: bool = True) -> tuple[SkillName, ...]:
        """What a key may name, the likeliest first; empty if it is no key (or none that counts everywhere)."""
        word = head_of(spelled)
        head = self.head(word, everyday)
        meaning = head.rests.get(spelled[len(word) :]) if head else None
        return self.meant(meaning, everyday) if meaning else ()

    def meant(self, meaning: str, everyday: bool = True) -> tuple[SkillName, ...]:
        """The names behind what a key or form may name; without ``everyday`` only those that count everywhere."""
        names = self._names if everyday else self._sure
        found = names.get(meaning)
        if found is None:
            cells = meaning.split("|") if everyday else [cell for cell in meaning.split("|") if cell[-1] != "~"]
            found = names[meaning] = tuple(map(self._name, cells))
        return found

    def _name(self, meaning: str) -> SkillName:
        bare = meaning.rstrip("?~")
        number, _, at = bare.partition(".")
        skill = self.skill(int(number))
        written = (skill.label, *skill.aliases)[int(at)].rstrip("?~")
        signs = meaning[len(bare) :]
        return SkillName(skill, written, "?" not in signs, "~" in signs)

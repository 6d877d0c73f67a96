"""The names of all skills in one text that loads in a few milliseconds.

Made from the tables by ``skill_index_text``, because making the other spellings of so many names takes
seconds and reading them back does not. Nothing is taken apart before a text needs it: names are kept by their first
word, and a line is read when that word stands in a text. All is ASCII, which is read ten times as fast; other letters
are written as in Python ("\\u00e9"). The second line has the places of the blocks of lines that follow, an empty line
between two:

0. the tables;
1. a skill a line: the number of its table, label, kind, aliases, broader, related, conditions, related ones in both
   directions; tabs between, ``|`` inside a cell;
2. where in the file the skills 0, 64, 128 ... begin, and how many there are;
3. the first words of the keys (``spellings``) of all names, sorted, each with its keys: what follows that word, and
   what the key may name, in turn, tabs between;
4. the first objects of all names of several words (``inflections``), as stems, sorted, each with its names: the
   objects that follow it, the action, and what it may name, in turn, tabs between;
5. the words of all labels in lower case that name no tool, sorted;
6. how resumes tell things (``told``): the keys of their names, sorted, each with its phrases, as stems;
7. the words that tell them together: the keys again, each with stems and what they weigh, in tenths.

What may be named is the number of a skill, a full stop and the number of its name (0: the label), with ``?`` where a
condition is set on it and ``~`` where it counts only in what is asked for; ``|`` between several skills.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.inflections import Names
from ats_sim.lexicon.skill import Skill, SkillName
from ats_sim.lexicon.sorted_lines import Data, SortedLines
from ats_sim.lexicon.spellings import WORD
from ats_sim.lexicon.told import Told

_NUMBER = expression(r"\d+(?=\.)")
_MOST_UNKNOWN = 20_000  # words; ours: so many that one text knows, and few enough for a long run
STEP = 64  # skills between two that are found at once; ours
PLACES = 100  # characters of the line of places
HEADER = "# Built by bench/build_index.py from the tables in skills/ and layers/; mend those and build it again."


def escaped(text: str) -> str:
    """The text in ASCII."""
    return text.encode("ascii", "backslashreplace").decode()


def head_of(spelled: str) -> str:
    """The first word of a key."""
    head = spelled.partition(" ")[0]
    match = None if head.isalnum() else WORD.match(head)
    return match.group() if match else head


def unescaped(text: str) -> str:
    """The text that was ``escaped``."""
    return text.encode().decode("unicode_escape") if "\\" in text else text


def _everywhere(meaning: str) -> bool:
    """Whether one of the skills that may be meant counts everywhere, not only where it is asked for."""
    return not meaning.endswith("~") or any(not cell.endswith("~") for cell in meaning.split("|"))


def _kept(unknown: set[str], word: str) -> None:
    """Keep a word that the file does not have, so that it is looked for once."""
    if len(unknown) >= _MOST_UNKNOWN:
        unknown.clear()
    unknown.add(word)


class Head:
    """The keys with one first word: what follows the word in each."""

    __slots__ = ("_ordered", "rests", "size")

    def __init__(self, word: str, cells: Sequence[str]) -> None:
        self.size = len(word)
        self.rests = dict(zip(cells[::2], cells[1::2], strict=True))
        self._ordered: list[str] | None = None

    def begins(self, words: str) -> bool:
        """Whether some key goes on with these words, ending with them or at a word's end."""
        whole = words[-1:].isalnum()  # then a word that goes on with a letter does not end here
        if whole and words in self.rests:
            return True
        ordered = self._ordered
        if ordered is None:
            ordered = self._ordered = sorted(self.rests)
        end = len(words)
        for at in range(bisect_left(ordered, words), len(ordered)):
            rest = ordered[at]
            if not rest.startswith(words):
                return False
            if whole and rest[end : end + 1].isalnum():
                continue
            if any(match.end() == end for match in WORD.finditer(rest)):
                return True
        return False


class _Own:
    """The user's own skills: their lines, the keys that they change, and their plain words."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.keys: dict[str, list[str]] = {}
        self.plain: list[str] = []


class SkillIndex:
    """The skills and names of an ``index_text``; a skill is made when it is asked for."""

    def __init__(self, data: Data) -> None:
        self._data = data
        line = data.find(b"\n") + 1
        self._begins = [int(place) for place in data[line : line + PLACES].split()]
        self._tables = self._block(0).split("\n")
        *self._steps, self._size = map(int, self._block(2).split())
        self._keys = SortedLines(data, self._begins[3], self._begins[4] - 2)
        self._objects = SortedLines(data, self._begins[4], self._begins[5] - 2)
        self._told = SortedLines(data, self._begins[6], self._begins[7] - 2)
        self._bags = SortedLines(data, self._begins[7], self._begins[8] - 2)
        self._own = _Own()
        self._unknown: set[str] = set()
        self._no_objects: set[str] = set()
        self._heads: tuple[dict[str, Head | None], ...] = ({}, {})
        self._forms_read: tuple[dict[str, Names | None], ...] = ({}, {})
        self._skills: dict[int, Skill] = {}
        self._numbers: dict[int, int] = {}
        self._names: dict[str, tuple[SkillName, ...]] = {}
        self._sure: dict[str, tuple[SkillName, ...]] = {}

    def _block(self, number: int) -> str:
        return unescaped(self._data[self._begins[number] : self._begins[number + 1] - 2].decode())

    def _line(self, number: int) -> str:
        """The line of a skill of the file."""
        at = self._steps[number // STEP]
        for _ in range(number % STEP):
            at = self._data.find(b"\n", at) + 1
        return unescaped(self._data[at : self._data.find(b"\n", at)].decode())

    def _cells(self, word: str) -> list[str]:
        """What the keys say that begin with a word; empty without any."""
        if word in self._own.keys:
            return self._own.keys[word]
        if word in self._unknown:
            return []
        line = self._keys.get(escaped(word).encode())
        if line is not None:
            return unescaped(line.decode()).split("\t")
        _kept(self._unknown, word)
        return []

    def add(self, text: str) -> None:
        """Take in the skills of another index text; where both have a name, its meaning goes before."""
        other = SkillIndex(text.encode())
        own, size, sheets = self._own, len(self), len(self._tables)
        self._tables += other._tables
        for number in range(len(other)):
            table, _, rest = other._line(number).partition("\t")
            own.lines.append(f"{int(table) + sheets}\t{rest}")
        for line in other._block(3).split("\n"):
            word, *new = line.split("\t")
            before = self._cells(word)
            known = dict(zip(before[::2], before[1::2], strict=True))
            for rest, meaning in zip(new[::2], new[1::2], strict=True):
                shifted = _NUMBER.sub(lambda found: str(int(found[0]) + size), meaning)
                known[rest] = f"{shifted}|{known[rest]}" if rest in known else shifted
            own.keys[word] = [cell for pair in known.items() for cell in pair]
        own.plain += other.plain_words()

    def __len__(self) -> int:
        return self._size + len(self._own.lines)

    def skill(self, number: int) -> Skill:
        """The skill of that number, always the same object."""
        found = self._skills.get(number)
        if found is None:
            table, label, kind, *lists = (
                self._own.lines[number - self._size] if number >= self._size else self._line(number)
            ).split("\t")
            aliases, broader, related, when, near = (tuple(cell.split("|")) if cell else () for cell in lists)
            found = self._skills[number] = Skill(
                label, kind, aliases, broader, related, when, self._tables[int(table)], near
            )
            self._numbers[id(found)] = number
        return found

    def number(self, skill: Skill) -> int:
        """The number of a skill that was made here."""
        return self._numbers[id(skill)]

    def plain_words(self) -> list[str]:
        """The words, in lower case, of the labels without a capital inside that name no tool."""
        return [*self._block(5).split(), *self._own.plain]

    def head(self, word: str, everyday: bool = True) -> Head | None:
        """The keys that begin with a word; None without any. Without ``everyday`` only those that count everywhere."""
        heads = self._heads[everyday]
        if word in heads:
            return heads[word]
        cells = self._cells(word)
        if not cells:
            return None
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
        if word in self._no_objects:
            return None
        line = self._objects.get(escaped(word).encode())
        if line is None:
            _kept(self._no_objects, word)
            return None
        cells = line.decode().split("\t")
        rows = [
            row for row in zip(cells[::3], cells[1::3], cells[2::3], strict=True) if everyday or _everywhere(row[2])
        ]
        found = forms[word] = Names(rows) if rows else None
        return found

    def told(self, spelled: str) -> tuple[Told, ...]:
        """The phrases that tell what has that key."""
        line = self._told.get(escaped(spelled).encode())
        return tuple(tuple(phrase.split(" ")) for phrase in unescaped(line.decode()).split("\t")) if line else ()

    def bag(self, spelled: str) -> dict[str, float]:
        """The words that together tell what has that key, with their weights."""
        line = self._bags.get(escaped(spelled).encode())
        cells = unescaped(line.decode()).split("\t") if line else []
        return {root: int(weight) / 10 for root, weight in zip(cells[::2], cells[1::2], strict=True)}

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

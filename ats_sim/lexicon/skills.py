"""Skills and tools by their names, and where a text mentions them.

Tables: ``files/skills/*.tsv``, written by hand, and below them ``files/layers/*.tsv`` (O*NET, ESCO), with the columns

- ``label``: the preferred label;
- ``kind``: one of ``KINDS``;
- ``aliases``: other names and acronyms for the same thing, ``|`` between them. Only what ``spellings`` does not make by
  itself needs to be listed (hyphen, blank or glued, plural, British spelling, "&" for "and" come without);
- ``broader``: labels of what it is a kind of (PyTorch: deep learning framework);
- ``related``: labels a knowing reader would accept as a neighbour, though they are not the same; named once, it holds
  in both directions;
- ``when``: empty, or conditions for an ambiguous name, ``|`` between them. They hold for the aliases that end in "?";
  if none does, for the label if it is one word and for aliases of one to five letters. A name with a capital inside
  ("RStudio") is never ambiguous.

Conditions:

- ``asked``: needed always. A name that is an everyday word or a whole clause counts only in a text that says what is
  asked for (``find(text, asked=True)``), never in a story or a duty. It holds for all names of the entry; an alias that
  ends in "~" has it alone;
- ``exact``: needed always: only in this very spelling of capitals. Beside a tool in a list it is waived where ``list``
  would do, or where nothing else is asked;
- ``-word``, ``word-``: never when this word follows, or stands before it ("Go to", "Vitamin C");
- the others, of which one is enough. ``list``: an item of a list that names a tool near by, or the whole text;
  ``inside``: inside a sentence, so that its capital is its own; ``use``: after or before a word of using a language
  ("in R", "C code"); any other word: when a word that begins so stands within 80 characters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from msgspec import Struct

from ats_sim.lexicon import own
from ats_sim.lexicon.skill import KINDS, TOOL_KINDS, Skill
from ats_sim.lexicon.skill_index import SkillIndex
from ats_sim.lexicon.skill_index_text import index_text
from ats_sim.lexicon.skill_search import SHORT_NAME, Found, Search
from ats_sim.lexicon.sorted_lines import Data, mapped
from ats_sim.lexicon.spellings import key, lower, singulars
from ats_sim.lexicon.table import names, split, stream
from ats_sim.lexicon.told import Told, bags_of, told_rows

if TYPE_CHECKING:
    from ats_sim.model.case import Named

_REMEMBERED = 20_000  # names looked up; ours
_TEXTS = 1_000  # texts looked through; ours: those of a resume are asked about by several stages, and at each save

__all__ = ["KINDS", "TOOL_KINDS", "Mention", "Skill", "Skills", "lower", "skills"]


class Mention(Struct, frozen=True):
    """A skill named in a text at ``text[start:end]``."""

    skill: Skill
    start: int
    end: int


class Skills:
    """The loaded lexicon. ``find`` costs about 3 ms for 5 kB."""

    def __init__(self, skills: Iterable[Skill] = (), *, index: Data = b"") -> None:
        """The lexicon of some skills, or of an ``index`` that was made of some; then ``skills`` go before it."""
        self._index = SkillIndex(index or index_text(skills).encode())
        self._got: dict[tuple[str, bool], Skill | None] = {}
        self._found: dict[tuple[str, bool, bool], tuple[Mention, ...]] = {}
        self._noted: dict[tuple[str, bool, bool], tuple[Mention, ...]] | None = None
        before = tuple(skills) if index else ()
        if before:
            self._index.add(index_text(before))

    @property
    def all(self) -> tuple[Skill, ...]:
        """Every skill, in the order of the tables."""
        return tuple(map(self._index.skill, range(len(self._index))))

    @property
    def plain_words(self) -> list[str]:
        """The words, in lower case, of the labels without a capital inside that name no tool."""
        return self._index.plain_words()

    def get(self, name: str, asked: bool = False) -> Skill | None:
        """The skill of that label or alias, whatever its spelling; None if there is none.

        ``asked``: also a name that counts only where it is asked for.
        """
        if (name, asked) not in self._got:
            if len(self._got) >= _REMEMBERED:
                self._got.clear()
            self._got[name, asked] = self._get(name, asked)
        return self._got[name, asked]

    def _get(self, name: str, asked: bool) -> Skill | None:
        spelled = key(name)
        plural = spelled.endswith("s") and len(spelled) > 3 and (name[-1:] == "s" or len(spelled) > SHORT_NAME)
        for candidate in (spelled, *(singulars(spelled) if plural else ())):
            if found := [one for one in self._index.names(candidate) if asked or not one.asked]:
                exact = (one.skill for one in found if one.written == name)
                return next(exact, found[0].skill)
        return None

    def related(self, label: str) -> tuple[str, ...]:
        """The labels of the neighbours of a skill, in both directions, in the order of the tables."""
        skill = self.get(label, asked=True)
        return skill.neighbours if skill else ()

    def told(self, name: str, *, narrow: bool = False) -> tuple[Told, ...]:
        """The phrases that tell what has that name, or another name of the same skill, if it asks for no part of it."""
        return tuple(dict.fromkeys(phrase for one in self._keys(name, narrow) for phrase in self._index.told(one)))

    def bag(self, name: str, *, narrow: bool = False) -> dict[str, float]:
        """The words that together tell what has that name, with their weights."""
        return next(filter(None, map(self._index.bag, self._keys(name, narrow))), {})

    def _keys(self, name: str, narrow: bool) -> tuple[str, ...]:
        skill = None if narrow else self.get(name, asked=True)
        return tuple(dict.fromkeys(map(key, (name, skill.label) if skill else (name,))))

    def find(self, text: str, asked: bool = False, everyday: bool = False) -> tuple[Mention, ...]:
        """Every skill a text names, in order, the longest name where names overlap.

        ``asked``: the text says what is asked for, so that names count that are everyday words or clauses elsewhere,
        and that an ordinary word for a field ("construction") needs no sign beside it. ``everyday``: only the former,
        for a resume that is held against what is asked.
        """
        key_ = text, asked, everyday
        known = self._found.get(key_)
        if known is None:
            found = Search(self._index, text, asked, everyday).found()
            known = self._remembered(key_, found)
        if self._noted is not None:
            self._noted[key_] = known
        return known

    def names_tool(self, text: str, kind: str) -> bool:
        """Whether ``find`` finds a tool of a kind; a name that means nothing else is enough, however much follows."""
        if (text, False, False) not in self._found:
            tools = Search(self._index, text, asked=False, everyday=False).sure_tools()
            if any(skill.kind == kind for skill in tools):
                return True
        return any(mention.skill.kind == kind for mention in self.find(text))

    def _remembered(self, key_: tuple[str, bool, bool], found: Iterable[Found]) -> tuple[Mention, ...]:
        if len(self._found) >= _TEXTS:
            self._found.clear()
        known = self._found[key_] = tuple(Mention(skill, start, end) for start, end, skill in found)
        return known

    @contextmanager
    def noting(self) -> Iterator[Callable[[], Named]]:
        """Note what is found in here; what is given tells it, for ``learn`` of another process with the same tables."""
        noted = self._noted = dict[tuple[str, bool, bool], tuple[Mention, ...]]()
        number = self._index.number

        def told() -> Named:
            places = {key_: tuple((number(one.skill), one.start, one.end) for one in noted[key_]) for key_ in noted}
            return tuple((*key_, found) for key_, found in places.items())

        try:
            yield told
        finally:
            self._noted = None

    def learn(self, named: Named) -> None:
        """Know what was found in some texts before, so that nothing is looked for in them again."""
        if len(self._found) + len(named) > _TEXTS:
            self._found.clear()  # now, and not in the middle of them
        for text, asked, everyday, found in named:
            self._remembered((text, asked, everyday), ((at, end, self._index.skill(one)) for one, at, end in found))


def written() -> tuple[Skill, ...]:
    """The skills of the tables: those written by hand, then the layers, where the first to have a name keeps it."""
    return tuple(_skill(row, name) for folder in FOLDERS for name in names(folder) for row in stream(name))


def written_index() -> str:
    """The index of all tables."""
    by_hand = tuple(skill for skill in written() if not skill.layered)
    known, told = Skills(by_hand), dict[str, tuple[Told, ...]]()
    for label, phrases in told_rows():
        skill = known.get(label, asked=True)
        for spelled in dict.fromkeys(map(key, (label, skill.label) if skill else (label,))):
            told[spelled] = tuple(dict.fromkeys((*told.get(spelled, ()), *phrases)))
    return index_text(written(), told, bags_of(by_hand, told))


def _skill(row: Mapping[str, str], table: str) -> Skill:
    aliases, broader, related, when = (split(row.get(key, "")) for key in ("aliases", "broader", "related", "when"))
    return Skill(row["label"], row["kind"], aliases, broader, related, when, table)


FOLDERS = ("skills", "layers")
INDEX = "skills.index"
OWN = "own"
"""The table of the user's own skills."""


@cache
def skills() -> Skills:
    """The lexicon of skills with the user's own before it, loaded once a process."""
    return Skills((_skill(row, OWN) for row in own.skill_rows()), index=mapped(INDEX))

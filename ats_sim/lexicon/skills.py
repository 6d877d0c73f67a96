"""Skills and tools by their names, and where a text mentions them.

Tables: ``files/skills/*.tsv`` with the columns

- ``label``: the preferred label;
- ``kind``: one of ``KINDS``;
- ``aliases``: other names and acronyms for the same thing, ``|`` between them;
- ``broader``: labels of what it is a kind of (PyTorch: deep learning framework);
- ``related``: labels a knowing reader would accept as a neighbour, though they are not the same;
- ``when``: empty, or conditions for an ambiguous name. ``exact``: only in this very spelling of capitals; ``list``:
  in a comma list beside another skill; any other word: when it stands somewhere in the same text. One of ``list`` and
  the words is enough; ``exact`` is needed always. Conditions hold for the label and for aliases of one to five letters;
  longer aliases (``golang``) are unambiguous by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from ats_sim.lexicon.table import names, rows, split

TOOL_KINDS = frozenset(
    {"language", "framework", "library", "platform", "tool", "database", "algorithm", "technique", "protocol", "standard"}
)
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

    @property
    def is_tool(self) -> bool:
        """Whether it is a specific tool or technique, not the name of a whole field."""
        return self.kind in TOOL_KINDS


@dataclass(frozen=True, slots=True)
class Mention:
    """A skill named in a text at ``text[start:end]``."""

    skill: Skill
    start: int
    end: int


_WORD = re.compile(r"[^\W_]")
_GLUE_AFTER = frozenset("+#")  # "C" is not named in "C++" or "C#"
_LIST = re.compile(r"\s*(?:[,;/|•·(&+]|and\b|or\b)\s*")


def lower(text: str) -> str:
    """Lower case that keeps every character at its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Skills:
    """The loaded lexicon. ``find`` costs about 1 ms for 5 kB."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        self.all = tuple(skills)
        self._by_name: dict[str, list[tuple[Skill, str]]] = {}
        for skill in self.all:
            for name in (skill.label, *skill.aliases):
                self._by_name.setdefault(lower(name), []).append((skill, name))
        self._patterns = sorted(self._by_name)
        self._automaton = AhoCorasick(self._patterns)

    def get(self, name: str) -> Skill | None:
        """The skill of that label or alias, whatever its capitals."""
        found = self._by_name.get(lower(" ".join(name.split())))
        return found[0][0] if found else None

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every skill a text names, in order, the longest name where names overlap."""
        low = lower(text)
        hits: list[tuple[int, int, str]] = []
        for index, start, end in self._automaton.find_matches_as_indexes(low, overlapping=True):
            stop = _word_end(low, start, end)
            if stop:
                hits.append((start, stop, self._patterns[index]))
        hits.sort(key=lambda hit: (hit[0], -hit[1], -len(hit[2])))
        taken: list[tuple[int, int, str]] = []
        for hit in hits:
            if not taken or hit[0] >= taken[-1][1]:
                taken.append(hit)
        sure: list[Mention | None] = [self._named(text, low, hit, ()) for hit in taken]
        places = [(mention.start, mention.end) for mention in sure if mention]
        found = [mention or self._named(text, low, hit, places) for mention, hit in zip(sure, taken, strict=True)]
        return tuple(mention for mention in found if mention)

    def _named(
        self, text: str, low: str, hit: tuple[int, int, str], sure: Iterable[tuple[int, int]]
    ) -> Mention | None:
        start, end, pattern = hit
        for skill, name in self._by_name[pattern]:
            if not skill.when or (len(name) > 5 and name != skill.label):
                return Mention(skill, start, end)
            if "exact" in skill.when and text[start : start + len(name)] != name:
                continue
            words = [word for word in skill.when if word not in ("exact", "list")]
            open_ = not words and "list" not in skill.when
            in_list = "list" in skill.when and any(_listed(low, start, end, *place) for place in sure)
            if open_ or in_list or any(_has_word(low, lower(word)) for word in words):
                return Mention(skill, start, end)
        return None


def _word_end(low: str, start: int, end: int) -> int:
    """Where the word that a hit covers ends, 0 if the hit is only a part of a word. A plural "s" belongs to it."""
    if start and _WORD.match(low[start - 1]) and _WORD.match(low[start]):
        return 0
    if start and low[start - 1] in ".+#" and start > 1 and _WORD.match(low[start - 2]) and _WORD.match(low[start]):
        return 0  # the "js" of "d3.js" is no word of its own
    plural = end + 1 if end - start > 2 and low[end : end + 1] == "s" and low[end - 1].isalpha() else end
    for stop in (end, plural):
        after = low[stop : stop + 1]
        if not after or not (_WORD.match(after) and _WORD.match(low[stop - 1]) or after in _GLUE_AFTER):
            return stop
    return 0


def _listed(low: str, start: int, end: int, other_start: int, other_end: int) -> bool:
    """Whether two mentions stand side by side in a list."""
    between = low[other_end:start] if other_end <= start else low[end:other_start]
    return len(between) <= 6 and _LIST.fullmatch(between) is not None


def _has_word(low: str, word: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}", low) is not None


@cache
def skills() -> Skills:
    """The lexicon of skills, loaded once a process."""
    return Skills(
        Skill(
            row["label"], row["kind"], split(row["aliases"]), split(row["broader"]), split(row["related"]),
            split(row["when"]), name,
        )
        for name in names("skills")
        for row in rows(name)
    )

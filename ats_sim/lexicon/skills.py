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

- ``exact``: needed always: only in this very spelling of capitals. Beside a tool in a list it is waived where ``list``
  would do, or where nothing else is asked;
- ``-word``, ``word-``: never when this word follows, or stands before it ("Go to", "Vitamin C");
- the others, of which one is enough. ``list``: an item of a list that names a tool near by, or the whole text;
  ``inside``: inside a sentence, so that its capital is its own; ``use``: after or before a word of using a language
  ("in R", "C code"); any other word: when a word that begins so stands within 80 characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ats_sim.lexicon.ambiguity import Place, choices, meant
from ats_sim.lexicon.skill import KINDS, TOOL_KINDS, Skill, SkillName
from ats_sim.lexicon.skill_index import SkillIndex, index_text
from ats_sim.lexicon.spellings import WORD, fold, joint, key, lower, singulars
from ats_sim.lexicon.table import names, split, stream, text

__all__ = ["KINDS", "TOOL_KINDS", "Mention", "Skill", "Skills", "lower", "skills"]

_LINK = 64  # characters of an address that are looked at; ours
_LINKED = re.compile(r"://|www\.|\.(?:com|org|edu)/")
_BETWEEN = re.compile(r"\s*(?:[,;/|•·(&+\n]|and\b|or\b|\s\s)\s*(?:and\b|or\b)?\s*")
_DOMAINS = frozenset(["com", "org", "io", "net", "ai", "dev", "co", "edu", "gov", "app", "me", "uk", "de", "in", "us"])
_NEAR = 60  # characters between an item and the next named tool of its list; ours
_WRAPPED = 24  # characters from which on a line may be wrapped inside a name; shorter ones are items; ours
_PASSES = 3  # how often a name found in a list may support the next one; ours


@dataclass(frozen=True, slots=True)
class Mention:
    """A skill named in a text at ``text[start:end]``."""

    skill: Skill
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name found at ``[start:end]`` with what it may mean."""

    start: int
    end: int
    names: tuple[SkillName, ...]


_SHORT_NAME = 6  # ours: letters up to which a word in capitals reads as an acronym


class Skills:
    """The loaded lexicon. ``find`` costs about 1 ms for 5 kB."""

    def __init__(self, skills: Iterable[Skill] = (), *, index: str = "") -> None:
        """The lexicon of some skills, or of an ``index`` that was made of some."""
        self._index = SkillIndex(index or index_text(skills))

    @property
    def all(self) -> tuple[Skill, ...]:
        """Every skill, in the order of the tables."""
        return tuple(map(self._index.skill, range(len(self._index))))

    def get(self, name: str) -> Skill | None:
        """The skill of that label or alias, whatever its spelling; None if there is none."""
        spelled = key(name)
        plural = spelled.endswith("s") and len(spelled) > 3 and (name[-1:] == "s" or len(spelled) > _SHORT_NAME)
        for candidate in (spelled, *(singulars(spelled) if plural else ())):
            if found := self._index.names(candidate):
                exact = (skill for skill, written, _ in found if written == name)
                return next(exact, found[0].skill)
        return None

    def related(self, label: str) -> tuple[str, ...]:
        """The labels of the neighbours of a skill, in both directions, in the order of the tables."""
        skill = self.get(label)
        return skill.neighbours if skill else ()

    def find(self, text: str) -> tuple[Mention, ...]:
        """Every skill a text names, in order, the longest name where names overlap."""
        low = fold(text)
        hits = tuple(self._hits(text, low))
        found = {hit.start: hit.names[0].skill for hit in hits if len(hit.names) == 1 and hit.names[0].sure}
        waiting = [hit for hit in hits if hit.start not in found]
        for _ in range(_PASSES):
            tools = [(hit.start, hit.end) for hit in hits if hit.start in found and found[hit.start].is_tool]
            more = {hit.start: skill for hit in waiting if (skill := _meaning(text, low, hit, tools))}
            if not more:
                break
            found |= more
            waiting = [hit for hit in waiting if hit.start not in found]
        peers = [hit for hit in waiting if _listed(text, low, hit)]
        for hit in peers:  # ambiguous names beside each other in a list support each other
            others = [(peer.start, peer.end) for peer in peers if peer is not hit]
            if skill := _meaning(text, low, hit, others):
                found[hit.start] = skill
        return tuple(Mention(found[hit.start], hit.start, hit.end) for hit in hits if hit.start in found)

    def _hits(self, text: str, low: str) -> Iterator[_Hit]:
        words = [match.span() for match in WORD.finditer(low)]
        reaches, done = self._index.reach, 0
        for index, (start, end) in enumerate(words):
            if start < done:
                continue
            word = low[start:end]
            reach = reaches.get(word, 0)
            if reach or word[-1] == "s":
                hit = self._longest(text, low, words, index, reach)
            else:
                hit = self._versioned(word, start) if word[-1].isdigit() else None
            if hit and not _part(text, low, hit):
                yield hit
                done = hit.end

    def _longest(self, text: str, low: str, words: list[tuple[int, int]], index: int, reach: int) -> _Hit | None:
        start, end = words[index]
        spelled = low[start:end]
        keys = self._index.keys
        found, stop = self._known(text, spelled, end), end
        while len(spelled) < reach and (index := index + 1) < len(words):
            first, last = words[index]
            gap = low[end:first] if first - end <= 4 else "|"
            glue = joint(gap)
            if glue is None or ("\n" in gap and _short(low, end)):
                break
            spelled, end = f"{spelled}{glue}{low[first:last]}", last
            if (spelled in keys or spelled[-1] == "s") and (more := self._known(text, spelled, end)):
                found, stop = more, end
        return _Hit(start, stop, found) if found else None

    def _known(self, text: str, spelled: str, end: int) -> tuple[SkillName, ...]:
        """The names of that key or of its singular; two letters have a plural only as capitals ("VMs").

        A short word in capitals throughout ("ACIS") is a name of its own, no plural.
        """
        found = self._index.names(spelled)
        plural = spelled[-1] == "s" and (text[end - 1] == "s" or len(spelled) > _SHORT_NAME)
        if not found and plural and (len(spelled) > 3 or (len(spelled) == 3 and text[end - 2].isupper())):
            titled = text[end - len(spelled) : end].istitle()
            for single in singulars(spelled):
                found = self._index.names(single)
                if found and not (titled and found[0].written.isupper()):  # "Leeds" is no plural of LEED
                    break
                found = ()
        return found

    def _versioned(self, spelled: str, start: int) -> _Hit | None:
        """A tool with its version glued to it ("Java8", "python3")."""
        bare = spelled.rstrip("0123456789") if spelled[-1].isdigit() else ""
        found = self._index.names(bare) if len(bare) > 2 else ()
        return _Hit(start, start + len(bare), found) if found and found[0].skill.is_tool else None


def _short(low: str, end: int) -> bool:
    """Whether a line that ends there is too short to be wrapped inside a name."""
    return low.find("\n", max(end - _WRAPPED, 0), end) >= 0 or end < _WRAPPED


def _part(text: str, low: str, hit: _Hit) -> bool:
    """Whether a hit is a part of an address or of a longer name with dots: "python.org", "js" in "d3.js"."""
    start, end = hit.start, hit.end
    if start > 1 and low[start - 1] == "." and low[start - 2].isalnum() and text[start].islower():
        return True
    if low[end : end + 1] == "." and (after := WORD.match(low, end + 1)) and after.group() in _DOMAINS:
        return True
    ahead, behind = low[max(start - _LINK, 0) : start], low[end : end + _LINK]
    run = "" if not ahead or ahead[-1].isspace() else ahead.split()[-1]
    rest = "" if not behind or behind[0].isspace() else behind.split()[0]
    return "@" in run or "@" in rest or rest.startswith("://") or _LINKED.search(run) is not None


def _meaning(text: str, low: str, hit: _Hit, tools: list[tuple[int, int]]) -> Skill | None:
    """What an ambiguous hit means here, with the tools known to be named in the text (sorted places)."""
    for skill, written, sure in hit.names:
        if not sure:
            place = Place(text, low, hit.start, hit.end, written)
            in_list = _may_list(skill) and place.item
            near, beside = _neighbours(low, hit, tools) if in_list else (False, False)
            if meant(skill.when, place, near, beside):
                return skill
    return next((skill for skill, _, sure in hit.names if sure), None)


def _may_list(skill: Skill) -> bool:
    return "list" in skill.when or not choices(skill.when)


def _neighbours(low: str, hit: _Hit, tools: list[tuple[int, int]]) -> tuple[bool, bool]:
    """Whether a tool is named near a hit, and whether it is the item beside it."""
    at = bisect_left(tools, (hit.start, hit.end))
    gaps = [(end, hit.start) for _, end in tools[max(at - 1, 0) : at]] + [
        (hit.end, start) for start, _ in tools[at : at + 1]
    ]
    near = [low[start:end] for start, end in gaps if end - start <= _NEAR]
    return bool(near), any(_BETWEEN.fullmatch(gap) for gap in near if len(gap) <= 8)


def _listed(text: str, low: str, hit: _Hit) -> bool:
    """Whether it is spelled as its table has it and stands as an item of a list."""
    return any(
        _may_list(skill) and (place := Place(text, low, hit.start, hit.end, written)).exact and place.item
        for skill, written, _ in hit.names
    )


def written() -> tuple[Skill, ...]:
    """The skills of the tables: those written by hand, then the layers, where the first to have a name keeps it."""
    return tuple(
        Skill(
            row["label"],
            row["kind"],
            split(row["aliases"]),
            split(row["broader"]),
            split(row["related"]),
            split(row["when"]),
            name,
        )
        for folder in FOLDERS
        for name in names(folder)
        for row in stream(name)
    )


FOLDERS = ("skills", "layers")
INDEX = "skills.index"


@cache
def skills() -> Skills:
    """The lexicon of skills, loaded once a process."""
    return Skills(index=text(INDEX))

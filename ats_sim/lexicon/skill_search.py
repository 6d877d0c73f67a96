"""Where a text names skills: candidates by their first words, and what each means where it stands.

``skills`` explains the tables; this is the search in one text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ats_sim.lexicon.ambiguity import Place, barred, choices, meant
from ats_sim.lexicon.inflections import Tokens, find_forms, longest
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.skill import SOFTWARE_KINDS, Skill, SkillName
from ats_sim.lexicon.skill_index import Head, SkillIndex
from ats_sim.lexicon.spellings import WORD, fold, joint, singulars

_LINK = 64  # characters of an address that are looked at; ours
_LINKED = ("://", "www.", ".com/", ".org/", ".edu/")
_DOMAINS = frozenset(["com", "org", "io", "net", "ai", "dev", "co", "edu", "gov", "app", "me", "uk", "de", "in", "us"])
_NEAR = 60  # characters between an item and the next named tool of its list; ours
_WRAPPED = 24  # characters from which on a line may be wrapped inside a name; shorter ones are items; ours
_PLAIN = 5  # ours: letters of a word that is no acronym
_PASSES = 3  # how often a name found in a list may support the next one; ours
SHORT_NAME = 6  # ours: letters up to which a word in capitals reads as an acronym

Found = tuple[int, int, Skill]
"""Where a name starts and ends, and what it names."""


class _Hit(Struct, frozen=True):
    """A name found at ``[start:end]`` with what it may mean."""

    start: int
    end: int
    names: tuple[SkillName, ...]


class Search:
    """One search in one text.

    ``everyday``: names count that are everyday words or clauses; ``asked``: the text says what is asked for, so that
    they do, and that an ordinary word for a field needs no sign beside it.
    """

    def __init__(self, index: SkillIndex, text: str, asked: bool, everyday: bool) -> None:
        self.index, self.text, self.low = index, text, fold(text)
        self.asked, self.everyday = asked, everyday or asked

    def found(self) -> list[Found]:
        """Every skill the text names, in order, the longest name where names overlap."""
        spelled = self._spelled()
        forms = longest(find_forms(Tokens(self.low), self.index.forms, self.everyday))
        return _merged(spelled, [(start, end, name) for start, end, sign in forms if (name := self._formed(sign))])

    def sure_tools(self) -> Iterator[Skill]:
        """The tools among what is ``found`` by names that mean nothing else, which no longer name takes in."""
        for hit in self._hits():
            if len(hit.names) == 1 and hit.names[0].sure and hit.names[0].skill.is_tool:
                yield hit.names[0].skill

    def _formed(self, sign: str) -> SkillName | None:
        return next(iter(self.index.meant(sign, self.everyday)), None)

    def _spelled(self) -> list[Found]:
        """The names in their own spelling that mean the skill where they stand."""
        text, low = self.text, self.low
        hits = tuple(self._hits())
        found = {hit.start: hit.names[0].skill for hit in hits if len(hit.names) == 1 and hit.names[0].sure}
        waiting = [hit for hit in hits if hit.start not in found]
        for _ in range(_PASSES):
            tools = [(hit.start, hit.end) for hit in hits if hit.start in found and found[hit.start].is_tool]
            more = {hit.start: skill for hit in waiting if (skill := _meaning(text, low, hit, tools, self.asked))}
            if not more:
                break
            found |= more
            waiting = [hit for hit in waiting if hit.start not in found]
        peers = [hit for hit in waiting if _listed(text, low, hit)]
        for hit in peers:  # ambiguous names beside each other in a list support each other
            others = [(peer.start, peer.end) for peer in peers if peer is not hit]
            if skill := _meaning(text, low, hit, others, self.asked):
                found[hit.start] = skill
        return [(hit.start, hit.end, found[hit.start]) for hit in hits if hit.start in found]

    def _hits(self) -> Iterator[_Hit]:
        low, done = self.low, 0
        words = [match.span() for match in WORD.finditer(low)]
        for index, (start, end) in enumerate(words):
            if start < done:
                continue
            word = low[start:end]
            head = self.index.head(word, self.everyday)
            if head or word[-1] == "s":
                hit = self._longest(words, index, head)
            else:
                hit = self._versioned(word, start) if word[-1].isdigit() else None
            if hit and not _part(self.text, low, hit):
                yield hit
                done = hit.end

    def _longest(self, words: list[tuple[int, int]], index: int, head: Head | None) -> _Hit | None:
        low = self.low
        start, end = words[index]
        spelled, size = low[start:end], end - start
        found, stop = self._known(spelled, end, head), end
        while head and (index := index + 1) < len(words):
            first, last = words[index]
            gap = low[end:first] if first - end <= 4 else "|"
            glue = joint(gap)
            if glue is None or ("\n" in gap and _short(low, end)):
                break
            spelled, end = f"{spelled}{glue}{low[first:last]}", last
            begun = head.begins(spelled[size:])
            if (begun or spelled[-1] == "s") and (more := self._known(spelled, end, head)):
                found, stop = more, end
            if not begun:
                break
        return _Hit(start, stop, found) if found else None

    def _names(self, spelled: str, head: Head | None) -> tuple[SkillName, ...]:
        """The names of that key that may count here; ``head`` holds the keys with its first word, if it is known."""
        if head is None:
            return self.index.names(spelled, self.everyday)
        meaning = head.rests.get(spelled[head.size :])
        return self.index.meant(meaning, self.everyday) if meaning else ()

    def _known(self, spelled: str, end: int, head: Head | None) -> tuple[SkillName, ...]:
        """The names of that key or of its singular; two letters have a plural only as capitals ("VMs").

        A short word in capitals throughout ("ACIS") is a name of its own, no plural.
        """
        text = self.text
        found = self._names(spelled, head)
        plural = spelled[-1] == "s" and (text[end - 1] == "s" or len(spelled) > SHORT_NAME)
        if not found and plural and (len(spelled) > 3 or (len(spelled) == 3 and text[end - 2].isupper())):
            titled = text[end - len(spelled) : end].istitle()
            for single in singulars(spelled):
                found = self._names(single, head if head and len(single) > head.size else None)
                if found and not (titled and found[0].written.isupper()):  # "Leeds" is no plural of LEED
                    break
                found = ()
        return found

    def _versioned(self, spelled: str, start: int) -> _Hit | None:
        """A tool with its version glued to it ("Java8", "python3")."""
        bare = spelled.rstrip("0123456789") if spelled[-1].isdigit() else ""
        found = self._names(bare, None) if len(bare) > 2 else ()
        return _Hit(start, start + len(bare), found) if found and found[0].skill.is_tool else None


def _merged(spelled: list[Found], forms: Sequence[tuple[int, int, SkillName]]) -> list[Found]:
    """Names in their own spelling, and those in other forms where they say more than the names inside them.

    A tool, and a name written by hand, give way only to what says more of the same worth.
    """
    kept: list[Found] = []
    at = 0
    for start, end, name in forms:
        while at < len(spelled) and spelled[at][1] <= start:
            kept.append(spelled[at])
            at += 1
        last = at
        while last < len(spelled) and spelled[last][0] < end:
            last += 1
        if all(_gives_way(one, start, end, name) for one in spelled[at:last]):
            kept.append((start, end, name.skill))
            at = last
    return kept + spelled[at:]


def _gives_way(one: Found, start: int, end: int, name: SkillName) -> bool:
    """Whether a name that stands inside ``[start:end]`` says less than the one of several words there."""
    inside = start <= one[0] and one[1] <= end and one[1] - one[0] < end - start
    return inside and not one[2].is_tool and (one[2].layered or not name.skill.layered)


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
    return "@" in run or "@" in rest or rest.startswith("://") or any(sign in run for sign in _LINKED)


def _meaning(text: str, low: str, hit: _Hit, tools: list[tuple[int, int]], asked: bool) -> Skill | None:
    """What an ambiguous hit means here, with the tools known to be named in the text (sorted places)."""
    for skill, written, sure, _ in hit.names:
        if not sure:
            place = Place(text, low, hit.start, hit.end, written)
            in_list = _may_list(skill) and place.item
            near, beside = _neighbours(low, hit, tools) if in_list else (False, False)
            if meant(skill.when, place, near, beside) or (
                asked and _plain(skill, written) and not barred(skill.when, place)
            ):
                return skill
    return next((skill for skill, _, sure, _ in hit.names if sure), None)


def _plain(skill: Skill, written: str) -> bool:
    """Whether a name is an ordinary word for a field or a thing, which needs no sign beside it where it is asked."""
    return skill.kind not in SOFTWARE_KINDS and len(written) >= _PLAIN and not written.isupper()


def _may_list(skill: Skill) -> bool:
    return "list" in skill.when or not choices(skill.when)


def _neighbours(low: str, hit: _Hit, tools: list[tuple[int, int]]) -> tuple[bool, bool]:
    """Whether a tool is named near a hit, and whether it is the item beside it."""
    at = bisect_left(tools, (hit.start, hit.end))
    gaps = [(end, hit.start) for _, end in tools[max(at - 1, 0) : at]] + [
        (hit.end, start) for start, _ in tools[at : at + 1]
    ]
    near = [low[start:end] for start, end in gaps if end - start <= _NEAR]
    return bool(near), any(regex("item-gap").fullmatch(gap) for gap in near if len(gap) <= 8)


def _listed(text: str, low: str, hit: _Hit) -> bool:
    """Whether it is spelled as its table has it and stands as an item of a list."""
    return any(
        _may_list(skill) and (place := Place(text, low, hit.start, hit.end, written)).exact and place.item
        for skill, written, _, _ in hit.names
    )

"""A requirement made ready for searching: its words, its stems, its entry in the lexicon, and the places in a passage
that they find, by ever looser readings."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from ats_sim.lexicon.credentials import credential, held_with
from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.kinds import kinds_of, main_work
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import Mention, Skill, skills
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.wordlists import word_set
from ats_sim.matching.asked_phrase import (
    BREAK,
    SURE,
    content_of,
    core_of,
    escaped,
    glued_spelling,
    head_of,
    in_a_name,
    is_first,
    labels_about,
    mark_of,
    narrowed_by,
    sentence_around,
    stands_as,
)
from ats_sim.matching.holding import Paper, is_credential
from ats_sim.matching.model_stages import STAGES, stage_in
from ats_sim.matching.paraphrases import Phrase
from ats_sim.matching.proof import CLAIMS
from ats_sim.matching.searchable_text import Everything, Passage, Words, words_of
from ats_sim.matching.tellings import Tellings
from ats_sim.model.evidence import Evidence
from ats_sim.model.matches import Status
from ats_sim.model.posting import Requirement
from ats_sim.model.resume import SectionKind

_LOOSE = 2
"""Words that may stand between the words of a phrase, in any order, for it to count as inflected."""

_PAIR = 2
"""Words of the shortest phrase."""

_FOLLOWING = 12
"""Words behind a verb in which its object is looked for, numbers and small words among them."""

_REMEMBERED = 500
"""Passages in which the last search for a requirement is kept: more than a long resume has."""

_FIELDS = frozenset({"field", "domain"})
"""Kinds of entries that are whole fields of work."""

_AT_WORK: frozenset[SectionKind] = frozenset({"work", "projects", "volunteer", "summary", "other"})
"""Sections whose lines may tell of work; a list of skills names things, it tells nothing."""


@cache
def made_ready(requirement: Requirement, short: str) -> Wanted:
    """A requirement with the posting's own short form of it, worked out once."""
    return Wanted(requirement, short)


class Wanted:
    """A requirement made ready for searching: its words, its stems, its entry in the lexicon."""

    def __init__(self, requirement: Requirement, short: str) -> None:
        self.words = " ".join(requirement.skill.split())
        self.low = self.words.lower()
        self.skill = skills().get(requirement.label or self.words, asked=True)
        self.requirement = requirement
        self.about = frozenset(labels_about(self.words)) if self.skill is None else frozenset()
        self.narrow = narrowed_by(self.words, self.skill) if self.skill else frozenset()
        content = content_of(self.words)
        alone = len(content) == 1 < len(self.words.split())  # "on call" is not "call"
        alone = alone or self.words.endswith(("+", "#"))  # "Security+" is no security
        self.stems = () if alone else tuple(map(stem, content))
        self.roots = frozenset(self.stems)
        self.core, self.specific = ((), False) if alone else core_of(content)
        self.head = "" if alone else head_of(content)
        self.head_word = content[-1] if content else ""
        mark = mark_of(self.words)
        self.mark = "" if self.skill and mark in self.skill.label else mark
        self.phrase = Phrase(self.stems)
        self.first = self.low.partition(" ")[0]
        self.ambiguous = bool(requirement.label and self.skill and self.skill.when and " " not in self.words)
        before, flags = (r"(?<=[a-z,;/(] )|(?<=[,/(])", 0) if self.ambiguous else (r"(?<![\w.+#])", re.IGNORECASE)
        self.paper = Paper(self.words) if is_credential(requirement) else None
        known = credential(requirement.label or "") or credential(self.words) if self.paper else None
        self.held_name = known.name if known else ""
        told = () if self.paper else (self.words, "" if self.narrow else requirement.label or "")
        self.tellings = Tellings(told, narrow=bool(self.narrow))
        self.places = lru_cache(maxsize=_REMEMBERED)(self._places)
        self.short = re.compile(rf"(?<![\w.+#]){escaped(short)}(?![\w+#])") if short else None
        self.low_short = short.lower()
        self.glued = glued_spelling(self.words)
        self.pattern = re.compile(rf"(?:{before}){escaped(self.words)}(?![\w+#]|\.\w)", flags)
        label = rf"(?:^|(?<=[.;|•·]\s)){escaped(self.words)}(?=\s*(?:[:,;|/(–]|\.(?!\w)|[ABC][12]\b|$))"
        self.label = re.compile(label) if self.ambiguous and len(self.words) >= SURE else None

    def may_match(self, words: Words | Everything, statement: bool) -> bool:
        """A quick look that passes every passage in which ``places`` or ``stage`` may find something."""
        if self.skill is not None:
            label = self.skill.label
            if label in words.labels or label.lower() in words.kinds or label in words.neighbours:
                return True
            if label in STAGES and statement:
                return True
        elif not self.about.isdisjoint(words.labels):
            return True
        return (
            self.paper is not None
            or self.roots <= words.roots
            or (bool(self.head) and self.head in words.roots)
            or (bool(self.core) and statement and words.roots.issuperset(self.core))
            or self.first in words.low
            or (bool(self.mark) and self.mark.lower() in words.low)
            or (bool(self.low_short) and self.low_short in words.low)
            or (self.glued is not None and self.glued.search(words.low) is not None)
            or (bool(self.phrase.readings) and self.phrase.may_match(words.senses))
        )

    def _places(self, text: str, statement: bool, section: SectionKind) -> tuple[tuple[Status, int, int], ...] | None:
        """Places in one passage with their status, one a place, the best words first.

        None where a quick look shows that there is nothing. ``places`` remembers them for the passages seen last: the
        search for what would change a verdict asks again and again.
        """
        words = words_of(text)
        if not self.may_match(words, statement):
            return None
        taken: list[tuple[int, int]] = []
        found: list[tuple[Status, int, int]] = []
        readings = (self._written, self._named, self._inflected, self._reworded)
        exact = (place for way in readings for place in way(words))
        near = chain(self._told(words, statement), self._kinds(words, section in CLAIMS), self._related(words))
        for status, start, end in chain(exact, self._papers(words, section), near):
            at = bisect(taken, (start, end))
            if in_a_name(text, start, end):
                continue
            if (not at or taken[at - 1][1] <= start) and (at == len(taken) or taken[at][0] >= end):
                taken.insert(at, (start, end))
                found.append((status, start, end))
        return tuple(found)

    def _told(self, words: Words, statement: bool) -> Iterator[tuple[Status, int, int]]:
        """Its words apart in one statement about work, where it is no entry of the lexicon; or without the head that
        only says that something is dealt with ("calendar management": "kept three calendars")."""
        if not statement:
            return
        if self.core and not self.specific:
            yield from self._dealt_with(words)
        apart = self.stems if self.skill is None and len(set(self.stems)) > 1 else ()
        for wanted in filter(None, (apart, self.core if self.specific else ())):
            spots = [next((t for t in words.stems if t[0] == word), None) for word in wanted]
            inside = [spot for spot in spots if spot]
            if len(inside) == len(spots):
                start, end = min(spot[1] for spot in inside), max(spot[2] for spot in inside)
                said = words.text[start:end] if wanted is apart else sentence_around(words.text, start, end)
                dealt = wanted is apart or not word_set("dealing-verb").isdisjoint(said.lower().split())
                if dealt and not BREAK.search(words.text[start:end]):
                    yield "alias", start, end
                elif wanted is apart:
                    yield "related", start, end

    def _dealt_with(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Everyday words count only right behind a verb of dealing: "kept calendars", "managed two accounts"."""
        for at, (_, start, _) in enumerate(words.stems):
            said = words.text[start : words.stems[at][2]].lower()
            if said in word_set("dealing-verb"):
                following = words.stems[at + 1 : at + 1 + _FOLLOWING]
                said_behind = [one for one in following if not (one[0].isdigit() or one[0] in small_words())]
                behind = said_behind[: 1 + _LOOSE + len(self.core)]
                whole = bool(behind) and not BREAK.search(words.text[start : behind[-1][2]])
                if whole and set(self.core) <= {word for word, _, _ in behind}:
                    yield "alias", start, behind[-1][2]

    def _papers(self, words: Words, section: SectionKind) -> Iterator[tuple[Status, int, int]]:
        """A credential that is told by what it is for."""
        for start, end in self.paper.places(words, listed=section == "certifications") if self.paper else ():
            yield "alias", start, end

    def stage(self, passage: Passage, evidence: Sequence[Evidence]) -> tuple[int, int] | None:
        """Where a statement tells of the stage of work that is asked for."""
        return stage_in(self.skill.label, passage, evidence) if self.skill else None

    def told(self, passage: Passage, *, kindred: bool) -> Iterator[tuple[int, int]]:
        """Where a line about work tells it in words of its own."""
        if passage.section in _AT_WORK and self.tellings.may_match(passage.words.roots):
            yield from self.tellings.places(passage.words, kindred=kindred)

    def _kinds(self, words: Words, listed: bool) -> Iterator[tuple[Status, int, int]]:
        """Instances of the skill. A whole field is shown by a tool of it that is used, not by one only listed."""
        for mention in words.mentions if self.held_name else ():
            said = words.text[mention.start : mention.end]
            if self.held_name in held_with(mention.skill.label) | held_with(said):
                yield "kind", mention.start, mention.end
        for mention in words.mentions:
            if self.skill is None or (listed and self.skill.kind in _FIELDS and mention.skill.is_tool):
                continue
            if self.skill.label.lower() in kinds_of(mention.skill.label) and self._shows(words, mention):
                yield "kind" if self._says_part(words) else "related", mention.start, mention.end

    def _shows(self, words: Words, shown: Mention) -> bool:
        """Whether an instance shows the skill by itself. One common word is too little for a whole field ("embedded
        posts" for engineering), two of one line are enough."""
        said = words.text[shown.start : shown.end]
        if self.skill is None or self.skill.kind not in _FIELDS or shown.skill.kind in SOFTWARE_KINDS:
            return True
        main = shown.skill.label in main_work().get(self.skill.label, ())
        wide = self.skill.label.lower()
        common = said[1:].islower() and said.isalpha() and not main
        return not common or any(one != shown.skill.label and wide in kinds_of(one) for one in words.labels)

    def _related(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Neighbours of the skill, and what an unknown phrase is about."""
        for mention in words.mentions:
            if (self.skill and _neighbours(mention.skill, self.skill)) or mention.skill.label in self.about:
                yield "related", mention.start, mention.end
        for _, start, end in words.stems if self.mark and self.mark in words.text else ():
            if words.text[start:end] == self.mark:
                yield "related", start, end
        for word, start, end in words.stems if self.head else ():
            if word == self.head and stands_as(words.text, start, end, self.head_word):
                yield "related", start, end

    def _named(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Mentions of the same entry of the lexicon, in these or other words."""
        for mention in words.mentions:
            if self.skill and mention.skill.label == self.skill.label:
                status = self._status(words, mention)
                yield status if status != "alias" or self._says_part(words) else "related", mention.start, mention.end

    def _says_part(self, words: Words) -> bool:
        """Whether a passage says the part of a field that is asked for: who welds has not welded pipes."""
        return self.narrow <= words.roots

    def _status(self, words: Words, mention: Mention) -> Status:
        said = " ".join(words.text[mention.start : mention.end].lower().split())
        if said == self.low:
            return "literal"
        return "stemmed" if tuple(map(stem, content_of(said))) == tuple(map(stem, content_of(self.low))) else "alias"

    def _written(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """The posting's own words. An ambiguous name ("Excel") needs its capitals after a word or comma; a name of one
        or two letters ("Go") counts only where the lexicon takes it for the skill."""
        for mention in words.mentions if self.ambiguous else ():
            if mention.skill.kind == "occupation" and words.low.startswith(f"{self.low} ", mention.start):
                # a title says it: "Warehouse Operative"
                yield "literal", mention.start, mention.start + len(self.words)
        if not self.words or (self.ambiguous and (len(self.words) < SURE or self.words.islower())):
            return
        for match in self.pattern.finditer(words.text):
            yield "literal", match.start(), match.end()
        for match in self.label.finditer(words.text) if self.label else ():
            yield "literal", match.start(), match.end()
        for match in self.short.finditer(words.text) if self.short else ():
            yield "alias", match.start(), match.end()
        for match in self.glued.finditer(words.text) if self.glued else ():
            yield "stemmed", match.start(), match.end()

    def _inflected(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Other forms of the posting's words, close together in any order."""
        wanted = self.stems
        if not wanted or self.ambiguous or max(map(len, wanted)) < 3:
            return
        tokens = words.stems
        width = len(wanted) + (_LOOSE if len(wanted) > 1 else 0)
        at = 0
        while at < len(tokens):
            window = tokens[at : at + width]
            if tokens[at][0] in wanted and set(wanted) <= {token[0] for token in window}:
                last = max(i for i, token in enumerate(window) if token[0] in wanted and is_first(window, i))
                between = words.text[window[0][1] : window[last][2]]
                listed = len(wanted) == _PAIR and ", " in between  # what is listed is not said of each other
                if not listed and not BREAK.search(between):
                    yield "stemmed", window[0][1], window[last][2]
                    at += last
            at += 1

    def _reworded(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Other words of the trade for the same phrase."""
        if self.phrase.readings and self.phrase.may_match(words.senses):
            for one in self.phrase.places(words.text, words.stems, words.sense_spans):
                yield "alias", words.stems[one.first][1], words.stems[one.last - 1][2]


def _neighbours(said: Skill, wanted: Skill) -> bool:
    """Whether two different skills are neighbours in the lexicon."""
    return said.label != wanted.label and (wanted.label in said.related or said.label in wanted.related)

"""A requirement made ready for searching: its words, its stems, its entry in the lexicon, and the places in a passage
that they find, by ever looser readings."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain

from ats_sim.lexicon.credentials import credential, held_with
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.inflections import small_words
from ats_sim.lexicon.kinds import kinds_of
from ats_sim.lexicon.posting_words import words as posting_words
from ats_sim.lexicon.skills import Mention, Skill, skills
from ats_sim.lexicon.spellings import singulars
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.matching.holding import Paper, is_credential
from ats_sim.matching.paraphrases import Phrase
from ats_sim.matching.proof import CLAIMS
from ats_sim.matching.searchable_text import Everything, Passage, Words, words_of
from ats_sim.model.evidence import Evidence, Stage
from ats_sim.model.matches import Status
from ats_sim.model.posting import Requirement
from ats_sim.model.resume import SectionKind

_LOOSE = 2
"""Words that may stand between the words of a phrase, in any order, for it to count as inflected."""

_SURE = 3
"""Letters of an ambiguous name from which on its capitals tell that it is one."""

_TOLD: tuple[tuple[str, Stage, str], ...] = (
    ("Model monitoring", "monitoring", r"monitor\w*|drift\w*|alert\w*|watch\w*|track\w*|observ\w*"),
    ("Model retraining", "retraining", r"re-?train\w*|refresh\w*|refit\w*"),
    ("Model deployment", "deployment", r"deploy\w*|ship\w*|launch\w*|releas\w*|production|live|serv(?:es?|ed|ing)"),
    ("Production use", "deployment", r"deploy\w*|ship\w*|launch\w*|releas\w*|live|serv(?:es?|ed|ing)"),
    ("Feature engineering", "features", r"features?"),
    ("Model evaluation", "evaluation", r"evaluat\w*|validat\w*|benchmark\w*|held-out|back-?test\w*"),
)
_STAGES = {
    label: (stage, expression(rf"\b(?:{words})\b(?:\s[\w-]+){{0,4}}", re.IGNORECASE)) for label, stage, words in _TOLD
}
"""Entries of the lexicon that name a stage of work with models, the stage, and the words that tell it."""


_BREAK = re.compile(r"[.;:!?|•]\s")
"""What parts words that are not said of each other."""

_PARTS = 2
"""Parts of a name that is written in one word or in two."""

_REMEMBERED = 500
"""Passages in which the last search for a requirement is kept: more than a long resume has."""

_FIELDS = frozenset({"field", "domain"})
"""Kinds of entries that are whole fields of work."""

_SMALL = frozenset({"of", "and", "the", "a", "an", "in", "for", "with", "to", "or", "on", "at", "as", "by"})


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
        self.about = frozenset(_about(self.words)) if self.skill is None else frozenset()
        content = _content(self.words)
        alone = len(content) == 1 < len(self.words.split())  # "on call" is not "call"
        self.stems = () if alone else tuple(map(stem, content))
        self.roots = frozenset(self.stems)
        self.core, self.specific = ((), False) if alone else _core(content)
        self.head = "" if alone else _head(content)
        self.head_word = content[-1] if content else ""
        self.phrase = Phrase(self.stems)
        self.first = self.low.partition(" ")[0]
        self.ambiguous = bool(requirement.label and self.skill and self.skill.when and " " not in self.words)
        before, flags = (r"(?<=[a-z,;/(] )|(?<=[,/(])", 0) if self.ambiguous else (r"(?<![\w.+#])", re.IGNORECASE)
        self.paper = Paper(self.words) if is_credential(requirement) else None
        known = credential(requirement.label or "") or credential(self.words) if self.paper else None
        self.held_name = known.name if known else ""
        self.places = lru_cache(maxsize=_REMEMBERED)(self._places)
        self.short = re.compile(rf"(?<![\w.+#]){_escaped(short)}(?![\w+#])") if short else None
        self.low_short = short.lower()
        self.glued = _glued(self.words)
        self.pattern = re.compile(rf"(?:{before}){_escaped(self.words)}(?![\w+#]|\.\w)", flags)
        label = rf"(?:^|(?<=[.;|•·]\s)){_escaped(self.words)}(?=\s*(?:[:,;|/(–]|\.(?!\w)|[ABC][12]\b|$))"
        self.label = re.compile(label) if self.ambiguous and len(self.words) >= _SURE else None

    def may_match(self, words: Words | Everything, statement: bool) -> bool:
        """A quick look that passes every passage in which ``places`` or ``stage`` may find something."""
        if self.skill is not None:
            label = self.skill.label
            if label in words.labels or label.lower() in words.kinds or label in words.neighbours:
                return True
            if label in _STAGES and statement:
                return True
        elif not self.about.isdisjoint(words.labels):
            return True
        return (
            self.paper is not None
            or self.roots <= words.roots
            or (bool(self.head) and self.head in words.roots)
            or (bool(self.core) and statement and words.roots.issuperset(self.core))
            or self.first in words.low
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
                said = words.text[start:end] if wanted is apart else _sentence(words.text, start, end)
                dealt = wanted is apart or not word_set("dealing-verb").isdisjoint(said.lower().split())
                if dealt and not _BREAK.search(words.text[start:end]):
                    yield "alias", start, end
                elif wanted is apart:
                    yield "related", start, end

    def _dealt_with(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Everyday words count only right behind a verb of dealing: "kept calendars", "managed two accounts"."""
        for at, (_, start, _) in enumerate(words.stems):
            said = words.text[start : words.stems[at][2]].lower()
            if said in word_set("dealing-verb"):
                behind = words.stems[at + 1 : at + 2 + _LOOSE + len(self.core)]
                whole = bool(behind) and not _BREAK.search(words.text[start : behind[-1][2]])
                if whole and set(self.core) <= {word for word, _, _ in behind}:
                    yield "alias", start, behind[-1][2]

    def _papers(self, words: Words, section: SectionKind) -> Iterator[tuple[Status, int, int]]:
        """A credential that is told by what it is for."""
        for start, end in self.paper.places(words, listed=section == "certifications") if self.paper else ():
            yield "alias", start, end

    def stage(self, passage: Passage, evidence: Sequence[Evidence]) -> tuple[int, int] | None:
        """Where a statement tells of the stage of work that is asked for, in whatever words ("watched drift daily")."""
        known = _STAGES.get(self.skill.label) if self.skill else None
        if known is None or passage.highlight < 0 or known[0] not in evidence[passage.highlight].lifecycle:
            return None
        if self.skill and self.skill.label.startswith("Model ") and not finder("model-work").search(passage.text):
            return None
        sign = known[1].search(passage.text)
        if not sign:
            return None
        said = sign.group().split(" ")
        while len(said) > 1 and said[-1].lower() in small_words():
            said.pop()  # "shipped a classifier in" ends before its "in"
        return sign.start(), sign.start() + len(" ".join(said))

    def _kinds(self, words: Words, listed: bool) -> Iterator[tuple[Status, int, int]]:
        """Instances of the skill. A whole field is shown by a tool of it that is used, not by one only listed."""
        for mention in words.mentions if self.held_name else ():
            said = words.text[mention.start : mention.end]
            if self.held_name in held_with(mention.skill.label) | held_with(said):
                yield "kind", mention.start, mention.end
        for mention in words.mentions:
            if self.skill is None or (listed and self.skill.kind in _FIELDS and mention.skill.is_tool):
                continue
            if self.skill.label.lower() in kinds_of(mention.skill.label):
                yield "kind", mention.start, mention.end

    def _related(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Neighbours of the skill, and what an unknown phrase is about."""
        for mention in words.mentions:
            if (self.skill and _neighbours(mention.skill, self.skill)) or mention.skill.label in self.about:
                yield "related", mention.start, mention.end
        for word, start, end in words.stems if self.head else ():
            if word == self.head and _is_word(words.text, start, end, self.head_word):
                yield "related", start, end

    def _named(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Mentions of the same entry of the lexicon, in these or other words."""
        for mention in words.mentions:
            if self.skill and mention.skill.label == self.skill.label:
                yield self._status(words, mention), mention.start, mention.end

    def _status(self, words: Words, mention: Mention) -> Status:
        said = " ".join(words.text[mention.start : mention.end].lower().split())
        if said == self.low:
            return "literal"
        return "stemmed" if tuple(map(stem, _content(said))) == tuple(map(stem, _content(self.low))) else "alias"

    def _written(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """The posting's own words. An ambiguous name ("Excel") needs its capitals after a word or comma; a name of one
        or two letters ("Go") counts only where the lexicon takes it for the skill."""
        if not self.words or (self.ambiguous and (len(self.words) < _SURE or self.words.islower())):
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
                last = max(i for i, token in enumerate(window) if token[0] in wanted and _first(window, i))
                between = words.text[window[0][1] : window[last][2]]
                if not _BREAK.search(between):
                    yield "stemmed", window[0][1], window[last][2]
                    at += last
            at += 1

    def _reworded(self, words: Words) -> Iterator[tuple[Status, int, int]]:
        """Other words of the trade for the same phrase."""
        if self.phrase.readings and self.phrase.may_match(words.senses):
            for one in self.phrase.places(words.text, words.stems, words.sense_spans):
                yield "alias", words.stems[one.first][1], words.stems[one.last - 1][2]


def _about(words: str) -> Iterator[str]:
    """The labels of what an unknown phrase is about: a skill that its head or most of its words name.

    "Physical databases" is about databases, "Agile environment" about Agile, "design budgets" not about design.
    """
    whole = _content(words)
    while len(whole) > 1 and whole[-1] in word_set("loose-head"):
        whole.pop()
    for mention in skills().find(words):
        name = _content(words[mention.start : mention.end])
        if name and whole and (name[-1] == whole[-1] or 2 * len(name) > len(whole)):
            yield mention.skill.label


def _content(text: str) -> list[str]:
    """The words of a phrase that say something."""
    return [word for word in expression(r"[^\W_]+(?:\+\+|#)*").findall(text.lower()) if word not in _SMALL]


def _sentence(text: str, start: int, end: int) -> str:
    """The part of a text between two breaks around ``text[start:end]``."""
    return _BREAK.split(text[:start])[-1] + text[start:end] + _BREAK.split(text[end:])[0]


def _core(content: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """The stems of a phrase without a head that only says that something is dealt with, and whether what is left says
    enough by itself; empty where there is no such head."""
    if len(content) < 2 or content[-1] not in word_set("dealing-head"):
        return (), False
    left = [word for word in content[:-1] if word not in posting_words("weak")]
    vague = posting_words("vague") | posting_words("generic") | posting_words("generic-head")
    return tuple(map(stem, left)), not vague.issuperset(left)


def _head(content: Sequence[str]) -> str:
    """The stem of the last word of a phrase, where it names the wider thing that the phrase is one of ("UK payroll");
    empty where it says too little by itself."""
    vague = posting_words("vague") | posting_words("generic") | posting_words("generic-head")
    if len(content) < 2 or content[-1] in vague | word_set("dealing-head", "loose-head", "credential-paper"):
        return ""
    return stem(content[-1]) if len(content[-1]) > _SURE else ""


def _is_word(text: str, start: int, end: int, wanted: str) -> bool:
    """Whether a word stands by itself in ``text[start:end]`` as it is asked for, its number apart: "planing" is not
    "plans", and "Net-Inspect" no inspection."""
    if text[max(start - 1, 0) : start] == "-" or text[end : end + 1] == "-":
        return False
    said = text[start:end].lower()
    return said == wanted or said in singulars(wanted) or wanted in singulars(said)


def _first(window: Sequence[tuple[str, int, int]], index: int) -> bool:
    return all(token[0] != window[index][0] for token in window[:index])


def _escaped(words: str) -> str:
    return r"\s+".join(re.escape(word) for word in words.split()) or r"(?!)"


def _glued(words: str) -> re.Pattern[str] | None:
    """A name of two capitalised parts in the other of its two spellings: "BasicPlus", "Basic Plus", "Basic-Plus"."""
    parts = re.findall(r"[A-Z][a-z]{2,}", words)
    if len(parts) != _PARTS or "".join(parts) != re.sub(r"[\s-]", "", words):
        return None
    return re.compile(rf"(?<![\w.+#]){parts[0]}[\s-]?{parts[1]}(?![\w+#])", re.IGNORECASE)


def _neighbours(said: Skill, wanted: Skill) -> bool:
    """Whether two different skills are neighbours in the lexicon."""
    return said.label != wanted.label and (wanted.label in said.related or said.label in wanted.related)

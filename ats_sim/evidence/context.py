"""A number and the words around it within its clause."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from ats_sim.evidence.numbers import Number
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import Mention
from ats_sim.lexicon.units import unit_class
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set


class Context(Struct, frozen=True, dict=True):
    """A number and the words around it within its clause, in lower case."""

    statement: Statement
    number: Number

    @cached_property
    def before(self) -> str:
        """The clause up to the number."""
        left = self.statement.low[max(0, self.number.start - 100) : self.number.start]
        start = max((match.end() for match in regex("number-clause-start").finditer(left)), default=0)
        return left[start:]

    @cached_property
    def left(self) -> str:
        """The clause up to the number without words such as "about" and "the" at its end."""
        left = self.before.rstrip()
        for _ in range(4):
            left = patterns.regex("about-number").sub("", left).rstrip()
        return left

    @cached_property
    def right(self) -> str:
        """The clause after the number."""
        right = self.statement.low[self.number.end : self.number.end + 90]
        stop = regex("number-clause-end").search(right)
        return right[: stop.start()] if stop else right

    @cached_property
    def phrase(self) -> tuple[str, ...]:
        """The words after the number up to the end of its noun phrase ("new", "business", "customers")."""
        found: list[str] = []
        words = self.statement.words
        index = self.statement.index_at(self.number.end)
        for word in words[index : index + 7]:
            if word.text in "-+'\"":
                continue
            if word.text in ",/&" or word.low in ("and", "or"):
                if any(is_plural(known) for known in found):
                    break
                continue
            if not word.text[0].isalpha() or word.low in word_set("phrase-end") or (found and _acts(word.low)):
                break
            found.append(word.low)
        return tuple(found)

    @cached_property
    def unit(self) -> str:
        """The noun that is counted: the last plural of the phrase, else its last word, else "" ."""
        plurals = [word for word in self.phrase if is_plural(word)]
        return plurals[-1] if plurals else self.phrase[-1] if self.phrase else ""

    @cached_property
    def unit_class(self) -> str:
        """The lexicon's class of what is counted, "" if unknown: of the longest known end of the phrase."""
        if not self.unit:
            return ""
        end = len(self.phrase) - self.phrase[::-1].index(self.unit)
        known = (unit_class(" ".join(self.phrase[start:end])) for start in range(max(0, end - 4), end))
        return next((found for found in known if found), "")

    @cached_property
    def is_modifier(self) -> bool:
        """Whether the number only describes a thing ("four-layer board") and its own noun says no amount of use."""
        own = regex("hyphen-noun").match(self.statement.low[self.number.end : self.number.end + 20])
        return own is not None and self.number.form == "plain" and unit_class(own[1]) not in ("scale", "duration")

    @cached_property
    def is_version(self) -> bool:
        """Whether the number belongs to the name before it: "OAuth 2.0", "GPT 4 agents".

        A number right behind a tool of the lexicon is its version whatever follows; behind another name with a capital
        it is one where nothing follows that could be counted.
        """
        index = self.statement.index_at(self.number.start) - 1
        if self._in_a_name or (self.number.form == "plain" and self._tool_before):
            return True
        if self.number.form == "rank" and any(tool.start < self.number.start < tool.end for tool in self._tools):
            return True  # "SE Ranking 4": the word of rank is part of the name
        word = self.statement.words[index] if index >= 0 else None
        if self.number.form != "plain" or not word or not word.is_name_like or self.unit_class not in ("", "excluded"):
            return False
        return (
            word.end == self.number.start - 1 and (index > 0 or word.text.isupper()) and verbs().get(word.low) is None
        )

    @property
    def _tool_before(self) -> bool:
        """Whether a tool is named right before the number."""
        return any(tool.end == self.number.start - 1 for tool in self._tools)

    @property
    def _in_a_name(self) -> bool:
        """Whether the number is a part of a tool's name ("Windows 10", "Eightfold")."""
        return any(tool.start <= self.number.start < self.number.end <= tool.end for tool in self._tools)

    @property
    def _tools(self) -> Iterator[Mention]:
        return (mention for mention in self.statement.mentions if mention.skill.kind in SOFTWARE_KINDS)

    @cached_property
    def governor(self) -> tuple[str, int]:
        """The class of the nearest verb before the number and how many words stand between; ("", 99) if none."""
        words = regex("clause-word").findall(self.left)[-10:]
        for distance, word in enumerate(reversed(words)):
            verb = verbs().get(word)
            if verb and word not in verb.nouns:
                return verb.cls, distance
        return "", 99


def _acts(word: str) -> bool:
    """Whether a word after a noun begins what the things do or what was done with them."""
    return word.endswith(("ing", "ed")) and verbs().get(word) is not None


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    by_ending = word.endswith("s") and len(word) > 2 and not word.endswith(("ss", "us", "is", "ous"))
    return by_ending or word in word_set("plural")

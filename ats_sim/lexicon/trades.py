"""Which trade a statement is of, by the words in it.

Table: ``files/trades.tsv`` (its columns are explained there). Words are weighed by us: a word that tells the trade by
itself counts three and a little less the later it stands, since a statement begins with its own matter and ends with
its circumstances; a word that people of other trades say too, and a name of the trade's tables of skills, count half as
much, so that none of them tells a trade alone; the field of the position decides only between what words leave open.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache

from msgspec import Struct

from ats_sim.lexicon import patterns
from ats_sim.lexicon.fields import fields
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import Mention
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import Finder, Hit

_WORD = 3.0  # points of a word that tells the trade
_LATER = 0.15  # points less for each word before it,
_LEAST = 2.0  # down to this
_ACTION = 1.0  # points more for the action itself, the first word
_LONGER = 0.5  # points more for each further word of a phrase
_SHARED = 1.2  # points of a word that others say too: two of them tell, or one with the field of the position
_TOOL = 1.5  # points of a tool of the trade's tables,
_SKILL = 0.75  # of another name in them,
_SKILLS = 3.0  # and of all of them at most
_BUILT = 2.0  # points more for a trade of software where its tools are named: what is built with them has any matter
_FIELD = 1.5  # points of the field of the position
_ENOUGH = 2.0  # points without which no trade is told
_MARGIN = 0.4  # points that a trade of another kind of work must stay behind


class Trade(Struct, frozen=True):
    """A trade: the fields of titles in it, the tables of skills that speak for it, and the words that tell it."""

    name: str
    fields: frozenset[str]
    tables: frozenset[str]
    words: tuple[str, ...]
    shared: frozenset[str]  # those of its words that people of other trades say too

    @property
    def areas(self) -> frozenset[str]:
        """The areas of work (health, it) that its fields belong to."""
        return frozenset(fields()[name].area for name in self.fields if name in fields())

    @property
    def builds(self) -> bool:
        """Whether it builds software; who analyses data has any trade's matter and tools that all have."""
        return "it" in self.areas and "science" not in self.areas


@cache
def trades() -> dict[str, Trade]:
    """All trades by name, in the order of the table."""
    return {
        row["trade"]: Trade(
            row["trade"],
            frozenset(split(row["fields"])),
            frozenset(f"skills/{name}.tsv" for name in split(row["tables"])),
            tuple(word.removeprefix("?") for word in split(row["words"])),
            frozenset(word[1:] for word in split(row["words"]) if word[0] == "?"),
        )
        for row in rows("trades.tsv")
    }


def trade_of(text: str, mentions: Iterable[Mention] = (), at_work_in: Collection[str] = ()) -> Trade | None:
    """The trade of a statement; None where too little speaks for any, or as much for one of another kind of work.

    ``at_work_in`` are the fields of the position it belongs to.
    """
    ranked = trade_points(text, mentions, at_work_in)
    if not ranked or ranked[0][1] < _ENOUGH:
        return None
    first, most = ranked[0]
    rivals = (trade for trade, points in ranked[1:] if most - points < _MARGIN)
    return None if any(first.areas.isdisjoint(rival.areas) for rival in rivals) else first


def trade_points(
    text: str, mentions: Iterable[Mention] = (), at_work_in: Collection[str] = ()
) -> tuple[tuple[Trade, float], ...]:
    """The trades for which the words of a statement speak with their points, the likeliest first.

    A word of several trades speaks less for each; examples ("such as", "including") speak for none.
    """
    examples = patterns.search("examples", text)
    said = text[: examples.start()] if examples else text
    total = dict.fromkeys(trades(), 0.0)
    for hit in {hit.word: hit for hit in reversed(list(_finder().finditer(said)))}.values():
        told = _by_word()[hit.word]
        for name in told:
            acts = not hit.start and verbs().get(hit.text) is not None  # the action itself is one's own
            shared = hit.word in trades()[name].shared and not acts
            points = _SHARED if shared else _points(hit.word, len(said[: hit.start].split()))
            total[name] += points / len(told) ** 0.5
    named = [mention.skill for mention in mentions if mention.end <= len(said)]
    built = any(skill.kind in SOFTWARE_KINDS and skill.table in _software_tables() for skill in named)
    for name, trade in trades().items():
        own = [skill for skill in named if skill.table in trade.tables]
        total[name] += min(_SKILLS, sum(_TOOL if skill.kind in SOFTWARE_KINDS else _SKILL for skill in own))
        if total[name]:
            total[name] += _FIELD if trade.fields.intersection(at_work_in) else 0.0
            total[name] += _BUILT if built and trade.builds else 0.0
    ranked = sorted(trades().values(), key=lambda trade: -total[trade.name])
    return tuple((trade, total[trade.name]) for trade in ranked if total[trade.name])


def signs_of(trade: Trade, text: str) -> list[Hit]:
    """Where the words of a trade stand in a text."""
    return [hit for hit in _finder().finditer(text) if trade.name in _by_word()[hit.word]]


def tells_a_trade(text: str) -> bool:
    """Whether a text begins with a word that tells a trade."""
    first = next(_finder().finditer(text), None)
    return first is not None and first.start == 0


def _points(word: str, before: int) -> float:
    """What a word that tells a trade counts, so many words after the beginning."""
    return max(_LEAST, _WORD - _LATER * before) + _LONGER * word.count(" ") + (0.0 if before else _ACTION)


@cache
def _software_tables() -> frozenset[str]:
    return frozenset(table for trade in trades().values() if trade.builds for table in trade.tables)


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for trade in trades().values():
        for word in trade.words:
            found[word] = (*found.get(word, ()), trade.name)
    return found


@cache
def _finder() -> Finder:
    return Finder(_by_word())

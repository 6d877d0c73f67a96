"""Whether a measure is of the very thing that a line worked on, in a position of its trade; else it is not asked."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ats_sim.hints.things import is_head, is_people, matter_of, plurals_of
from ats_sim.lexicon import patterns
from ats_sim.lexicon.fields import fields as all_fields
from ats_sim.lexicon.measures import Measure, finder_of
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.trades import signs_of, trades
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import Hit, word_set

_OF_PEOPLE = frozenset({"training", "leading"})
_APART = frozenset({"health"})
"""Areas in which each trade has its own people, animals or samples: what one counts there is none of the others'."""


def areas_of(fields: Collection[str]) -> frozenset[str]:
    """The areas of work that fields belong to."""
    return frozenset(all_fields()[name].area for name in fields if name in all_fields())


def stands(measure: Measure, text: str, fields: Collection[str]) -> bool:
    """Whether a measure may be asked of a text: its deed yields it, the deed or its object is what it is about, and the
    position, where its trade is known, is of that trade (for a thing, of its area)."""
    if measure.trade == "claims":
        return True  # a line's own claim has its own unit
    matter = matter_of(text)
    places = list(_places(measure, matter))
    if text.split(" ", 1)[0].lower() in word_set("no-yield-verb") and (
        not measure.about or all(hit.start for hit in places)
    ):
        return False
    trade = trades().get(measure.trade)
    if measure.trade in _OF_PEOPLE:
        return True
    if trade is None:  # a thing is the head of its phrase already (hints/things.py)
        things = plurals_of(text) if measure.trade != "deed" else []
        return not things or any(finder_of(measure).search(thing) for thing in things)
    if fields and trade.fields.isdisjoint(fields):
        near = trade.areas - _APART if measure.about else frozenset()
        if near.isdisjoint(areas_of(fields)):
            return False
    places = [hit for hit in places if not _is_whose(matter, hit)]
    if measure.about and any(is_head(matter, hit) and not _is_deed(matter, hit) for hit in places):
        return True
    if _counts_another(measure, text):
        return False
    if any(_is_deed(matter, hit) or is_head(matter, hit) for hit in places) or _has_tool(measure, text, places):
        return True
    return not measure.about and any("-" in hit.word or " " in hit.word for hit in places)


def _places(measure: Measure, matter: str) -> Iterator[Hit]:
    """Where what a measure is about stands in the deed and its object; for one of any statement, its trade's words."""
    yield from finder_of(measure).finditer(matter) if measure.about else signs_of(trades()[measure.trade], matter)


def _is_whose(matter: str, hit: Hit) -> bool:
    """Whether a thing only says whose or of what another is ("the budget of the accounts"): neither what was done with
    it ("the breeding of the herd") nor how much of it there was."""
    before, of, _ = matter[: hit.start].rpartition(" of ")
    if not of:
        return False
    head = before.rpartition(" ")[2].lower()
    verb = verbs().get(head)
    done = verb is not None and head != verb.base
    opens = verbs().get(before.split(" ", 1)[0]) is not None  # "structural design of halls" is the deed itself
    return opens and " " in before and not done and head not in word_set("amount-head")


def _counts_another(measure: Measure, text: str) -> bool:
    """Whether a measure asks how many there were of its own thing, and the line is about others ("repaired ovens")."""
    asked = measure.asks.partition("how many ")[2].partition(",")[0].split()
    if not asked or is_people(asked[0]):
        return False
    if measure.about:
        return finder_of(measure).match(asked[0]) is not None
    things = plurals_of(text)
    return bool(things) and all(set(thing.split()).isdisjoint(asked) for thing in things)


def _is_deed(matter: str, hit: Hit) -> bool:
    """Whether the word is the deed, in front or behind another ("cut and dyed hair"), and not its object too."""
    verb = verbs().get(hit.text) is not None or hit.text.lower().endswith(("ed", "ing"))
    joined = not hit.start or patterns.regex("joined-before").search(matter[: hit.start]) is not None
    return joined and verb and " " not in hit.text


def _has_tool(measure: Measure, text: str, places: Collection[Hit]) -> bool:
    """Whether a tool of its trade is named that it is about, or beside the trade's own words where it is for all."""
    own = [one for one in skills().find(text) if one.skill.kind in SOFTWARE_KINDS]
    named = [text[one.start : one.end] for one in own if one.skill.table in trades()[measure.trade].tables]
    return any(finder_of(measure).search(name) if measure.about else places for name in named)

"""What the trade of a statement counts of what it worked on, and the posting's field of use before a bare thing."""

from __future__ import annotations

import re
from collections.abc import Collection

from ats_sim.hints.action import Action
from ats_sim.hints.things import is_head, matter_of, names_its_thing, object_measure
from ats_sim.lexicon import patterns
from ats_sim.lexicon.fields import fields_of, title_words
from ats_sim.lexicon.measures import Measure, best_measure, finder_of
from ats_sim.lexicon.skill import SOFTWARE_KINDS
from ats_sim.lexicon.skills import Mention, skills
from ats_sim.lexicon.trades import Trade, signs_of, tells_a_trade, trade_of, trades
from ats_sim.lexicon.verbs import Verb
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.evidence import Evidence

_CODE_KINDS = frozenset({"language", "framework", "library", "database", "algorithm"})
_SHIPS = frozenset({"built", "shipped"})
_OBJECT = 8  # words of a statement among which the object of its verb stands; ours
_BEFORE = 2  # words before a leading phrase: an auxiliary, a pronoun; ours
_OF_PEOPLE = {"taught": "training", "led": "leading"}
"""Classes of verbs whose measure is that of their people, whatever the trade."""
_THEIR_TRADE = frozenset({"education", "hr"})
"""Areas in which people are what the trade is about."""


def is_software(evidence: Evidence) -> bool:
    """Whether a statement is about software, data or models, so that its release may be asked for."""
    kinds = [skill.kind for tool in evidence.tools if (skill := skills().get(tool.label))]
    return any(kind in _CODE_KINDS for kind in kinds) or finder("software").search(evidence.highlight.text) is not None


def can_ship(action: Action) -> bool:
    """Whether the action makes something that can be released; a test or a training cannot."""
    verb = action.verb
    return bool(action.text) and verb is not None and (verb.cls in _SHIPS or verb.base == "train")


def measure_for(
    line: str, phrase: str | None, verb: Verb | None, fields: Collection[str], used: Collection[str]
) -> Measure | None:
    """What the trade of a statement counts there, else what can be counted of the thing in whatever trade; else None.

    ``phrase`` is its leading phrase, which says nothing of the trade. What a statement itself claims ("quicker") is
    asked in its own unit. Of people who were trained or led the measure is theirs, unless the trade has one for the
    very thing.
    """
    claimed = best_measure("claims", line, used)
    if claimed and claimed.about:
        return claimed
    at = line.lower().find(phrase.lower()) if phrase else -1
    if phrase and phrase.lower().endswith(" with"):
        aim = patterns.search("deed-behind", line[at + len(phrase) :])
        if aim is None:
            return None  # whom or what one worked with tells no deed
        line, at = line[at + len(phrase) + aim.end() - len(aim[0]) + 3 :], -1
    opens = at >= 0 and len(line[:at].split()) <= _BEFORE
    text = line[at + len(phrase) :].lstrip() if phrase and opens else line
    if patterns.match("leads-a-team", text):
        return best_measure("leading", text, used)
    at_work_in = {*fields, *_fields_said(text)}
    named = tuple(skills().find(text))
    trade, measure = (None, None) if _is_of_others(text) else _of_trade(text, named, at_work_in, used)
    measure = measure or object_measure(text, used, software=any(one.skill.kind in SOFTWARE_KINDS for one in named))
    measure = measure or (best_measure(trade.name, matter_of(text), used, general=False) if trade else None)
    if measure is None and (phrase or (verb and verb.cls == "general")):
        measure = _of_circumstances(text, named, at_work_in, used)
    people = _OF_PEOPLE.get(verb.cls) if verb else None
    near = finder("people").search(" ".join(matter_of(text).split()[:_OBJECT])) if people else None
    if people is None or near is None or (trade and trade.areas <= _THEIR_TRADE):
        return measure
    thing = finder_of(measure).search(text) if measure and measure.about else None
    return measure if thing and thing.start < near.start else best_measure(people, text, used)


def _of_trade(
    text: str, named: tuple[Mention, ...], fields: Collection[str], used: Collection[str]
) -> tuple[Trade | None, Measure | None]:
    """The trade of a statement and what it counts of what was worked on.

    The action and its object tell the trade. Where only a circumstance does ("the archive of a bank"), what the thing
    itself counts in any trade goes before.
    """
    matter = _without_names(matter_of(text), named)
    with_tools = [
        text[one.start : one.end] for one in named if one.start >= len(matter) and one.skill.kind in SOFTWARE_KINDS
    ]
    matter = ", ".join([matter.rstrip(), *with_tools])  # what it was done with is no circumstance
    trade = trade_of(matter, skills().find(matter), fields)
    if trade:
        measure = best_measure(trade.name, matter, used)
        return trade, measure if measure and _is_sure(trade, measure, matter, named, fields) else None
    return trade_of(text, named, fields), _of_position(matter, fields, used)


def _is_sure(trade: Trade, measure: Measure, matter: str, named: Collection[Mention], fields: Collection[str]) -> bool:
    """Whether more than a topic speaks for a measure: the deed itself, its object, a phrase, a tool, the position or a
    second word; a topic alone may stand in any line ("spruce stands", "families on inheritance tax")."""
    signs = signs_of(trade, matter)
    if len({sign.word for sign in signs}) > 1 or trade.fields.intersection(fields):
        return True
    if any(not sign.start or " " in sign.word or "-" in sign.word or is_head(matter, sign) for sign in signs):
        return True
    if any(one.skill.table in trade.tables and one.skill.kind in SOFTWARE_KINDS for one in named):
        return True
    hit = finder_of(measure).search(matter) if measure.about else None
    return hit is not None and any(hit.end <= sign.start or sign.end <= hit.start for sign in signs)


def _is_of_others(text: str) -> bool:
    """Whether the action deals in what others make ("sold brake fluid") and is no trade's own ("showed flats")."""
    return text.split(" ", 1)[0].lower() in word_set("outsider-verb") and not tells_a_trade(text)


def _of_circumstances(
    text: str, named: tuple[Mention, ...], fields: Collection[str], used: Collection[str]
) -> Measure | None:
    """What a trade counts of a thing in a statement whose action says little of its own ("in charge of", "provided"):
    there it stands behind a preposition."""
    wide = _without_names(matter_of(text, wide=True), named)
    trade = trade_of(wide, skills().find(wide), fields)
    return best_measure(trade.name, wide, used, general=False) if trade else None


def _without_names(matter: str, named: Collection[Mention]) -> str:
    """The matter without names of several words that are no tools ("the Green Valley Nursery"), and without whose it
    was ("patients' quarters"): they tell no trade."""
    kept = {word for one in named for word in range(one.start, one.end)}

    def blank(found: re.Match[str]) -> str:
        return found[0] if any(place in kept for place in range(*found.span())) else " " * len(found[0])

    whose = patterns.regex("possessive").sub(blank, matter)
    return patterns.regex("proper-name").sub(blank, whose)


def _of_position(text: str, fields: Collection[str], used: Collection[str]) -> Measure | None:
    """What the trade of the position counts of the very thing in a statement whose words tell no trade."""
    own = [best_measure(trade.name, text, used) for trade in trades().values() if trade.fields.intersection(fields)]
    fitting = [measure for measure in own if measure and measure.about and names_its_thing(measure, text)]
    return fitting[0] if len(fitting) == 1 else None


def _fields_said(text: str) -> Collection[str]:
    """The fields of the job that a statement itself names: "as a transport driver"."""
    job = patterns.search("as-a-job", text)
    return fields_of(title_words(job["job"])) if job else ()


def with_domain(text: str, domains: Collection[str]) -> str:
    """The text with the posting's field of use as a slot before a thing that names none: "Built <pricing> models"."""
    bare = patterns.match("bare-object", text)
    domain = next(iter(domains), None)
    if bare is None or domain is None or any(one.lower() in text.lower() for one in domains):
        return text
    named = domain if domain.isupper() else domain[0].lower() + domain[1:]
    return f"{bare['before']}<{named}> {text[bare.end() :]}"

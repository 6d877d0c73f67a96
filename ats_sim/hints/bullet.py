"""The hint for one statement: what it leaves open, and one sentence of advice in its own words.

Where its action is not understood, or nothing is known of its trade, it is asked for its own things.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ats_sim.domain.coursework import is_coursework
from ats_sim.domain.untold import items, untold
from ats_sim.hints.action import Action, Tense, parse_action
from ats_sim.hints.advice import (
    advice_for_action,
    advice_for_kind,
    are_tools,
    in_the_active,
    missing_for,
    reason_for,
    tools_in,
)
from ats_sim.hints.agreement import areas_of, stands
from ats_sim.hints.asks import Asked, asks, asks_for_a_figure, claims_a_change, claims_praise, named_in
from ats_sim.hints.slots import can_ship, is_software, measure_for, with_domain
from ats_sim.hints.things import is_colleagues, plurals_of
from ats_sim.hints.wording import label_of, quoted, tidy
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.measures import Measure
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.model.settings import Rules

_SLOT = expression(r"<[a-zA-Z][^<>\n]{0,60}>")
_LONGEST = 2_000  # characters of a statement that are taken apart; ours
_FEW = 3  # things of one verb; a longer list tells of several deeds; ours
_THINGLESS = frozenset({"list", "name", "number", "trait", "shared"})
"""Kinds of lines of whose things nothing is counted: the deed is asked for first."""


def bullet_hint(
    evidence: Evidence,
    *,
    ships: bool = True,
    tense: Tense = "past",
    fields: Collection[str] = (),
    used: Collection[str] = (),
    domains: Sequence[str] = (),
    posting: Sequence[str] = (),
    most_words: int = Rules().bullet_words,
) -> Hint | None:
    """The hint for a statement that proves too little; None for one that proves enough, or is no statement.

    ``ships`` is False for an occupation that puts nothing into production: then release is not asked for. ``tense`` is
    that of the statements around it, ``fields`` the fields of the position, ``used`` the measures that other statements
    were given, ``domains`` the fields of use that the posting names, ``posting`` the lines in which it asks. A
    statement of more than ``most_words`` words is not made longer.
    """
    kind = untold(evidence)
    if kind is None and not _is_weak(evidence):
        return None
    line = tidy(evidence.highlight.text)
    if slot := _SLOT.search(line[:_LONGEST]):
        return _open_slot(evidence, slot[0])
    phrase = tidy(evidence.minimizing_phrase.text) if evidence.minimizing_phrase else None
    action = parse_action(line[:_LONGEST], phrase, tense)
    if kind == "list" and action.kind == "own" and _is_a_deed(line):
        kind = None  # "Draft pleadings, briefs and letters"
    active = in_the_active(line)[:_LONGEST] if kind == "passive" else line[:_LONGEST]
    measure = None if kind in _THINGLESS else _measure(active, phrase, action, evidence, fields, used)
    question = (
        ""
        if kind in _THINGLESS
        else asks(active, _behind(active, phrase), action, evidence, measure, amount=kind == "amount")
    )
    asked = Asked(
        question,
        change=kind is None and claims_a_change(evidence),
        praise=kind is None and claims_praise(evidence),
        figure=kind not in _THINGLESS and asks_for_a_figure(evidence),
        practice=is_coursework(evidence),
        named=_named(line, posting) if kind == "list" else (),
        ships=ships and is_software(evidence) and can_ship(action),
    )
    too_long = len(line.split()) > most_words or len(line) > _LONGEST
    rewrite = None if kind or too_long else _rewrite(action, evidence, domains)
    advice = (
        advice_for_kind(kind, evidence, asked)
        if kind
        else rewrite or advice_for_action(action, evidence, asked, too_long=too_long)
    )
    return Hint(
        "bullet" if rewrite else "question",
        evidence.quote,
        missing_for(kind, action, evidence, asked),
        advice,
        reason_for(kind, evidence, asked),
        measure=measure.asks if measure else None,
    )


def _measure(
    line: str,
    phrase: str | None,
    action: Action,
    evidence: Evidence,
    fields: Collection[str],
    used: Collection[str],
) -> Measure | None:
    """What the trade counts of the very thing, where it stands for that and the line states no result yet."""
    if evidence.metric == "outcome" or is_coursework(evidence) or finder("from-scratch").search(line):
        return None
    measure = measure_for(line, phrase, action.verb, {*fields, *areas_of(fields)}, used)
    told = _told(line, phrase)
    if action.kind == "assist" and any(map(is_colleagues, plurals_of(f"Of {told}")[:1])):
        told = told.partition(" with ")[2]  # whom one helped is no object
    return measure if measure and told and stands(measure, told, fields) else None


def has_open_slot(evidence: Evidence) -> bool:
    """Whether a rewrite was taken over with an open place."""
    return _SLOT.search(evidence.highlight.text[:_LONGEST]) is not None


def _open_slot(evidence: Evidence, slot: str) -> Hint:
    """The hint for a rewrite that was taken over with its slot: another slot behind it would help nobody."""
    return Hint(
        "question",
        evidence.quote,
        (f"What stands for {slot}: what is true there?",),
        f"Fill in {slot} with what is true, or take that part out: {quoted(tidy(evidence.highlight.text))}",
        f"{slot} is an open place, which proves nothing until it is filled.",
    )


def _is_weak(evidence: Evidence) -> bool:
    if not evidence.is_statement or evidence.exclusion == "foreign":
        return False
    return evidence.grade != "evidenced" or evidence.minimized or claims_a_change(evidence)


def _rewrite(action: Action, evidence: Evidence, domains: Sequence[str]) -> str | None:
    """The statement with the posting's field of use before a bare thing, or with its own result behind its own deed."""
    if not action.text or action.kind == "assist" or label_of(action.text) or is_coursework(evidence):
        return None
    if evidence.metric == "outcome":
        return action.text if action.changed else None
    text = with_domain(action.text, domains)
    return None if text == action.text else f"{text.rstrip('.')}, used by <whom> since <when>"


def _named(line: str, posting: Sequence[str]) -> tuple[str, ...]:
    tools = are_tools(line)
    return named_in(posting, tools_in(line) if tools else items(line), tools=tools)


def _is_a_deed(line: str) -> bool:
    """Whether a list is of the things of the one verb that opens it."""
    return line.split(" ", 1)[0].lower() in word_set("verb-only") and len(items(line)) <= _FEW


def _told(line: str, phrase: str | None) -> str:
    """A line without its leading phrase."""
    at = line.lower().find(phrase.lower()) if phrase else -1
    return line[at + len(phrase) :].lstrip(" :,") if phrase and at >= 0 else line


def _behind(line: str, phrase: str | None) -> str:
    """What stands behind a leading phrase, with a small word for the deed; the line itself without one."""
    told = _told(line, phrase)
    thing = f"Of {told.partition(' with ')[2]}"
    return line if told == line else thing if plurals_of(thing) else f"Of {told}"

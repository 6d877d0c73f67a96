"""The hint for one statement: what it leaves open, and a rewrite that keeps all it says and adds one open place.

Where its action is not understood, or nothing is known of its trade, there is no rewrite, only the question for it.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from ats_sim.domain.coursework import is_coursework
from ats_sim.domain.untold import Untold, passive, untold
from ats_sim.hints.action import Action, Tense, parse_action
from ats_sim.hints.agreement import agrees, areas_of, may_ask
from ats_sim.hints.slots import (
    can_ship,
    claims_a_change,
    is_software,
    measure_for,
    with_domain,
    with_measure,
    with_size,
)
from ats_sim.hints.telling import THINGLESS, missing_for, question_for, reason_for
from ats_sim.hints.things import plurals_of, thing_of
from ats_sim.hints.wording import capital, label_of, quoted, tidy
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.measures import Measure, finder_of
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.model.settings import Rules

_SLOT = expression(r"<[a-zA-Z][^<>\n]{0,60}>")
_LONGEST = 2_000  # characters of a statement that are taken apart; ours


def bullet_hint(
    evidence: Evidence,
    *,
    ships: bool = True,
    tense: Tense = "past",
    fields: Collection[str] = (),
    common: str = "",
    used: Collection[str] = (),
    domains: Collection[str] = (),
    most_words: int = Rules().bullet_words,
) -> Hint | None:
    """The hint for a statement that proves too little; None for one that proves enough, or is no statement.

    ``ships`` is False for an occupation that puts nothing into production: then release is not asked for. ``tense`` is
    that of the statements around it, ``fields`` the fields of the position, ``common`` what can be asked of anybody
    in them, ``used`` the measures that other statements were given, ``domains`` the fields of use that the posting
    names. A statement of more than
    ``most_words`` words is not made longer. What a trade counts stands in a rewrite only where the position is of that
    trade too: a line by itself gets the question.
    """
    kind = untold(evidence)
    if kind is None and not _is_weak(evidence):
        return None
    line = tidy(evidence.highlight.text)
    if slot := _SLOT.search(line[:_LONGEST]):
        return _open_slot(evidence, slot[0])
    phrase = tidy(evidence.minimizing_phrase.text) if evidence.minimizing_phrase else None
    action = parse_action(line[:_LONGEST], phrase, tense)
    told = evidence.metric == "outcome" or is_coursework(evidence) or finder("from-scratch").search(line[:_LONGEST])
    wide = {*fields, *areas_of(fields)}
    measure = (
        None
        if told or kind in THINGLESS
        else measure_for(_active(line, kind)[:_LONGEST], phrase, action.verb, wide, used)
    )
    fits = measure is not None and agrees(measure, evidence, fields)
    measure = measure if measure and (fits or may_ask(measure, line[:_LONGEST], fields)) else None
    measure = _without_unit(measure) if measure and finder("how-often-told").search(line[:_LONGEST]) else measure
    too_long = len(line.split()) > most_words or len(line) > _LONGEST
    partial = measure is not None and _beside(plurals_of(_behind(line[:_LONGEST], phrase)), measure) is not None
    software = is_software(evidence)
    asks = "" if kind in THINGLESS else _asks(_active(line, kind)[:_LONGEST], phrase, measure, software, common)
    if kind:
        question = question_for(kind, evidence, asks, common)
        return Hint("question", evidence.quote, missing_for(kind, evidence), question, reason_for(kind, evidence))
    rewrite = None if too_long or partial else _rewrite(action, evidence, measure, domains, fits=fits)
    return Hint(
        "bullet" if rewrite else "question",
        evidence.quote,
        _missing(action, evidence, asks, ships and software),
        rewrite or _question(action, evidence, asks, too_long),
        _reason(evidence),
        measure=measure.fragment if measure else None,
    )


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


def _rewrite(
    action: Action, evidence: Evidence, measure: Measure | None, domains: Collection[str], *, fits: bool
) -> str | None:
    """The whole statement with its gap as a slot: the own part, the size of a claimed change, or what the trade counts.

    None where nothing that is left open is known, no sentence of one clause holds it, or the measure does not fit the
    trade of the position: then a question is asked.
    """
    if not action.text or label_of(action.text) or is_coursework(evidence):
        return None
    if evidence.metric == "outcome":
        return action.text if action.changed else None
    text = with_domain(action.text, domains)
    sized = with_size(text)
    in_domain = text != action.text
    if sized or measure is None or (in_domain and not fits):
        if not sized and in_domain:
            return f"{text.rstrip('.')}, used by <whom> since <when>"
        return sized or (text if action.kind == "assist" else None)
    return with_measure(text, measure) if fits else None


def _question(action: Action, evidence: Evidence, asks: str, too_long: bool) -> str:
    """What stands in the place of a rewrite where there is none: the question that the candidate alone can answer."""
    line = quoted(tidy(evidence.highlight.text))
    if too_long and action.text:
        return f"Split it: one action and what came of it in each part. The first: {line}"
    if action.kind == "torn":
        return f"It breaks off or is torn: write it out, then say what came of it: {line}"
    if action.kind == "trait":
        return f"Say instead what you did that shows it, for whom, and what came of it: {line}"
    if evidence.metric == "outcome":
        return f"Begin with your own part: what did you do yourself in {line}?"
    if action.kind == "learning" or is_coursework(evidence):
        return f"Say where you have used it since, and what came of it there: {line}; {asks}?"
    if action.kind == "own":
        return f"Keep {line}, and say what came of it: {asks}?"
    return f"Begin with what you did yourself in {line}; then say what came of it: {asks}?"


def _active(line: str, kind: Untold | None) -> str:
    """A passive line with its deed in front: "Removed snow" of "Snow was removed"."""
    found = passive(line) if kind == "passive" else None
    return f"{capital(found['verb'])} {found['subject'].lower()}{found['rest']}" if found else line


def _asks(line: str, phrase: str | None, measure: Measure | None, software: bool, common: str) -> str:
    """What to ask of a line: what its trade counts, else, in its own words, what can be counted of any thing, else what
    is ``common`` to all in its field.

    A question that names no thing gets that of the line, and what a measure is not about is asked for beside it.
    """
    told = _behind(line, phrase)
    things = plurals_of(f"Of {told.partition(' with ')[2]}" if phrase else "") or plurals_of(told)
    if measure:
        about = [thing for thing in things if measure.about and finder_of(measure).search(thing)]
        nameless = patterns.regex("how-many-verb")
        named = nameless.sub(f"how many {(about or things or ['of them'])[0]} ", measure.asks)
        other = _beside(things, measure)
        return f"{named}; and how many {other}, for whom" if other else named
    if common:
        return f"how many {' and '.join(things)}, how often, for whom; or: {common}" if things else common
    thing = None if things else thing_of(told)
    counted = (
        f"how many {' and '.join(things)}" if things else f"what changed with {thing}" if thing else "what changed"
    )
    whom = "who used it" if software else "how often, for whom" if things else "for whom"
    shows = "time, errors, cost or users" if software else "time taken, faults, cost or people helped"
    return f"{counted}, {whom}, and what shows how good it was: {shows}"


def _without_unit(measure: Measure) -> Measure:
    """A measure without its unit of time, which would clash with how often it was where a line tells that itself."""
    unit = patterns.regex("unit-of-time")
    return replace(measure, fragment=unit.sub("", measure.fragment), asks=unit.sub("", measure.asks))


def _behind(line: str, phrase: str | None) -> str:
    """What stands behind a leading phrase, with a small word for the deed; the line itself without one."""
    at = line.lower().find(phrase.lower()) if phrase else -1
    return f"Of {line[at + len(phrase) :].lstrip()}" if phrase and at >= 0 else line


def _beside(things: Sequence[str], measure: Measure) -> str | None:
    """The thing of a line that a measure for another one of them leaves out: "stock" of meals and stock."""
    if len(things) < 2 or not measure.about:
        return None
    left = [thing for thing in things if finder_of(measure).search(thing) is None]
    return left[0] if len(left) == 1 else None


def _missing(action: Action, evidence: Evidence, asks: str, software: bool) -> tuple[str, ...]:
    """The recruiter's questions that the statement leaves open."""
    line = quoted(tidy(evidence.highlight.text))
    if action.kind == "trait":
        return (f"What did you do that shows {line}, and what came of it?",)
    questions = []
    if evidence.minimized:
        questions.append(f"Which part was yours: what did you do yourself in {line}?")
    elif action.kind != "own":
        questions.append(f"What did you do: which action of yours is behind {line}?")
    if evidence.metric != "outcome":
        questions.append(f"What was the result: after {line}, {asks}?")
    if software and can_ship(action) and not evidence.deployment:
        questions.append(f"Did it ship: who uses what came of {line}, and since when?")
    helps = action.verb is not None and action.verb.cls not in ("taught", "cared")
    if action.text and helps and evidence.metric not in ("outcome", "scale") and not evidence.partners:
        questions.append(f"Did it matter to someone: who gained by {line}, and how many were they?")
    return tuple(questions) or (f"What came of it: what was different after {line}?",)


def _reason(evidence: Evidence) -> str:
    """Why the statement as it stands does not help, with its own words."""
    line = quoted(tidy(evidence.highlight.text))
    if evidence.minimizing_phrase:
        return f'"{tidy(evidence.minimizing_phrase.text)}" leaves open what you did yourself: {line}.'
    score = next((metric.quote.text for metric in evidence.metrics if metric.kind == "offline"), None)
    if score and evidence.grade != "evidenced":
        return f'"{tidy(score)}" is a score on test data; a reader wants to know what it did for anyone.'
    if claims_a_change(evidence):
        return f"It says that something became better, but not by how much: {line}."
    if evidence.grade == "tool_only" and evidence.tools:
        names = list(dict.fromkeys(tidy(tool.quote.text) for tool in evidence.tools))[:3]
        named = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        return f"It names {named}, but not what came of it: {line}."
    if evidence.grade == "plain":
        return f"It says what was done, but not what came of it: {line}."
    return f"{line} could stand in anyone's resume; nothing in it can be counted or checked."

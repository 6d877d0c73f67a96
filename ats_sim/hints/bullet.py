"""The hint for one statement: what it leaves open, and a rewrite that keeps all it says and adds one open place.

Where its action is not understood there is no rewrite, only the question for it.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ats_sim.hints.action import Action, parse_action
from ats_sim.hints.leading_phrase import Opening, Tense, is_torn, lead_with_action
from ats_sim.hints.slots import can_ship, claims_a_change, is_software, measure_for, with_measure, with_size
from ats_sim.hints.wording import capital, object_of, quoted, small, tidy, with_article
from ats_sim.lexicon.measures import Measure
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.model.settings import Rules

_AUXILIARY = re.compile(r"^(?:am|is|was|were|been|being)\s+", re.IGNORECASE)
_LONGEST = 2_000  # characters of a statement that a rewrite repeats; ours


def bullet_hint(
    evidence: Evidence,
    *,
    ships: bool = True,
    tense: Tense = "past",
    fields: Collection[str] = (),
    used: Collection[str] = (),
    most_words: int = Rules().bullet_words,
) -> Hint | None:
    """The hint for a statement that proves too little; None for one that proves enough, or is no statement.

    ``ships`` is False for an occupation that puts nothing into production: then release is not asked for. ``tense`` is
    that of the statements around it, ``fields`` the fields and areas of the position, ``used`` the measures that other
    statements were given. A statement of more than ``most_words`` words is not made longer.
    """
    if not _is_weak(evidence):
        return None
    highlight = evidence.highlight
    line, action = tidy(highlight.text), parse_action(highlight.text)
    opening = lead_with_action(line[:_LONGEST], minimized=evidence.minimized, tense=tense)
    software = ships and is_software(evidence)
    verb = opening.verb if opening else action.verb
    measure = measure_for(line[:_LONGEST], verb, () if software else fields, used)
    too_long = len(line.split()) > most_words or len(line) > _LONGEST
    rewrite = _rewrite(opening, evidence, measure) if opening and not too_long else None
    asked = _missing(action, evidence, opening, measure, software)
    instead = _question_instead(action, evidence, measure, too_long=too_long and opening is not None)
    measured = evidence.metric != "outcome" and action.kind != "trait"
    return Hint(
        "bullet" if rewrite else "question",
        evidence.quote,
        asked,
        rewrite or instead,
        _reason(action, evidence),
        measure=measure.fragment if measured else None,
    )


def _is_weak(evidence: Evidence) -> bool:
    if not evidence.is_statement or evidence.exclusion == "foreign":
        return False
    if evidence.grade in ("tool_only", "vague") or evidence.minimized or claims_a_change(evidence):
        return True
    return evidence.grade != "evidenced" and evidence.metric == "offline"


def _rewrite(opening: Opening, evidence: Evidence, measure: Measure) -> str | None:
    """One change: the size of a claimed change, the own part, or what the trade counts; beside it only the opening."""
    if evidence.metric == "outcome" or opening.part:
        return opening.text if opening.changed else None
    return with_size(opening.text) or with_measure(opening.text, measure)


def _question_instead(action: Action, evidence: Evidence, measure: Measure, *, too_long: bool) -> str:
    """What stands in the place of a rewrite where there is none: the question that the candidate alone can answer."""
    line = tidy(evidence.highlight.text)
    if too_long:
        return f"Split it: one deed and what came of it in each part. The first: {quoted(line)}"
    if is_torn(line):
        return f"It breaks off or is torn: write it out, then say what came of it: {quoted(line)}"
    if action.kind == "trait":
        return f"Say instead what you did that shows it, for whom, and what came of it: {quoted(line)}"
    if evidence.metric == "outcome":
        return f"Begin with your own part: what did you do yourself in {quoted(line)}?"
    return f"Begin with what you did yourself in {quoted(line)}; then say what came of it: {measure.asks}?"


def _missing(
    action: Action, evidence: Evidence, opening: Opening | None, measure: Measure, software: bool
) -> tuple[str, ...]:
    """The recruiter's questions that the statement leaves open, about its own subject."""
    if action.kind == "trait":
        return (f"What did you do that shows {quoted(action.rest)}, and what came of it?",)
    line = quoted(tidy(evidence.highlight.text))
    questions = []
    if evidence.minimized:
        questions.append(f"Which part was yours: what did you do yourself in {quoted(action.rest)}?")
    elif opening is None:
        questions.append(f"What did you do: which deed of yours is behind {line}?")
    if evidence.metric != "outcome":
        questions.append(f"What was the result: after {line}, {measure.asks}?")
    told = opening is not None and action.kind in ("action", "part")
    if software and told and can_ship(action) and not evidence.deployment:
        questions.append(f"Did it ship: who uses {_subject(action) or 'it'}, and since when?")
    people = action.verb is not None and action.verb.cls in ("taught", "cared")
    thing = object_of(action.rest)
    if told and thing and evidence.metric not in ("outcome", "scale") and not evidence.partners and not people:
        questions.append(
            f"Did it matter to someone: who gained when you {action.past} {thing}, and how many were they?"
        )
    return tuple(questions) or (f"What came of it: what was different after {line}?",)


def _subject(action: Action) -> str:
    """What the statement is about, for the middle of a sentence; empty where no words for it can be told."""
    thing = object_of(action.rest)
    return with_article(small(thing) if action.kind == "topic" else thing)


def _reason(action: Action, evidence: Evidence) -> str:
    """Why the statement as it stands does not help, with its own words."""
    line = quoted(tidy(evidence.highlight.text))
    if evidence.minimizing_phrase:
        after = tidy(evidence.highlight.text).partition(evidence.minimizing_phrase.text)[2].strip()
        opening = _AUXILIARY.sub("", tidy(evidence.minimizing_phrase.text))
        words = f"{opening} {object_of(after)}".strip()
        return f'"{capital(words)}" leaves open what you did yourself.'
    score = next((metric.quote.text for metric in evidence.metrics if metric.kind == "offline"), None)
    if score and evidence.grade != "evidenced":
        return f'"{tidy(score)}" is a score on test data; a reader wants to know what it did for anyone.'
    if claims_a_change(evidence):
        return f"It says that something became better, but not by how much: {line}."
    if evidence.grade == "tool_only" and evidence.tools:
        names = list(dict.fromkeys(tidy(tool.quote.text) for tool in evidence.tools))[:3]
        named = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        return f"It names {named}, but not what came of it: {line}."
    words = f"{action.head} {object_of(action.rest)}".strip()
    words = quoted(capital(words)) if len(words.split()) > 1 and action.kind == "action" else line
    return f"{words} could stand in anyone's resume; nothing in it can be counted or checked."

"""The hint for one statement: what it leaves open, and a rewrite in its own words with slots for what is not said."""

from __future__ import annotations

import re

from ats_sim.hints.deed import Deed, read_deed
from ats_sim.hints.slots import can_ship, claims_a_change, is_software, with_slots
from ats_sim.hints.wording import capital, main_clause, object_of, quoted, small, tidy, with_article
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint

_AUXILIARY = re.compile(r"^(?:am|is|was|were|been|being)\s+", re.IGNORECASE)
ONLY_IF_TRUE = " (only if true)"
_QUESTION_WORDS = 14  # words of the statement that a question repeats; ours
_CLAUSE_WORDS = 26  # words of the statement that a rewrite begins with; ours


def bullet_hint(evidence: Evidence, *, ships: bool = True) -> Hint | None:
    """The hint for a statement that proves too little; None for one that proves enough, or is no statement.

    ``ships`` is False for an occupation that puts nothing into production: then release is not asked for.
    """
    if not _is_weak(evidence):
        return None
    highlight = evidence.highlight
    deed = read_deed(highlight.text)
    software = ships and is_software(evidence)
    rewrite = _rewrite(deed, evidence, software) + ONLY_IF_TRUE
    about = Quote(highlight.text, highlight.span())
    return Hint("bullet", about, _missing(deed, evidence, software), rewrite, _reason(deed, evidence))


def _is_weak(evidence: Evidence) -> bool:
    if evidence.grade == "not_bullet" or evidence.reason == "foreign":
        return False
    if evidence.grade in ("tool_only", "vague") or evidence.undersold or claims_a_change(evidence):
        return True
    return evidence.grade != "evidenced" and evidence.metric == "offline"


def _missing(deed: Deed, evidence: Evidence, software: bool) -> tuple[str, ...]:
    """The recruiter's questions that the statement leaves open, about its own subject."""
    if deed.kind == "trait":
        return (f"What did you do that shows {quoted(deed.rest)}, and what came of it?",)
    subject = _subject(deed, evidence)
    questions = []
    if deed.kind == "part":
        questions.append(f"Which part of {subject} was yours?")
    elif evidence.undersold and not deed.past:
        own = subject.removeprefix("what you did ")
        questions.append(f"What did you do yourself {own if own != subject else f'for {subject}'}?")
    if evidence.metric != "outcome":
        questions.append(_result_question(deed, subject))
    if software and can_ship(deed) and not evidence.deployment:
        questions.append(f"Did it ship: who uses {subject}, and since when?")
    people = deed.verb is not None and deed.verb.cls in ("taught", "cared")
    if evidence.metric not in ("outcome", "scale") and not evidence.partners and not people:
        thing = object_of(deed.rest)
        who = f"who gained when you {deed.past} {thing}" if deed.past and thing else f"who needed {subject}"
        questions.append(f"Did it matter to someone: {who}, and how many were they?")
    if evidence.undersold and not questions:
        questions.append(f"Which part of {subject} was yours?")
    return tuple(questions)


def _subject(deed: Deed, evidence: Evidence) -> str:
    """What the statement is about, for the middle of a sentence."""
    thing = object_of(deed.rest)
    if deed.kind == "company" or (deed.kind == "topic" and _is_tool(thing, evidence)):
        return f"what you did with {thing or quoted(deed.rest)}"
    return with_article(small(thing) if deed.kind == "topic" else thing) or quoted(deed.rest)


def _is_tool(thing: str, evidence: Evidence) -> bool:
    return thing.lower() in {tool.quote.text.lower() for tool in evidence.tools}


def _result_question(deed: Deed, subject: str) -> str:
    clause = main_clause(deed.rest, _QUESTION_WORDS)
    before_comma = clause.partition(", ")[0]
    clause = before_comma if len(before_comma.split()) >= 2 else clause
    if deed.past and len(clause.split()) <= _QUESTION_WORDS:
        return f"What was the result: what was different after you {deed.past} {clause}?"
    return f"What was the result: what was different because of {subject}?"


def _rewrite(deed: Deed, evidence: Evidence, software: bool) -> str:
    if deed.kind == "trait":
        return f"<One deed that shows {quoted(deed.rest)}> for <whom>; <what changed> <rose|fell> by <X%>"
    rest = main_clause(deed.rest, _CLAUSE_WORDS) if evidence.metric != "outcome" else deed.rest
    if deed.kind == "part":
        clause = f"{deed.head} <your own part of> {rest}"
    elif deed.kind == "company" or (deed.kind == "topic" and _is_tool(object_of(rest), evidence)):
        clause = f"{'<Built|Ran|Repaired>' if software else '<Ran|Prepared|Checked>'} <what> with {rest}"
    elif deed.kind == "topic":
        clause = f"{'<Built|Ran|Repaired>' if software else '<Ran|Prepared|Checked>'} {rest}"
    else:
        clause = f"{deed.head} {rest}"
    return capital(clause if evidence.metric == "outcome" else with_slots(deed, clause, software))


def _reason(deed: Deed, evidence: Evidence) -> str:
    """Why the statement as it stands does not help, with its own words."""
    if evidence.undersold:
        after = tidy(evidence.highlight.text).partition(evidence.undersold.text)[2].strip()
        opening = _AUXILIARY.sub("", tidy(evidence.undersold.text))
        words = f"{opening} {object_of(after)}".strip()
        return f'"{capital(words)}" leaves open what you did yourself.'
    subject = _subject(deed, evidence) if deed.kind != "trait" else "it"
    score = next((metric.quote.text for metric in evidence.metrics if metric.kind == "offline"), None)
    if score and evidence.grade != "evidenced":
        return f'"{tidy(score)}" is a score on test data; a reader wants to know what {subject} did for anyone.'
    if claims_a_change(evidence):
        return f"It says that something became better, but not by how much ({subject})."
    if evidence.grade == "tool_only" and evidence.tools:
        names = list(dict.fromkeys(tidy(tool.quote.text) for tool in evidence.tools))[:3]
        named = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        return f"It names {named}, but not what came of {subject}."
    words = f"{deed.head} {object_of(deed.rest)}".strip()
    words = quoted(capital(words)) if len(words.split()) > 1 else quoted(capital(deed.clause))
    return f"{words} could stand in anyone's resume; nothing in it can be counted or checked."

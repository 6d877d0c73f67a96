"""Hints about the posting's requirements: its wording beside the resume's, and what is not shown at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.hints.bullet import ONLY_IF_TRUE
from ats_sim.hints.wording import quoted, tidy
from ats_sim.lexicon.skills import Skill, skills
from ats_sim.lexicon.words import words as word_list
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Found, RequirementMatch

_WORD = re.compile(r"[^\W_]{3,}")
_COMMON = frozenset(word_list("telling-little"))


def wording_hints(case: Case) -> Iterator[Hint]:
    """For each required thing that is there in other words: the posting's words beside the resume's, at their place."""
    for match in _required(case):
        if match.status in ("stemmed", "alias", "related") and match.where and not _met_otherwise(case, match):
            yield _wording(case, match, _best_place(match))


def _wording(case: Case, match: RequirementMatch, found: Found) -> Hint:
    wanted, words = match.requirement.skill, found.quote.text
    statement = case.evidence[found.highlight] if found.highlight >= 0 else None
    about = Quote(statement.highlight.text, statement.highlight.span()) if statement else found.quote
    if match.status == "related":
        reason = f'The posting asks for "{wanted}"; your "{words}" is near it, but not the same to a search.'
        rewrite = f'Say <what you did with {wanted}>, beside "{words}"'
    elif match.status == "stemmed":
        reason = f'The posting says "{wanted}", you say "{words}"; a literal search tells the two forms apart.'
        rewrite = f'Use the form "{wanted}" once, here or in the skills section'
    else:
        reason = f'The posting says "{wanted}", you say "{words}"; a literal search finds only the first.'
        rewrite = _replaced(statement, words, wanted) if statement else f"{wanted} ({words})"
    return Hint("wording", about, (f'the posting\'s words "{wanted}"',), rewrite + ONLY_IF_TRUE, reason)


def _replaced(statement: Evidence, words: str, wanted: str) -> str:
    """The statement with the posting's words, the resume's own in brackets behind them."""
    text = tidy(statement.highlight.text)
    at = text.lower().find(words.lower())
    if at < 0:
        return f"{wanted} ({words})"
    spelled = wanted[:1].upper() + wanted[1:] if at == 0 else wanted
    return f"{text[:at]}{spelled} ({text[at : at + len(words)]}){text[at + len(words) :]}"


def _best_place(match: RequirementMatch) -> Found:
    """A place in a statement before one in a list: the words of a bullet are what is read."""
    return next((found for found in match.where if found.highlight >= 0), match.where[0])


def missing_hints(case: Case) -> Iterator[Hint]:
    """For each required thing that is not shown: the statement nearest to it, and where it could stand if true.

    Alternatives of the posting are one hint.
    """
    seen: set[int] = set()
    for match in _required(case):
        group = match.requirement.group
        if match.status != "missing" or group in seen or _met_otherwise(case, match):
            continue
        names = [match.requirement.skill]
        if group is not None:
            seen.add(group)
            names = [other.requirement.skill for other in _required(case) if other.requirement.group == group]
        wanted = " or ".join(dict.fromkeys(names))
        near = _nearest(case, match)
        if near:
            about = Quote(near.highlight.text, near.highlight.span())
            rewrite = f"Add <what you did with {wanted}> to {quoted(near.highlight.text)}"
            reason = f'Not shown: "{wanted}". This line is the nearest to it. Add it only if you have done it.'
        else:
            about = Quote("", Span(0, 0))
            rewrite = f"<Verb> <what> with {wanted} for <whom>; <what changed> <rose|fell> by <X%>"
            reason = f'Not shown: "{wanted}", nor anything near it. Add it only if you have done it.'
        yield Hint("missing", about, (f'"{wanted}"',), rewrite + ONLY_IF_TRUE, reason)


def _required(case: Case) -> Iterator[RequirementMatch]:
    for match in case.matches.requirements if case.matches else ():
        if match.requirement.kind == "required":
            yield match


def _met_otherwise(case: Case, match: RequirementMatch) -> bool:
    """Whether an alternative of the same group is found, literally where this one is found in other words."""
    group = match.requirement.group
    good = ("literal",) if match.status != "missing" else ("literal", "stemmed", "alias", "related")
    return group is not None and any(
        other.requirement.group == group and other.status in good for other in _required(case) if other is not match
    )


def _nearest(case: Case, match: RequirementMatch) -> Evidence | None:
    """The statement nearest to a requirement: one with a tool of the same kind, else one that shares a telling word."""
    skill = skills().get(match.requirement.label or match.requirement.skill)
    circle = _circle(skill) if skill else frozenset()
    words = {word.lower() for word in _WORD.findall(match.requirement.skill)} - _COMMON
    best, score = None, 0
    for evidence in case.evidence:
        if evidence.grade == "not_bullet":
            continue
        tools = {tool.label.lower() for tool in evidence.tools}
        near = {tool for tool in tools if tool in circle or circle & _circle(skills().get(tool))}
        shared = words & {word.lower() for word in _WORD.findall(evidence.highlight.text)}
        points = 2 * len(near) + len(shared)
        if points > score:
            best, score = evidence, points
    return best


def _circle(skill: Skill | None) -> frozenset[str]:
    """The labels around a skill: what it is a kind of, and what a knowing reader takes for a neighbour."""
    return frozenset(label.lower() for label in (*skill.broader, *skill.related)) if skill else frozenset()

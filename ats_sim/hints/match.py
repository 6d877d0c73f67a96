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
    """For each required thing that is there in other words: the posting's words beside the resume's, at their place.

    A difference of number ("queues" and "queue") is none worth a hint.
    """
    for match in _required(case):
        if match.status not in ("stemmed", "alias", "related") or not match.where or _met_otherwise(case, match):
            continue
        found = _best_place(match)
        if match.requirement.skill.lower().rstrip("s") != found.quote.text.lower().rstrip("s"):
            yield _wording(case, match, found)


def _wording(case: Case, match: RequirementMatch, found: Found) -> Hint:
    wanted, words = match.requirement.skill, found.quote.text
    statement = case.evidence[found.highlight] if found.highlight >= 0 else None
    about = Quote(statement.highlight.text, statement.highlight.span()) if statement else found.quote
    rewrite = _beside(statement, words, wanted)
    if match.status == "stemmed":
        reason = f'The posting says "{wanted}", you say "{words}"; a literal search tells the two forms apart.'
        rewrite = f'Use the form "{wanted}" once, here or in the skills section'
    elif match.status == "alias":
        reason = f'The posting says "{wanted}", you say "{words}"; a literal search finds only the first.'
    elif _is_kind_of(words, match.requirement.label or wanted):
        reason = (
            f'Your "{words}" is one kind of what the posting calls "{wanted}"; a literal search does not know that.'
        )
    else:
        reason = f'The posting asks for "{wanted}"; your "{words}" is near it, but not the same to a search.'
        rewrite = f'Say <what you did with {wanted}>, beside "{words}"'
    return Hint("wording", about, (f'the posting\'s words "{wanted}"',), rewrite + ONLY_IF_TRUE, reason)


def _beside(statement: Evidence | None, words: str, wanted: str) -> str:
    """The statement with the posting's words in brackets behind its own."""
    text = tidy(statement.highlight.text) if statement else words
    at = text.lower().find(words.lower())
    end = at + len(words)
    return f"{text[:end]} ({wanted}){text[end:]}" if at >= 0 else f"{words} ({wanted})"


def _is_kind_of(words: str, wanted: str) -> bool:
    """Whether the lexicon names the one as a kind of the other (PyTorch, a deep learning framework)."""
    skill, target = skills().get(words), skills().get(wanted)
    return skill is not None and target is not None and target.label in skill.broader


def _best_place(match: RequirementMatch) -> Found:
    """The place that shows the status of the match, one in a statement before one in a list."""
    fitting = [found for found in match.where if found.status == match.status] or list(match.where)
    return next((found for found in fitting if found.highlight >= 0), fitting[0])


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
            rewrite = f"<What you did with {wanted}, for whom, and what came of it>"
            reason = f'Not shown: "{wanted}". Add it to the line where you did it, only if you have done it.'
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

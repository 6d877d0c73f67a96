"""Hints about what the posting requires: its name for what the resume has, neighbours told apart, what is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ats_sim.hints.wording import quoted, tidy
from ats_sim.lexicon import patterns
from ats_sim.lexicon.fields import fields, fields_of, title_words
from ats_sim.lexicon.shapes import WORD
from ats_sim.lexicon.skills import Skill, skills
from ats_sim.lexicon.stems import stem
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote, Span
from ats_sim.model.evidence import Evidence
from ats_sim.model.hint import Hint
from ats_sim.model.matches import Found, RequirementGroup
from ats_sim.model.posting import Requirement, joined

_LETTERS = 3  # of a word that tells a thing; ours
_COMMON = word_set("telling-little")
_MOST_WORDS = 3  # words of a requirement up to which one word can stand for it; a longer one is a sentence; ours


def another_occupation(case: Case) -> Hint | None:
    """That wording will not change it, where nothing that is required is shown and the titles are of another kind."""
    required = case.matches.required
    if case.posting.confidence < case.settings.scan.posting_confidence:
        return None  # nothing rests on what was not read
    if not required or any(group.named for group in required):
        return None
    if all(criterion.answer != "fail" for criterion in case.matches.criteria if criterion.name == "titles"):
        return None
    wanted = case.posting.title
    if _areas(match.title.text for match in case.matches.titles) & _areas([wanted.text] if wanted else []):
        return None
    latest = next((match.title for match in case.matches.titles if match.latest), None)
    if latest is None:
        return None
    asked = ", ".join(group.names[0] for group in required[:4])
    text = (
        f"Wording will not change this: nothing that is required is shown ({asked}), and the titles are of another "
        "occupation. Send it to openings nearer to your work, or first gain what is asked"
    )
    reason = "None of the required things is shown, and no title is near the posting's."
    return Hint("other_occupation", Quote(latest.text, latest.span), (f'"{asked}"',), text, reason)


def _areas(titles: Iterable[str]) -> set[str]:
    """The areas of work (health, it) that titles name."""
    return {fields()[name].area for title in titles for name in fields_of(title_words(title)) if name in fields()}


def wording_hints(case: Case) -> Iterator[Hint]:
    """The posting's name for what the resume calls otherwise, and the neighbours of what it asks for, told as such.

    No hint where one name holds the other ("SQL", "SQL programming"), or differs in number only. Several things to
    which the resume has the same neighbour are one hint.
    """
    near: dict[str, tuple[Found, list[RequirementGroup]]] = {}
    named: set[str] = set()
    for group in case.matches.required:
        if group.status in ("literal", "missing") or not group.best.where or group.bearing != "held":
            continue
        found = _best_place(group)
        words = found.quote.text.lower()
        if _holds(group.best.requirement.skill, words) or words in named:
            continue
        if group.status == "related":
            if _is_neighbour(group.best.requirement, words):
                near.setdefault(words, (found, []))[1].append(group)
        elif group.status == "kind":
            if _is_instance(group.best.requirement, words):
                named.add(words)
                yield _instance(case, group, found)
        elif group.status == "alias" or not _describes(case, found):
            named.add(words)
            yield _wording(case, group, found)
    for found, groups in near.values():
        yield _neighbour(case, found, groups)


def _holds(wanted: str, words: str) -> bool:
    """Whether one name has all words of the other, in any form: side by side they would read as stuffing."""
    one, two = ({stem(word) for word in WORD.findall(text)} for text in (wanted, words))
    return one <= two or two <= one


def _describes(case: Case, found: Found) -> bool:
    """Whether the words stand before a noun ("distributed tracing"): there they are no form of the posting's word."""
    following = case.document.text[found.quote.span.end : found.quote.span.end + 30]
    return " " not in found.quote.text and patterns.match("noun-behind", following) is not None


def _wording(case: Case, group: RequirementGroup, found: Found) -> Hint:
    wanted, words = group.best.requirement.skill, found.quote.text
    statement = case.evidence[found.highlight] if found.highlight >= 0 else None
    about = statement.quote if statement else found.quote
    room = case.settings.rules.bullet_words
    beside = _beside(statement, words, wanted) if statement and not _describes(case, found) else None
    if group.status == "stemmed":
        reason = f'The posting says "{wanted}", you say "{words}"; a literal search tells the two forms apart.'
        rewrite = f'Use the form "{wanted}" once, in the skills line or here'
    else:
        reason = f'The posting says "{wanted}", you say "{words}"; a literal search finds only the first.'
        rewrite = f'Name it in the skills line as the posting does: "{wanted}" (your word is "{words}")'
        if case.resume.skills:
            about = found.quote if found.section == "skills" else about
        elif beside and len(beside.split()) <= room:
            rewrite = beside
        else:
            rewrite = rewrite.replace("the skills line", "a skills line")
    return Hint("wording", about, (f'the posting\'s words "{wanted}"',), rewrite, reason, requirements=group.indices)


def _beside(statement: Evidence, words: str, wanted: str) -> str | None:
    """The statement with the posting's words in brackets behind its own; None where they are not found as one word."""
    text = tidy(statement.highlight.text)
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)(?!\s*\()", text, re.IGNORECASE)
    return f"{text[: found.end()]} ({wanted}){text[found.end() :]}" if found else None


def _is_instance(requirement: Requirement, words: str) -> bool:
    """Whether the words name a tool of the very class that is asked for: nobody calls a queue "backend development"."""
    has, asked = skills().get(words), skills().get(requirement.label or requirement.skill, asked=True)
    return has is not None and has.is_tool and asked is not None and asked.label in has.broader


def _instance(case: Case, group: RequirementGroup, found: Found) -> Hint:
    words, wanted = found.quote.text, group.best.requirement.skill
    about = case.evidence[found.highlight].quote if found.highlight >= 0 else found.quote
    reason = f'Your "{words}" belongs to what the posting calls "{wanted}"; a literal search does not know that.'
    rewrite = f'They ask for "{wanted}"; your "{words}" belongs to it. Say so once where you name it'
    return Hint("wording", about, (f'"{wanted}"',), rewrite, reason, requirements=group.indices)


def _neighbour(case: Case, found: Found, groups: list[RequirementGroup]) -> Hint:
    about = case.evidence[found.highlight].quote if found.highlight >= 0 else found.quote
    words, wanted = found.quote.text, joined(tuple(dict.fromkeys(group.best.requirement.skill for group in groups)))
    reason = f'The posting asks for "{wanted}"; your "{words}" is near it, but not the same.'
    rewrite = (
        f'They ask for "{wanted}"; you show "{words}", a neighbour, not the same. '
        "If you have used what they ask for, say where"
    )
    indices = tuple(index for group in groups for index in group.indices)
    return Hint("wording", about, (f'"{wanted}"',), rewrite, reason, requirements=indices)


def _is_neighbour(requirement: Requirement, words: str) -> bool:
    """Whether the lexicon names the two as neighbours; words apart are no neighbour, and neither is a tool of a whole
    field of work."""
    wanted = skills().get(requirement.label or requirement.skill)
    has = skills().get(words)
    return bool(wanted and has and wanted.is_tool and has.is_tool and _near(wanted, has))


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text) if len(word) >= _LETTERS]


def _near(one: Skill, two: Skill) -> bool:
    """Whether the lexicon says so in either direction."""
    labels = {one.label.lower(), two.label.lower()}
    return one.label != two.label and bool(
        labels & {label.lower() for skill in (one, two) for label in (*skill.broader, *skill.related)}
    )


def _best_place(group: RequirementGroup) -> Found:
    """The place that shows the status of a group, one in a statement before one in a list."""
    best = group.best
    fitting = [found for found in best.where if found.status == best.status] or list(best.where)
    return next((found for found in fitting if found.highlight >= 0), fitting[0])


def missing_hints(case: Case) -> Iterator[Hint]:
    """For each required thing that is not shown: the statement nearest to it, and where it could stand if true.

    A statement is named only where it is really near; else none is.
    """
    for group in case.matches.required:
        if group.status != "missing":
            continue
        wanted, near = group.name, _nearest(case, group.best.requirement)
        if near:
            about = near.quote
            rewrite = f"Add <what you did with {wanted}> to {quoted(near.highlight.text)}"
            reason = f'Not shown: "{wanted}". This line is the nearest to it. Add it only if you have done it.'
        else:
            about = Quote("", Span(0, 0))
            rewrite = f"<What you did with {wanted}, for whom, and what came of it>"
            reason = f'Not shown: "{wanted}". Add it to the line where you did it, only if you have done it.'
        yield Hint("missing", about, (f'"{wanted}"',), rewrite, reason, requirements=group.indices)


def _nearest(case: Case, requirement: Requirement) -> Evidence | None:
    """The statement nearest to a requirement: one with a tool that the lexicon puts beside it, else one that shares the
    words that tell it from others ("fraud" of "fraud detection", not "registration" of "NMC registration")."""
    skill = skills().get(requirement.label or requirement.skill)
    named = _words(requirement.skill)
    telling = {stem(word) for word in (named[:-1] or named) if word not in _COMMON and verbs().get(word) is None}
    telling = telling if len(named) <= _MOST_WORDS else set()
    best, score = None, 0
    for evidence in case.evidence:
        if not evidence.is_statement:
            continue
        tools = [tool for item in evidence.tools if (tool := skills().get(item.label))]
        near = sum(_near(skill, tool) for tool in tools) if skill else 0
        shared = telling & set(map(stem, _words(evidence.highlight.text)))
        points = 2 * near + (len(shared) if shared == telling else 0)
        if points > score:
            best, score = evidence, points
    return best

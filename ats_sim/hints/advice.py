"""The one sentence of advice for a weak line: fitted to how the line is weak, in its own words."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.domain.untold import Untold, items, passive
from ats_sim.hints.action import Action
from ats_sim.hints.asks import Asked
from ats_sim.hints.wording import capital, past, quoted, tidy
from ats_sim.lexicon.measures import figure, situation
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.evidence import Evidence

_FEW = 3  # deeds of a duty up to which all may be told together; ours


def advice_for_kind(kind: Untold, evidence: Evidence, asked: Asked) -> str:
    """The advice for a line that tells no deed, or not whose or how much."""
    text = tidy(evidence.highlight.text)
    line = quoted(text)
    if kind == "trait":
        return _of_a_trait(text)
    if kind in ("list", "name"):
        return _of_tools(text, asked) if are_tools(text) or kind == "name" else _of_tasks(text, asked)
    if kind == "number":
        return f"Say what {line} counts, over what time, and what you did yourself for it"
    if kind == "shared":
        return f"Say which part of {line} was yours: what did you do yourself, and what came of it?"
    if kind == "amount":
        return f"Add to {line}{asked.added}"
    return f"If it was you, begin with {quoted(in_the_active(text))} and add{asked.added}"


def advice_for_action(action: Action, evidence: Evidence, asked: Asked, *, too_long: bool) -> str:
    """The advice for a line that tells a deed, or hides it behind a leading phrase."""
    text = tidy(evidence.highlight.text)
    line = quoted(text)
    if too_long and action.text:
        return f"Split it: one action and what came of it in each part. The first: {line}"
    if action.kind == "torn":
        return f"It breaks off or is torn: write it out, and add what came of it: {line}"
    if action.kind == "trait":
        return _of_a_trait(text)
    if evidence.metric == "outcome":
        return f"Begin with your own part: what did you do yourself in {line}?"
    if action.kind == "learning" or asked.practice:
        return f"Say where you have used it since, for whom, and what came of it there: {line}"
    if action.kind == "assist":
        return _of_a_helper(line, action, asked)
    if asked.praise:
        return f"Put in place of {line}{asked.added}"
    if action.kind == "responsibility" and action.text:
        return f"Begin with {quoted(action.text)}, and add{asked.added}"
    if action.kind == "responsibility" and len(items(text)) > _FEW and "how many" not in asked.question:
        return _of_tasks(text, asked)
    if action.kind == "own" or asked.change:
        return f"Add to {line}{asked.added}"
    return f"Begin with what you did yourself in {line}, and add{asked.added}"


def _of_a_helper(line: str, action: Action, asked: Asked) -> str:
    if asked.figure:
        return f"Say which part of {line} was yours, and add {asked.question}"
    if action.text:
        begins = quoted(action.text.split(" ", 1)[0])
        return f"Say which part of {line} was yours (if all of it, begin with {begins}), and add: {asked.question}?"
    return f"Say which part of {line} was yours: what did you do yourself, {asked.question}?"


def _of_a_trait(text: str) -> str:
    if finder("unshown-praise").search(text) and (known := figure(text)):
        shown = f"the figure that shows it, such as {known}: over what time, and what you did for it"
        return f"Put in place of {quoted(text)} {shown}"
    return f"Replace {quoted(text)} by one thing you did that shows it: {situation(text)}?"


def _of_tools(text: str, asked: Asked) -> str:
    told = "for whom, how often, and what came of it"
    if len(items(text)) < 2:
        return f"Say in one line what you did with {quoted(text)} in this job: {told}"
    named = f"{_both(asked.named[:1])}, which the posting asks for" if asked.named else "one of these"
    return f"Say in one line what you did with {named}, in this job: {told}: {quoted(text)}"


def _of_tasks(text: str, asked: Asked) -> str:
    named = f"{_both(asked.named)}, which the posting names too" if asked.named else "the one or two that matter most"
    return f"Take {named}, and say how much or how often, for whom, and what came of it: {quoted(text)}"


def _both(named: Sequence[str]) -> str:
    return " and ".join(f'"{one}"' for one in named)


def in_the_active(text: str) -> str:
    """A line about things to which something was done, with the deed in front: "Sanded the floors daily"."""
    found = passive(text)
    if found is None:
        return capital(text)
    subject, verb, rest = found["subject"], capital(found["verb"].lower()), found["rest"]
    head = subject.split()[-1].lower()
    deed = verbs().get(head) if head.endswith("ing") else None
    if deed and verb.lower() in word_set("light-verb") and " " in subject:
        thing = subject.rpartition(" ")[0]
        return f"{capital(past(deed, head))} {_lower(thing)}"
    words = rest.split()
    particle = words[0] if words and verbs().get(f"{verb} {words[0]}") else ""
    clause = " ".join(words).removeprefix(particle).strip()
    clause = f" {clause}".partition(" and ")[0].strip()
    return " ".join(word for word in (verb, particle, _lower(subject), clause) if word)


def _lower(text: str) -> str:
    first = text.split(" ", 1)[0]
    return text if first[1:] != first[1:].lower() or skills().get(first) else text[:1].lower() + text[1:]


def tools_in(text: str) -> list[str]:
    """The items of a list that are names of tools, as they are written: known, or with a capital that no first word of
    a line has."""
    return [
        one
        for place, one in enumerate(items(text))
        if ((skill := skills().get(one)) and skill.is_tool) or any(sign.isupper() for sign in one[not place :])
    ]


def are_tools(text: str) -> bool:
    """Whether half of a list or more are names of tools."""
    return 2 * len(tools_in(text)) >= len(items(text))


def _asked_for(asked: Asked) -> str:
    return f"what is {asked.question}" if asked.figure else asked.question


def missing_for(kind: Untold | None, action: Action, evidence: Evidence, asked: Asked) -> tuple[str, ...]:
    """The recruiter's questions that a line leaves open."""
    line = quoted(tidy(evidence.highlight.text))
    if kind in ("list", "name", "number"):
        return (f"What did you do: which work of yours is behind {line}, and what came of it?",)
    if kind == "trait" or (kind is None and action.kind == "trait"):
        return (f"What did you do that shows {line}, and what came of it?",)
    if kind == "amount":
        return (f"Over what time was it, and what came of it: {line}?",)
    if kind:
        return (f"Which part was yours: what did you do yourself in {line}?",)
    questions = []
    if evidence.minimized:
        questions.append(f"Which part was yours: what did you do yourself in {line}?")
    elif action.kind != "own":
        questions.append(f"What did you do: which action of yours is behind {line}?")
    if evidence.metric != "outcome":
        questions.append(f"What was the result: {_asked_for(asked)}?")
    if asked.ships and not evidence.deployment:
        questions.append(f"Did it ship: who uses what came of {line}, and since when?")
    helps = action.verb is not None and action.verb.cls not in ("taught", "cared")
    if action.text and helps and evidence.metric not in ("outcome", "scale") and not evidence.partners:
        questions.append(f"Did it matter to someone: who gained by {line}, and how many were they?")
    return tuple(questions) or (f"What came of it: {line}?",)


_OF_KINDS = {
    "list": "It lists, and tells no deed: {}.",
    "name": "It names something, and tells no deed: {}.",
    "number": "It gives a number, and not of what deed: {}.",
    "trait": "Anybody may claim it; a deed would show it: {}.",
    "passive": "It leaves open who did it: {}.",
    "shared": "It tells of a group, and not of your part in it: {}.",
    "amount": "It says how many, but not over what time or what came of it: {}.",
}


def reason_for(kind: Untold | None, evidence: Evidence, asked: Asked) -> str:
    """Why the line as it stands does not help, with its own words."""
    line = quoted(tidy(evidence.highlight.text))
    if kind:
        return _OF_KINDS[kind].format(line)
    if evidence.minimizing_phrase:
        return f'"{tidy(evidence.minimizing_phrase.text)}" leaves open what you did yourself: {line}.'
    score = next((metric.quote.text for metric in evidence.metrics if metric.kind == "offline"), None)
    if score and evidence.grade != "evidenced":
        return f'"{tidy(score)}" is a score on test data; a reader wants to know what it did for anyone.'
    if asked.change:
        return f"It says that something became better, but not by how much: {line}."
    if asked.praise:
        return f"It praises, and shows nothing that bears it out: {line}."
    if evidence.grade == "tool_only" and evidence.tools:
        names = list(dict.fromkeys(tidy(tool.quote.text) for tool in evidence.tools))[:3]
        named = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
        return f"It names {named}, but not what came of it: {line}."
    if evidence.grade == "plain":
        return f"It says what was done, but not what came of it: {line}."
    return f"{line} could stand in anyone's resume; nothing in it can be counted or checked."

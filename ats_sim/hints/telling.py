"""What to ask of a line of a position that tells no deed, or not whose or how much."""

from __future__ import annotations

from ats_sim.domain.untold import Untold, items, passive
from ats_sim.hints.wording import capital, quoted, tidy
from ats_sim.lexicon.skills import skills
from ats_sim.model.evidence import Evidence

THINGLESS = frozenset({"list", "name", "number", "trait", "shared"})
"""Kinds of lines of whose things nothing is counted: the deed is asked for first."""
_FEW = 4  # items of a list up to which all may be told together; ours


def question_for(kind: Untold, evidence: Evidence, asks: str, typical: str) -> str:
    """The question for a line of that kind; ``asks`` is what can be counted of its things, ``typical`` in its trade."""
    line = quoted(tidy(evidence.highlight.text))
    for_instance = f" (for instance: {typical})" if typical else ""
    if kind == "list" and _are_tools(evidence):
        return f"Say what you did with one or two of {line}, for whom and with what result{for_instance}"
    if kind == "list":
        which = "the one or two" if len(items(evidence.highlight.text)) > _FEW else "the one"
        told = f"Take {which} of these that mattered most, and say what you did, for whom and what came of it"
        return f"{told}{for_instance}: {line}"
    if kind == "name":
        return f"Say what you did with {line}, for whom and with what result{for_instance}"
    if kind == "number":
        return f"Say what {line} counts, over what time, and what you did yourself for it{for_instance}"
    if kind == "trait":
        return f"Say instead what you did that shows it, for whom, and what came of it{for_instance}: {line}"
    if kind == "shared":
        return (
            f"Say what your own part was: what did you do yourself for {line}, and what would have failed without it?"
        )
    if kind == "amount":
        return f"Keep {line}, and say over what time that was and what came of it: {asks}?"
    found = passive(tidy(evidence.highlight.text))
    verb = capital(found["verb"]) if found else "the verb"
    return f'Say who did it: if it was you, begin with "{verb}", then say what came of it: {asks}? {capital(line)}'


def missing_for(kind: Untold, evidence: Evidence) -> tuple[str, ...]:
    """What a line of that kind leaves open."""
    line = quoted(tidy(evidence.highlight.text))
    if kind in ("list", "name", "number"):
        return (f"What did you do: which work of yours is behind {line}, and what came of it?",)
    if kind == "trait":
        return (f"What did you do that shows {line}, and what came of it?",)
    if kind == "amount":
        return (f"Over what time was it, and what came of it: {line}?",)
    return (f"Which part was yours: what did you do yourself in {line}?",)


def reason_for(kind: Untold, evidence: Evidence) -> str:
    """Why a line of that kind does not help as it stands."""
    line = quoted(tidy(evidence.highlight.text))
    return {
        "list": f"It lists, and tells no deed: {line}.",
        "name": f"It names something, and tells no deed: {line}.",
        "number": f"It gives a number, and not of what deed: {line}.",
        "trait": f"Anybody may claim it; a deed would show it: {line}.",
        "passive": f"It leaves open who did it: {line}.",
        "shared": f"It tells of a group, and not of your part in it: {line}.",
        "amount": f"It says how many, but not over what time or what came of it: {line}.",
    }[kind]


def _are_tools(evidence: Evidence) -> bool:
    """Whether most items of a list are names of tools, as they are written: with a capital each, or known."""
    listed = items(evidence.highlight.text)
    known = [one for one in listed if (skill := skills().get(one)) and skill.is_tool]
    named = [one for one in listed if any(sign.isupper() for sign in one)]
    return 2 * len(known) > len(listed) or len(named) == len(listed)

"""The one thing a statement lacks first. Five rules share it, so that one fault is reported by one rule only."""

from __future__ import annotations

from typing import Literal

from ats_sim.lexicon.changes import changes
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.settings import Rules

Fault = Literal["offline", "pile", "unmeasured", "tool", "vague"]


def first_fault(evidence: Evidence, settings: Rules) -> Fault | None:
    """What a statement lacks first, None if nothing: a test score in place of a result, a pile of names, a change
    without its size, a tool without a result, or anything a reader could picture."""
    if evidence.grade == "not_bullet" or evidence.metric == "outcome":
        return None
    if evidence.grade != "evidenced":
        if evidence.metric == "offline":
            return "offline"
        if len({tool.label for tool in evidence.tools}) >= settings.pile_tools:
            return "pile"
    if unmeasured_change(evidence):
        return "unmeasured"
    if evidence.grade == "tool_only":
        return "tool"
    return "vague" if evidence.grade == "vague" and not evidence.undersold else None


def unmeasured_change(evidence: Evidence) -> Quote | None:
    """The words that say that something became better, in a statement that does not say by how much.

    A purpose ("to reduce overfitting") says nothing about what came of it and is none.
    """
    if evidence.metric == "outcome":
        return None
    highlight = evidence.highlight
    change = next(changes(highlight.text), None)
    if change is None:
        return None
    return Quote(highlight.text[change.start : change.end], highlight.span(change.start, change.end))

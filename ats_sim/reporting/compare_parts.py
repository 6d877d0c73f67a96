"""Two versions side by side, in words that the formats for people share."""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.comparison import Comparison, Contradiction, Noted, Rewritten, StatusChange, Version

OUTCOMES = {"better": "BETTER", "same": "NO BETTER, NO WORSE", "worse": "WORSE"}
_KINDS = {"title": "Two titles", "employer": "Two employers", "dates": "Other dates", "number": "Other numbers"}
LIMIT = "A simulation: real systems rank and search, seldom reject. A change is worth making only if it is true."
CONTRADICTED = "Where both cannot be true, keep what is, and see that other copies and profiles say the same."


def headline(result: Comparison) -> str:
    """What the changes come to."""
    new, old = result.new.name, result.old.name
    names = f"{new} after {old}" if new != old else f"the new {new} after the old one"
    return f"{OUTCOMES[result.outcome]} (simulated): {names}"


def verdicts(result: Comparison) -> Iterator[str]:
    """Disposition and fit before and after; nothing without a posting."""
    old, new = result.old, result.new
    if old.disposition and new.disposition:
        turned = old.disposition if old.disposition == new.disposition else f"{old.disposition} -> {new.disposition}"
        yield f"Verdict: {turned}"
    if old.disposition or new.disposition:
        yield f"Fit: {_fit(old)} -> {_fit(new)} of 100"


def _fit(version: Version) -> str:
    return "not judged" if version.fit is None else f"{version.fit:.1f}"


def status(change: StatusChange) -> str:
    """A thing asked for that is shown in another way."""
    return f"{change.name}: {change.before or 'not asked'} -> {change.after or 'not asked'}"


def noted(finding: Noted) -> str:
    """A finding with its rule."""
    return f"{finding.message} ({finding.severity}, {finding.name})"


def grades(change: Rewritten) -> str:
    """What a statement proves, before and after."""
    before, after = (told.grade.replace("_", " ") if told else None for told in (change.before, change.after))
    if before is None:
        return f"new, {after}"
    if after is None:
        return f"left out, was {before}"
    return before if before == after else f"{before} -> {after}"


def contradiction(one: Contradiction) -> str:
    """What kind of contradiction it is."""
    return _KINDS[one.kind]

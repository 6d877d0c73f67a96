"""Lines that fill a page and tell nothing done: instructions of a template, pastimes, qualities with scores."""

from __future__ import annotations

from ats_sim.evidence.action_signs import opens_finite
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.shapes import LOWER
from ats_sim.lexicon.wordlists import finder, word_set


def is_template(statement: Statement) -> bool:
    """A request to the writer of the resume, left standing: "Describe your role here", "[Job Title]"."""
    if patterns.search("left-blank", statement.text.strip()) or patterns.search("left-blank", statement.low):
        return True
    match = patterns.match("instruction", statement.low)
    return match is not None and finder("addressed").search(statement.low) is not None


def is_pastime(statement: Statement) -> bool:
    """A list of which most items are pastimes, without a finite verb: "Hiking, chess, cinema"."""
    items = [item for item in patterns.regex("quality-edge").split(statement.low.strip(" .")) if item]
    if len(items) < (2 if len(statement.terms) <= 6 else 3) or opens_finite(statement):
        return False
    liked = sum(finder("pastime").search(item) is not None for item in items)
    return liked >= 2 and liked * 2 > len(items)


def is_scored_quality(statement: Statement) -> bool:
    """Qualities of a person with scores behind them: "Leadership 8/10"."""
    if not patterns.regex("rating-told").search(statement.text):
        return False
    rest = LOWER.findall(patterns.regex("rating-told").sub(" ", statement.low))
    praised = sum(word in word_set("qualities") or finder("soft").search(word) is not None for word in rest)
    return 0 < len(rest) <= 12 and praised >= 0.5 * len(rest)

"""Lines that fill a page and tell nothing done: instructions of a template, pastimes, qualities with scores."""

from __future__ import annotations

from ats_sim.evidence.action_signs import Place, opens_finite, whole
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.wordlists import finder, word_set

_SCORE = expression(r"\(?\b\d{1,3}(?:\.\d)?\s?(?:/\s?\d{1,3}|%|out of \d{1,3})\)?|[★☆●○]{3,}")
_MARK = expression(r"\s*[,;|•·/]\s*|\s+(?:and|&)\s+")


def is_template(statement: Statement) -> Place:
    """A request to the writer of the resume, left standing: "Describe your role here", "[Job Title]"."""
    if patterns.search("left-blank", statement.text.strip()) or patterns.search("left-blank", statement.low):
        return whole(statement)
    match = patterns.match("instruction", statement.low)
    return match.span() if match and finder("addressed").search(statement.low) else None


def is_pastime(statement: Statement) -> Place:
    """A list of which most items are pastimes, without a finite verb: "Hiking, chess, cinema"."""
    items = [item for item in _MARK.split(statement.low.strip(" .")) if item]
    if len(items) < (2 if len(statement.terms) <= 6 else 3) or opens_finite(statement):
        return None
    liked = sum(finder("pastime").search(item) is not None for item in items)
    return whole(statement) if liked >= 2 and liked * 2 > len(items) else None


def is_scored_quality(statement: Statement) -> Place:
    """Qualities of a person with scores behind them: "Leadership 8/10"."""
    score = _SCORE.search(statement.text)
    if not score:
        return None
    rest = expression(r"[a-z]+(?:-[a-z]+)*").findall(_SCORE.sub(" ", statement.low))
    praised = sum(word in word_set("qualities") or finder("soft").search(word) is not None for word in rest)
    return score.span() if rest and len(rest) <= 12 and praised >= 0.5 * len(rest) else None

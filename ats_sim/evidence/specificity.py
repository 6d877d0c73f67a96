"""Whether a statement without proof is at least specific: a deed or fact that a reader can picture, not a duty.

Signs for and against are added up. The weights are ours, set by reading; what they mean stands beside each.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ats_sim.evidence.ownership import OWNING, first_verb
from ats_sim.evidence.statement import Statement
from ats_sim.evidence.tools import is_ordinary_name
from ats_sim.lexicon.cues import cues, pattern
from ats_sim.lexicon.openers import phrases
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Metric

_DEED = {
    "built": 2.0,
    "research": 2.0,
    "achieved": 2.0,
    "shipped": 1.5,
    "organised": 1.5,
    "taught": 1.5,
    "communicated": 1.5,
    "sold": 1.0,
}
_DEED |= {
    "cared": 1.0,
    "operated": 1.5,
    "protected": 1.0,
    "measured": 1.0,
    "analysed": 1.0,
    "led": 1.0,
    "maintained": 0.5,
    "improved": 0.5,
    "": 2.0,
}
_ARTICLE = re.compile(r"^(?:[\w'-]+\s+){0,2}?(?:an?|the first|its first|their|his|her)\s+[a-z]")
_NAME = re.compile(r"(?<=[a-z,;)] )[A-Z][a-z]{2,}")
_SMALL = frozenset(cues("small_word"))


@dataclass(frozen=True, slots=True)
class Specificity:
    """The sum of the signs, whether it suffices, and the words that pulled it down."""

    score: float
    is_specific: bool
    vague: tuple[Quote, ...]


def judge(statement: Statement, metrics: tuple[Metric, ...], undersold: bool) -> Specificity:
    """How specific a statement is, apart from tools and proof."""
    opening = first_verb(statement)
    praise = () if opening and opening[1].cls in OWNING else ("soft", "claim")
    vague = [match.span() for match in pattern("duty_sign", *praise[:1]).finditer(statement.low)]
    vague += [match.span() for match in _quantifiers().finditer(statement.low)]
    score = _opening(statement) + _details(statement) - min(3.0, 1.0 * len(vague))
    score += (
        3.5 * bool(metrics)
        - 1.5 * undersold
        - 3.0 * (bool(praise) and pattern(*praise).search(statement.low[:60]) is not None)
    )
    return Specificity(
        score, score >= statement.grading.specific, tuple(statement.quote(*span) for span in sorted(set(vague)))
    )


def _opening(statement: Statement) -> float:
    """A finite deed of one's own speaks for it, a gerund or a noun for a duty."""
    opening = first_verb(statement)
    if not opening:
        return 0.0
    word, verb = opening
    if word.low in verb.nouns and not word.low.endswith("ed"):
        return -1.0
    if word.low.endswith("ing"):
        return -1.0 if verb.base != "volunteer" else 1.0
    weight = _DEED.get(verb.cls, -0.5)
    return weight + 0.5 if word.low != verb.base else weight - 0.5


def _details(statement: Statement) -> float:
    """A single thing, names of its own, means, and the share of words that fit only this job."""
    opening = first_verb(statement)
    after = statement.low[opening[0].end :].lstrip() if opening else statement.low
    score = 1.0 if _ARTICLE.match(after) else 0.5 if after.startswith(("the ", "its ", "our ")) else 0.0
    names = [m for m in _NAME.finditer(statement.text) if not is_ordinary_name(m[0])]
    score += min(2.0, 1.0 * len(names))
    score += 0.5 * (re.search(r"\bby \w+ing\b", statement.low) is not None)
    score += 0.5 * (re.search(r"\bby \w+ing\b|\bso that\b|\bthat\b|\bwhich\b|\bwho\b", statement.low) is not None)
    score += 0.5 * (pattern("once").search(statement.low) is not None)
    generic = _generic()
    content = [w.low for w in statement.terms if w.low not in _SMALL and not w.low[0].isdigit()]
    if opening:
        content = [word for word in content if word != opening[0].low]
    own = [word for word in content if word not in generic and word.removesuffix("s") not in generic]
    share = len(own) / len(content) if content else 0.0
    score += 3.0 * (share - 0.5) + (0.5 if len(own) >= 5 else -1.0 if len(own) < 2 else 0.0)
    listed = sum(1 for w in content if w.endswith(("ing", "tion", "ment")) and verbs().get(w))
    return score - 0.5 * max(0, listed - 1)


@cache
def _generic() -> frozenset[str]:
    return frozenset(cues("generic"))


@cache
def _quantifiers() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in phrases('vague_quantity'))})(?!\w)")

"""Whether a statement without proof is at least specific: an action or fact that a reader can picture, not a duty.

Signs for and against are weighed and added up. The weights are ours: fitted (logistic regression, no proof of their
own) to some 310 lines that people had called plain or vague, and rounded; a sum of ``grading.specific`` divides them.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from ats_sim.evidence.ownership import OWNING, find_minimizing_phrase, first_verb
from ats_sim.evidence.statement import Statement, Word
from ats_sim.evidence.tools import is_ordinary_name
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import has_digit
from ats_sim.lexicon.verbs import Verb, verbs
from ats_sim.lexicon.wordlists import finder, list_of, word_set
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Metric, Sign

_BROAD = ("led", "maintained", "improved", "general", "used", "weak")
"""Classes of verbs that any job holder uses of any work."""
_WEIGHTS = {
    "action": 1.6,  # opens with a finite verb that names a kind of action
    "duty": -1.4,  # opens with a gerund or the noun of an action
    "verbless": -1.0,
    "own words": 0.75,  # each word, up to six, that is not at home in every job
    "share": 1.0,  # of such words, above or below half
    "bare": -0.6,  # fewer than two of them
    "single": 0.75,  # "a", "an": one thing, up to two
    "object": 0.5,  # the verb's own object is one thing
    "definite": 0.9,  # or a known one
    "name": 0.4,  # names of its own, up to two
    "story": 1.0,  # when, after, because, which, by doing: how it came about, up to two
    "number": 1.2,  # a digit, though it measures nothing
    "metric": 1.3,
    "shrunk": -1.0,
    "vague": -1.4,  # words of duty or of no amount, up to three
    "praise": -1.2,  # a claim about the person
    "activities": -0.7,  # nouns of activity beyond the first, up to three
    "items": -0.4,  # commas, up to three
}


class Specificity(Struct, frozen=True):
    """The sum of the signs, whether it suffices, and the words that pulled it down."""

    score: float
    is_specific: bool
    signs: tuple[Sign, ...]

    @property
    def vague(self) -> tuple[Quote, ...]:
        """The words that pulled it down."""
        return tuple(sign.quote for sign in self.signs)


def judge(statement: Statement, metrics: tuple[Metric, ...]) -> Specificity:
    """How specific a statement is, apart from tools and proof."""
    opening = first_verb(statement)
    boasts = not (opening and opening[1].cls in OWNING)
    vague = list(_vague(statement, ("duty-sign", "soft") if boasts else ("duty-sign",)))
    vague += _vague(statement, ("vague-quantity", "buzzword"))
    weighed: list[tuple[str, float]] = [("metric", bool(metrics)), ("vague", min(3, len(vague)))]
    weighed += [("praise", boasts and finder("soft", "claim").search(statement.low[:60]) is not None)]
    weighed += [*_opening(statement, opening), *_details(statement, opening), *_words(statement, opening)]
    score = sum(_WEIGHTS[sign] * amount for sign, amount in weighed)
    each = {sign.quote.span: sign for sign in reversed(vague)}
    signs = tuple(each[span] for span in sorted(each, key=lambda span: (span.start, span.end)))
    return Specificity(score, score >= statement.grading.specific, signs)


def _vague(statement: Statement, lists: tuple[str, ...]) -> Iterator[Sign]:
    """The words of some lists that say nothing specific."""
    for hit in finder(*lists).finditer(statement.low):
        yield Sign(list_of(hit.word, *lists), statement.quote(hit.start, hit.end))


def _opening(statement: Statement, opening: tuple[Word, Verb] | None) -> Iterator[tuple[str, float]]:
    """A finite action of one's own speaks for it, a gerund or a noun for a duty."""
    yield "shrunk", find_minimizing_phrase(statement) is not None
    if not opening:
        yield "verbless", 1
        return
    word, verb = opening
    finite = word.low.endswith("ed") or (word.low not in verb.nouns and not word.low.endswith("ing"))
    habitual = word.low == verb.base and not statement.low[word.end :].lstrip().startswith(("a ", "an ", "the "))
    yield "duty", (not finite or habitual) and verb.base != "volunteer"
    named = verb.cls not in _BROAD and verb.base not in word_set("loose-verb")
    yield "action", finite and named and (word.low != verb.base or word.low == "set")


def _details(statement: Statement, opening: tuple[Word, Verb] | None) -> Iterator[tuple[str, float]]:
    """A single thing, names of its own, and how it came about."""
    low = statement.low
    after = low[opening[0].end :].lstrip() if opening else low
    yield "object", patterns.match("object-single", after) is not None
    yield "definite", after.startswith(("the ", "its ", "our ", "my "))
    yield "single", min(2, len(regex("single-thing").findall(low)))
    yield "name", min(2, sum(not is_ordinary_name(match[0]) for match in regex("name-inside").finditer(statement.text)))
    yield "story", min(2, finder("story").count(low) + len(patterns.regex("by-doing").findall(low)))
    yield "number", has_digit(low)
    yield "items", min(3, low.count(","))


def _words(statement: Statement, opening: tuple[Word, Verb] | None) -> Iterator[tuple[str, float]]:
    """How many of the words fit only this job."""
    small, generic = word_set("small-word"), word_set("generic")
    content = [word.low for word in statement.terms if word.low not in small and not word.low[0].isdigit()]
    if opening and opening[0].low in content:
        content.remove(opening[0].low)
    own = [word for word in content if word not in generic and word.removesuffix("s") not in generic]
    yield "own words", min(6, len(own))
    yield "share", (len(own) / len(content) if content else 0.0) - 0.5
    yield "bare", len(own) < 2
    activities = sum(word.endswith(("ing", "tion", "ment")) and verbs().get(word) is not None for word in content)
    yield "activities", min(3, max(0, activities - 1))

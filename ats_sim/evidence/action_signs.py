"""Signs by which a line tells that something was done, and does not only name something."""

from __future__ import annotations

from functools import lru_cache

from ats_sim.domain.remembered import remembered
from ats_sim.evidence.metrics import find_metrics
from ats_sim.evidence.ownership import find_minimizing_phrase, first_verb
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import PLAIN
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set

_NOUN_ENDINGS = ("tion", "ment", "sis", "ance", "ing")


def opens_finite(statement: Statement) -> bool:
    opening = first_verb(statement)
    if not opening or opening[0].low.endswith("ing"):
        return False
    return opening[0].low not in opening[1].nouns and opening[0].low != opening[1].base


@lru_cache(maxsize=64)  # several questions about one statement ask for it
def has_past_action(text: str) -> bool:
    """Whether a text tells something done: a lower-case verb in -ing or a past form."""
    for word in regex("small-letters").findall(text):
        verb = verbs().get(word)
        if (
            verb
            and word not in verb.nouns
            and word != verb.base
            and not word.endswith("s")
            and word not in word_set("told-already")
        ):
            return True
    return False


def capital_share(statement: Statement) -> float:
    """The share of the longer words that begin with a capital."""
    words = [word for word in statement.terms if len(word.text) > 3 and word.text[0].isalpha()]
    return sum(word.text[0].isupper() for word in words) / len(words) if words else 1.0


def is_claim(statement: Statement) -> bool:
    return finder("soft", "claim").search(statement.low) is not None


@remembered(2)
def has_action_verb(statement: Statement) -> bool:
    """Whether a word names something done: a verb, or a noun for an action ("preparation of", "site supervision")."""
    if opens_finite(statement) or find_minimizing_phrase(statement):
        return True
    if any(_acts(statement, index) for index in range(len(statement.terms))):
        return True
    if patterns.search("in-charge", statement.low) or any(
        metric.kind == "outcome" for metric in find_metrics(statement)
    ):
        return True
    tools = [m for m in statement.mentions if m.skill.is_tool]
    return bool(tools) and patterns.regex("purpose-behind").search(statement.low) is not None


def has_proof(statement: Statement) -> bool:
    """Whether a number states a result or real use, so that even words without a verb are a statement."""
    return any(metric.kind in ("outcome", "scale") for metric in find_metrics(statement))


def is_joined(statement: Statement) -> bool:
    """Whether small words join words without capitals: "TIG on stainless, mostly pipework", "a nurse who listens"."""
    if capital_share(statement) < 0.6 and patterns.search("joined-words", statement.text) is not None:
        return True
    small = sum(word.text[0].islower() for word in statement.terms)
    return small >= 4 and any(mention.skill.is_tool for mention in statement.mentions)


def _acts(statement: Statement, index: int) -> bool:
    """Whether the word at a place names something done."""
    word = statement.terms[index]
    verb = verbs().get(word.low)
    if word.low in word_set("irregular") or word.low in word_set("using-sign"):
        return True
    if (
        len(word.low) > 6
        and word.low.endswith(_NOUN_ENDINGS)
        and (index == 0 or (index <= 4 and word.text[0].islower()))
    ):
        return True
    if not verb or (index and word.low.endswith("s") and word.low != verb.base):
        return False
    if word.low in verb.nouns:
        return index == 0 or word.text[0].islower() or statement.text.istitle()
    return index == 0 or word.low != verb.base or statement.terms[index - 1].low in ("to", "and", "i", "we")


def is_prose(statement: Statement, start: int) -> bool:
    """Whether the text from an offset on reads as sentences: actions with objects, or many small words."""
    part = statement.low[start:]
    words = PLAIN.findall(part)
    small = finder("english").count(part)
    return opens_with_action(words, part) or small >= max(3, 0.28 * len(words))


def opens_with_action(words: list[str], part: str) -> bool:
    """Whether the first word is a verb with an object behind it, or an action's noun ("Configuration of")."""
    verb = verbs().get(words[0]) if words else None
    if len(words) < 2 or finder("adjective").fullmatch(words[0]):
        return False
    if not verb:
        return words[0].endswith("ing") and words[1] in ("after", "for", "with", "on", "in", "into", "up", "out", "the")
    if words[0] in verb.nouns:
        return (
            words[1] in ("of", "and", "for") and verbs().get(words[2] if len(words) > 2 else "") is not None
        ) or words[1] == "of"
    return regex("single-item").match(part) is None and (words[0] != verb.base or len(words) > 5)

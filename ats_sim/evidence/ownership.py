"""Whose work a statement says it was: words that shrink the role, the verb that claims it, other teams it names."""

from __future__ import annotations

from functools import cache

from ats_sim.domain.remembered import remembered
from ats_sim.evidence.statement import Statement, Word
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import LOWER
from ats_sim.lexicon.units import unit_class
from ats_sim.lexicon.verbs import Verb, verbs
from ats_sim.lexicon.wordlists import Finder, Hit, finder, list_of, word_set, words
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Sign

OWNING = frozenset(
    {
        "built",
        "shipped",
        "improved",
        "achieved",
        "measured",
        "analysed",
        "research",
        "led",
        "taught",
        "cared",
        "sold",
        "maintained",
        "operated",
        "organised",
        "protected",
        "communicated",
    }
)
"""Classes of verbs that name an action of one's own."""

_BEFORE_VERB = frozenset({"co", "re", "pre", "and", "have", "has", "was", "also", "then", "hands", "on"})
_NEAR = 40  # characters before a team in which the word stands that joins it to the work; ours


@remembered(2)
def main_start(statement: Statement) -> int:
    """Where the action begins: after a label ("Crisis Management:"), a pronoun or an adverb."""
    label = regex("statement-label").match(statement.text)
    start = label.end() if label and len(statement.text) > label.end() + 15 else 0
    for _ in range(3):
        lead = patterns.match("lead-in", statement.low[start:])
        if not lead or not lead.end():
            break
        start += lead.end()
    while start < len(statement.text) and not statement.text[start].isalnum():
        start += 1
    return start


@remembered(2)  # several questions about one statement ask for it
def find_minimizing_phrase(statement: Statement) -> Sign | None:
    """The words that shrink the role, if the opening or the main verb does."""
    start = main_start(statement)
    stop = regex("sentence-end").search(statement.low[start:])
    sentence = statement.low[start : start + stop.start()] if stop else statement.low[start:]
    for hit in _shrinks(sentence[:160]):
        if hit.start and not _is_lead(sentence[: hit.start]):
            break
        if _is_noun_use(sentence, hit) or (hit.text.startswith("member of") and hit.start):
            continue
        if patterns.search("membership", hit.text) and _action_in(sentence[hit.end :]):
            continue
        if any(part in hit.text for part in ("support", "assist", "help")) and _is_service(sentence, hit.end):
            continue
        name = list_of(hit.word, "shrinking", "duty", "minimizing") or "in-a-team"
        return Sign(name, statement.quote(start + hit.start, start + hit.end))
    return None


def _is_lead(before: str) -> bool:
    """Whether the words before a phrase leave it the main verb: adverbs, pronouns, auxiliaries, "as an analyst"."""
    if _action_in(before) or (
        "," in before.rstrip(", ") and not before.startswith(("as ", "in ", "during ", "while "))
    ):
        return False
    return len(before.split()) <= 2 or patterns.search("main-verb-follows", before) is not None


def _is_service(sentence: str, end: int) -> bool:
    """Whether support is the trade itself: a number of users, customers or patients is supported."""
    match = patterns.match("served", sentence[end:])
    return match is not None and unit_class(match[1]) == "scale"


def _is_noun_use(sentence: str, hit: Hit) -> bool:
    """ "support" and "help" as nouns ("provided support", "help desk"), "use" as one ("in use")."""
    first = hit.text.split()[0]
    if first not in ("support", "help", "aid", "work", "learning", "supports", "assistance", "contribution"):
        return False
    before = sentence[: hit.start].split()
    named = bool(before and before[-1] not in ("to", "and", "will", "actively", "also"))
    return named or sentence[hit.end :].startswith((" desk", "desk", " center"))


def _action_in(text: str) -> bool:
    """Whether a part of a sentence has a verb of its own that is not weak."""
    for word in LOWER.findall(text):
        verb = verbs().get(word)
        if word in word_set("led-form") or (
            verb and verb.cls != "weak" and word not in verb.nouns and word.endswith(("ed", "ing"))
        ):
            return True
    return False


@cache
def _shrinking() -> Finder:
    skipped = finder("not-shrinking")
    listed = (*words("minimizing"), *words("duty"))
    return Finder((*(word for word in listed if not skipped.fullmatch(word)), *words("shrinking")))


def _shrinks(sentence: str) -> list[Hit]:
    teams = [Hit(*match.span(), match[0], match[0]) for match in patterns.regex("in-a-team").finditer(sentence)]
    listed = [
        hit
        for hit in _shrinking().finditer(sentence)
        if not any(hit.start < t.end and t.start < hit.end for t in teams)
    ]
    return sorted((*teams, *listed), key=lambda hit: hit.start)


@remembered(2)
def first_verb(statement: Statement) -> tuple[Word, Verb] | None:
    """The verb that opens the statement, an adverb or two before it allowed; an unknown past form is class ""."""
    start = statement.index_at(main_start(statement))
    terms = [word for word in statement.words[start : start + 6] if word.text[0].isalnum()]
    for index, word in enumerate(terms[:3]):
        tail = [" ".join(w.low for w in terms[index : index + size]) for size in (3, 2, 1)]
        verb = next((known for part in tail if (known := verbs().get(part))), None)
        if verb:
            return word, verb
        if (patterns.match("past-form", word.low) or finder("irregular").fullmatch(word.low)) and not finder(
            "adjective"
        ).fullmatch(word.low):
            return word, verbs().get(word.low.removeprefix("re")) or Verb(word.low.removesuffix("ed"), (word.low,), "")
        if not word.low.endswith("ly") and word.low not in _BEFORE_VERB:
            return None
    return None


def find_ownership(statement: Statement) -> Quote | None:
    """The verb that claims the work, where one of the first words is an owning verb that is not a bare noun."""
    opening = first_verb(statement)
    if not opening:
        return None
    word, verb = opening
    return statement.quote(word.start, word.end) if verb.cls in OWNING and word.low not in verb.nouns else None


def find_partners(statement: Statement) -> tuple[Quote, ...]:
    """Other teams a statement says the work was done with."""
    low = statement.low
    teams = finder("partner-team").finditer(low)
    return tuple(
        statement.quote(hit.start, hit.end)
        for hit in teams
        if patterns.search("beside-a-team", low[: hit.start][-_NEAR:])
    )

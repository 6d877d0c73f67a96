"""The open places of a rewrite: by how much something changed, or what the trade counts, behind the whole statement."""

from __future__ import annotations

import re
from collections.abc import Collection

from ats_sim.hints.action import Action
from ats_sim.hints.wording import SENTENCE_END, capital, object_of
from ats_sim.lexicon.changes import changes
from ats_sim.lexicon.measures import FALLBACK, Measure, fitting_measures
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.verbs import Verb, verbs
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.evidence import Evidence

_CODE_KINDS = frozenset({"language", "framework", "library", "database", "algorithm"})
_CODE_WORDS = re.compile(
    r"\b(?:models?|pipelines?|APIs?|"
    r"apps?|(?:web|mobile|desktop|software|cloud)\s+applications?|websites?|software|algorithms?|microservices?|back-?end|"
    r"front-?end|chatbots?|ETL|UI|data\s+(?:lake|warehouse)s?|machine learning|deep learning|neural|classifiers?|"
    r"recommendation (?:engines?|systems?))\b",
    re.IGNORECASE,
)
_OTHER_MODELS = re.compile(
    r"\b(?:business|role|fashion|operating|care|financial|teaching|delivery|excel)\s+models?\b", re.IGNORECASE
)
_SHORT = 13  # words: behind a longer clause "with" would hang on the wrong noun; ours
_SHIPS = frozenset({"built", "shipped"})

_MEASURABLE = word_set("measurable")
_THING_ENDS = re.compile(
    r"$|[,;:(]|\.(?=\s|$)|\s(?:with|by|through|using|via|while|after|when|across|for|in|on|at|to|so|and|within|during|from|as|"
    r"under|over|since)\s"
)
_LONGEST_THING = 6  # words of what changed; a longer one is no single thing; ours


def is_software(evidence: Evidence) -> bool:
    """Whether a statement is about software, data or models, so that its release may be asked for."""
    kinds = [skill.kind for tool in evidence.tools if (skill := skills().get(tool.label))]
    return any(kind in _CODE_KINDS for kind in kinds) or bool(
        _CODE_WORDS.search(_OTHER_MODELS.sub("", evidence.highlight.text))
    )


def can_ship(action: Action) -> bool:
    """Whether the action makes something that can be released; a test or a training cannot."""
    if action.verb or action.kind == "trait":
        return action.verb is not None and (action.verb.cls in _SHIPS or action.verb.base == "train")
    head = object_of(action.rest).lower().partition(" of ")[0]
    return not _is_doing(head.rpartition(" ")[2])


def _is_doing(word: str) -> bool:
    """Whether a noun stands for an action ("development", "testing"): such a thing does not ship."""
    verb = verbs().get(word)
    return word.endswith("ing") or (verb is not None and word in verb.nouns and word != verb.base)


def claims_a_change(evidence: Evidence) -> bool:
    """Whether a statement says that something became better and not by how much."""
    return evidence.metric != "outcome" and next(changes(evidence.highlight.text), None) is not None


def with_size(text: str) -> str | None:
    """The text with a slot behind what is said to have changed: "Cut waiting times by <X%> with a new roster".

    None where no change is claimed, or of something that is not measured in percent ("improved the architecture").
    """
    for change in reversed([change for change in changes(text) if change.is_verb]):
        end = _THING_ENDS.search(text, change.end)
        thing = text[change.end : end.start()].strip() if end else ""
        head = thing.lower().partition(" of ")[0].rpartition(" ")[2]
        if end and head in _MEASURABLE and len(thing.split()) <= _LONGEST_THING:
            return f"{text[: end.start()].rstrip()} by <X%>{text[end.start() :]}"
    return None


_NEAR_BEST = 0.6  # of the best measure's points: one that fits less is no choice beside it; ours


def measure_for(text: str, verb: Verb | None, fields: Collection[str], used: Collection[str]) -> Measure:
    """What the trade counts in such a statement: the best that no statement before it was given, of those that fit
    nearly as well or say nothing about its subject; else the best."""
    fitting = fitting_measures(text, verb.cls if verb else "general", fields)
    best = fitting[0][1]
    fresh = [(one, points) for one, points in fitting if one.fragment not in used]
    near = [one for one, points in fresh if points >= _NEAR_BEST * best or points == FALLBACK]
    return near[0] if near else fitting[0][0]


def with_measure(text: str, measure: Measure) -> str:
    """The whole text and the measure behind it."""
    if SENTENCE_END.search(text) or ";" in text:
        return f"{text.rstrip('.')}. {capital(measure.fragment)}"
    plain = len(text.split()) <= _SHORT and not re.search(r"[,:–—()]|\s-\s|\b(?:with|which|that|who)\b", text)
    return f"{text}, with {measure.fragment}" if plain else f"{text}; {measure.fragment}"

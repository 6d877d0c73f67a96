"""The open places of a rewrite: what changed, for whom, by how much, in the language of the work it is about."""

from __future__ import annotations

import re

from ats_sim.hints.deed import Deed
from ats_sim.hints.wording import capital, object_of
from ats_sim.lexicon.changes import changes
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.verbs import verbs
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
_MEANS = re.compile(
    r",\s|\s\(|\sand\s(?=\S+ed\b)|\s(?:with|by|through|using|via|while|after|when|across|for|in|on|at|to|so)\s"
)
_SHORT = 11  # words: behind a longer clause "for whom" would hang on the wrong noun; ours
_LONG = 13  # words: behind a longer clause a relative one would hang on the wrong noun; ours

GENERIC = ", which <cut|raised> <what changed> by <X%>"
LOOSE = "; <what changed> <rose|fell> by <X%>"

_RESULTS = {
    "shipped": ", which <cut|raised> <what changed> from <before> to <after>",
    "measured": ", which caught <how many faults> before <they cost whom what>",
    "analysed": ", <how many> a <week|month>, which <showed|saved> <what and how much>",
    "led": "; <what changed> went from <before> to <after>",
    "taught": "; <X%> of <how many people> then <passed|did it on their own>",
    "cared": ", <how many> a <shift|week>, with <what changed> <up|down> by <X%>",
    "sold": ", worth <amount>, <X%> above <target|last year>",
    "maintained": ", with <faults|delays|complaints> down from <before> to <after>",
    "operated": ", <how many> a <day|week>, with <what changed> <up|down> by <X%>",
    "organised": ", <how many> a <week|month>, <how much> <earlier|cheaper> than before",
    "protected": ", with <incidents> down from <before> to <after>",
    "communicated": ", <how many> a <week|month>, after which <who> <did what differently>",
}
_COUNTED = frozenset({"taught", "analysed", "cared", "sold", "operated", "organised", "communicated"})
_SHIPS = frozenset({"built", "shipped", "used", "general", "operated"})


def is_software(evidence: Evidence) -> bool:
    """Whether a statement is about software, data or models, so that its release may be asked for."""
    kinds = [skill.kind for tool in evidence.tools if (skill := skills().get(tool.label))]
    return any(kind in _CODE_KINDS for kind in kinds) or bool(
        _CODE_WORDS.search(_OTHER_MODELS.sub("", evidence.highlight.text))
    )


def can_ship(deed: Deed) -> bool:
    """Whether the deed makes or runs something that can be released; a test or a training cannot."""
    if deed.verb or deed.kind == "trait":
        return deed.verb is not None and (deed.verb.cls in _SHIPS or deed.verb.base == "train")
    head = object_of(deed.rest).lower().partition(" of ")[0]
    return not _is_doing(head.rpartition(" ")[2])


def _is_doing(word: str) -> bool:
    """Whether a noun stands for a deed ("development", "testing"): such a thing does not ship."""
    verb = verbs().get(word)
    return word.endswith("ing") or (verb is not None and word in verb.nouns and word != verb.base)


def claims_a_change(evidence: Evidence) -> bool:
    """Whether a statement says that something became better and not by how much."""
    return evidence.metric != "outcome" and next(changes(evidence.highlight.text), None) is not None


def with_slots(deed: Deed, clause: str, software: bool) -> str:
    """A clause of the statement with the slots for what it does not say."""
    sized = _with_size(clause)
    if sized:
        return sized
    kind = deed.verb.cls if deed.verb else "general"
    result = GENERIC if software and can_ship(deed) else _RESULTS.get(kind, GENERIC)
    whom = "" if result is not GENERIC and kind in _COUNTED else _audience(clause, software)
    if len(clause.split()) > _LONG:
        return clause + (result if result.startswith(";") else LOOSE)
    if re.search(r",\s+which\b", clause):
        result = LOOSE
    if re.search(r"[,;(][^,;(]*\d[^,;]*$", clause):
        return clause + LOOSE
    return clause + whom + result


def _audience(clause: str, software: bool) -> str:
    """The slot that says for whom, empty where the statement says so itself or is long enough."""
    if len(clause.split()) > _SHORT or re.search(r"\b(?:for|serving|on behalf of|who|that|to (?=[a-z]))\s*\S", clause):
        return ""
    return " for <team or users>" if software else " for <whom, how many>"


def _with_size(clause: str) -> str | None:
    """A clause that names a change, with a slot for its size: "Cut waiting times by <X%> with a new roster"."""
    found = list(changes(clause))
    named = [change for change in found if change.is_verb]
    if not named:
        return None
    text, last = clause, named[-1]
    for change in reversed([change for change in found if not change.is_verb]):
        if change.end <= last.start and clause[change.start : change.end].endswith("ly"):
            gone = len(text) - len(text[: change.start].rstrip() + text[change.end :])
            text = text[: change.start].rstrip() + text[change.end :]
            last = type(last)(last.start - gone, last.end - gone, True)
        elif change.start >= last.end:
            text = text[: change.start].rstrip() + text[change.end :]
    text = text.rstrip()
    if not text[last.end :].strip():
        return None
    means = _MEANS.search(text, last.end + 1)
    stop = means.start() if means else len(text)
    return capital(f"{text[:stop]} by <X%>{text[stop:]}".strip())

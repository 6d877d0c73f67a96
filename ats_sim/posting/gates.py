"""What ends an application at once: licence, work authorisation, clearance, enrolment, shift, place and the like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ats_sim.lexicon import posting_patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Signs
from ats_sim.model.posting import Gate, GateAnswer
from ats_sim.posting.clauses import clauses
from ats_sim.posting.sections import Sentence
from ats_sim.posting.strength import reaches, strength_at

_BY_RESUME = frozenset({"licence", "certificate", "enrolment", "graduation", "language", "school"})
_MANNER = frozenset({"physical", "shift", "travel"})
"""Kinds that duties and stories speak of too: conditions only where the clause asks somebody for it."""
_ASKED_ONLY = frozenset(
    {"licence", "certificate", "language", "enrolment", "physical", "vehicle", "membership", "age", "school"}
)
"""Kinds that are conditions only where the posting asks; elsewhere it talks of its own licences and students."""
FORM_ONLY = frozenset(
    {"work-authorisation", "sponsorship", "travel", "location", "clearance", "background-check", "age", "physical",
     "membership", "shift", "assessment", "vaccination", "vehicle", "contract"}
)  # fmt: skip
"""Kinds that no skill stands beside in one clause."""
_PLACE_LABELS = frozenset(
    {"location", "locations", "job location", "work location", "place of work", "place", "base", "based", "where"}
)
_SHIFT_LABELS = frozenset(
    {"schedule", "shift", "hours", "work hours", "working hours", "position hours", "work schedule"}
)
_FIRM = expression(
    r"\bmust\b|\brequired\b|authori[sz]ed to work|eligible to|\bneed(?:s)? to\b|\bsubject to\b|contingent",
    re.IGNORECASE,
)
_ASKS = expression(
    r"\bmust\b|requir|\bneed|\bable\b|abilit|willing|availab|flexib|essential|mandatory|\bexpect|comfortable"
    r"|prepared to|looking for|seek|happy to|\bopen to|\bcan\b|capab|commit|\bwill be\b|\bmay\b|\binclud"
    r"|(?:role|position) (?:is|involves)",
    re.IGNORECASE,
)
_TELLS = expression(
    r"\b(?:who|which|when|while|where|each|you (?:know|notice|love|see|have|would)|we|our|they|works?|runs?|performs?"
    r"|once)\b",
    re.IGNORECASE,
)
_WITHOUT = tuple(f"{who} do not {held}" for who in ("who", "that") for held in ("hold", "have", "yet hold"))
_WITHOUT = (*_WITHOUT, "who don't hold", "understand that", "understands that", "acknowledge that")
"""Whom a sentence sends elsewhere, or tells how the process goes, it asks for nothing here."""
_HOLDS = {
    "licensed": "licence",
    "licenced": "licence",
    "registered": "licence",
    "certified": "certificate",
    "chartered": "certificate",
}
_AS = frozenset({"to", "in", "as", "with", "by"})
"""How a sentence begins that says who may come: "Licensed to teach mathematics"."""
_LEGAL = expression(
    r"must be (?:authori[sz]ed|eligible) to work|subject to an? (?:\w+ )?(?:dbs|background|criminal)|dbs check",
    re.IGNORECASE,
)
_ARRANGES = expression(r"\W*(?:arrang|book|organi[sz]|coordinat|plan|manag)\w*\b", re.IGNORECASE)


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    return tuple((group.removeprefix("gate:"), group) for group in posting_patterns.groups("gate:"))


def gate_kinds(signs: Signs, start: int, end: int) -> tuple[str, ...]:
    """The kinds of conditions that ``[start:end]`` speaks of, in the order of the table."""
    return tuple(kind for kind, group in _kinds() if signs.has(group, start, end))


def read_gates(text: str, sentences: Iterable[Sentence], asked: frozenset[int], signs: Signs) -> tuple[Gate, ...]:
    """The gates in the order of the text, each with the sentence that states it.

    ``asked`` are the places of the sentences that ask for something.
    """
    found: dict[tuple[str, str], Gate] = {}
    for sentence in sentences:
        for kind in _of(text, sentence, sentence.span.start in asked, signs):
            answer: GateAnswer = "resume" if kind in _BY_RESUME else "form"
            found.setdefault((kind, sentence.quote.text.lower()), Gate(kind, sentence.quote, answer))
    return tuple(found.values())


def _of(text: str, sentence: Sentence, asked: bool, signs: Signs) -> list[str]:
    own = sentence.quote.text
    start, end = sentence.span.start, sentence.span.end
    kinds = list(gate_kinds(signs, start, end))
    opening = own.lower().split(maxsplit=2)[:2]
    if len(opening) > 1 and opening[0] in _HOLDS and opening[1] in _AS:
        kinds.append(_HOLDS[opening[0]])
        asked = True
    if sentence.part == "waived" or any(words in own.lower() for words in _WITHOUT):
        return []
    if sentence.part == "equal":
        sure = _LEGAL.search(own)
        return [kind for kind in kinds if sure and kind in ("work-authorisation", "background-check")]
    if sentence.part in ("benefits", "about", "apply") and not asked and not _FIRM.search(own):
        kinds = [kind for kind in kinds if sentence.part == "apply" and kind == "assessment"]
    if not asked and sentence.part not in ("conditions", "facts"):
        kinds = [kind for kind in kinds if kind not in _ASKED_ONLY or _FIRM.search(own)]
    if "travel" in kinds and _ARRANGES.match(own):
        kinds.remove("travel")
    label = sentence.heading if sentence.part == "facts" else sentence.label
    if label in _PLACE_LABELS and not expression(r"\w+ ?:").match(own):
        kinds.append("location")
    if label in _SHIFT_LABELS:
        kinds.append("shift")
    firm = [kind for kind in kinds if _is_firm(text, sentence, kind, signs) and _asks(text, sentence, kind, signs)]
    return list(dict.fromkeys(firm))


def _asks(text: str, sentence: Sentence, kind: str, signs: Signs) -> bool:
    """Whether a clause asks for it: it says "must", "able to", "required", or has nothing but the thing itself."""
    if kind not in _MANNER or sentence.part in ("facts", "conditions") or sentence.label:
        return True
    sign = signs.first(f"gate:{kind}", sentence.span.start, sentence.span.end)
    if sign is None:
        return True
    clause = next((one for one in clauses(text, signs, sentence.span) if one.start <= sign.start < one.end), None)
    own = clause or sentence.span
    return _ASKS.search(text, own.start, own.end) is not None or not _TELLS.search(text, own.start, own.end)


def _is_firm(text: str, sentence: Sentence, kind: str, signs: Signs) -> bool:
    """Whether a condition is one, and not only liked or waived."""
    if sentence.part in ("facts", "conditions") or kind == "sponsorship":
        return True
    sign = signs.first(f"gate:{kind}", sentence.span.start, sentence.span.end)
    if sign is None:
        return True
    found = reaches(text, sentence.span, clauses(text, signs, sentence.span), signs)
    return strength_at(found, sign.start, "preferred" if sentence.part == "preferred" else "required") == "required"

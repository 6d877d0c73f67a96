"""Lines of a position that tell no deed, or not whose or how much: which kind of telling is missing.

The rules name the fault and the hints ask for what is missing; both take the kind from here, so that neither is silent
where the other speaks.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from ats_sim.lexicon import patterns
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.evidence import Evidence

Untold = Literal["list", "name", "number", "trait", "passive", "shared", "amount"]
"""``list``, ``name``, ``number``: things, a name or a figure and no deed. ``trait``: a quality. ``passive``: nobody did
it. ``shared``: the deed of a group or a house. ``amount``: how many, and not over what time or what came of it."""

_LISTED = frozenset({"skill list", "fragment", "name"})
_LIKE_A_TITLE = frozenset({*_LISTED, "heading", "publication"})
"""What a claim of a quality without a verb is taken for."""
_OF_A_HOUSE = frozenset({*_LISTED, "position", "title"})
_HELD = frozenset({"work", "volunteer"})
_NUMBER = 5  # words up to which a figure is all that a line tells; ours
_AMOUNT = 6  # words up to which a deed and its amount are all that a line tells; ours
_MANY = 6  # items behind one verb, of which none tells anything; ours
_NAME = 4  # words of a name; a longer one is torn out of something; ours
_YEAR = 4  # figures of a year
_COUNTING = frozenset({"operated", "communicated", "organised", "general", "weak", "measured", "analysed", "research"})
"""Classes of verbs of which a number alone says little: who leads or teaches so many people says enough."""

_MAKING = frozenset(
    {
        *("built", "shipped", "maintained", "improved", "operated", "analysed", "measured", "organised", "research"),
        *("communicated", "general", "taught", "cared", "weak", "led"),
    }
)
"""Classes of verbs whose doer may be the writer: what was sold or won, others did."""


@lru_cache(maxsize=1024)  # rules and hints ask about the same statement
def untold(evidence: Evidence) -> Untold | None:
    """What a line leaves untold; None for one that tells a deed, or is no line of a position."""
    text = evidence.highlight.text.strip()
    if evidence.exclusion == "foreign" or not text:
        return None
    if text.split(" ", 1)[0].lower() in word_set("group-subject") and (
        evidence.is_statement or evidence.exclusion in _OF_A_HOUSE
    ):
        return "shared"
    if not evidence.is_statement:
        return _things(evidence, text)
    if evidence.minimizing_phrase:
        return "shared" if _is_company(text, evidence.minimizing_phrase.text) and not evidence.tools else None
    if evidence.grade == "vague" and len(items(text)) > _MANY:
        return "list"
    if evidence.grade in ("vague", "tool_only") and _claims(text):
        return "trait"
    if evidence.grade in ("vague", "plain", "tool_only") and passive(text):
        return "passive"
    return "amount" if _is_amount(evidence, text) else None


def passive(text: str) -> re.Match[str] | None:
    """A line about things to which something was done, by nobody: its ``subject``, ``verb`` and ``rest``."""
    found = patterns.match("passive-line", text)
    verb = verbs().get(found["verb"]) if found else None
    if found is None or verb is None or found["verb"].lower() in word_set("honoured"):
        return None
    aim = found["rest"].lower().split()[:2]
    if aim[:1] in (["to"], ["for"]) and (aim[-1].endswith("ing") or verbs().get(aim[-1])):
        return None  # what a thing is designed for
    return found if verb.cls in _MAKING or verb.base == "complete" else None


def items(text: str) -> list[str]:
    """The items of a list."""
    return [item.strip(" .") for item in patterns.regex("between-items").split(text[:2_000]) if item.strip(" .)")]


def _things(evidence: Evidence, text: str) -> Untold | None:
    highlight = evidence.highlight
    if not highlight.bulleted or highlight.section not in _HELD:
        return None
    if evidence.exclusion in _LIKE_A_TITLE and _claims(text):
        return "trait"  # "Good communication skills" reads like a heading
    if _is_number(evidence, text):
        return "number"
    if finder("certificate", "award").search(text):
        return None
    capitals = text.isupper() and len(items(text)) > 2  # "SSIS, SSRS, T-SQL"
    if evidence.exclusion not in _LISTED and not (capitals and evidence.tools):
        return None
    if (
        ":" in text
        or not (text[0].isupper() or text[0].isdigit() or evidence.tools)
        or (text.isupper() and not capitals)
    ):
        return None
    if patterns.search("torn-end", text):
        return None
    if evidence.exclusion == "skill list" or len(items(text)) > 2:
        return "list"
    return "name" if len(text.split()) <= _NAME else None


def _is_number(evidence: Evidence, text: str) -> bool:
    """Whether a figure with its unit is all that a line tells ("Over 40", "$20M", "Thousands of samples")."""
    if len(text.split()) > _NUMBER or "," in text or evidence.exclusion not in {*_LISTED, "date"}:
        return False
    if evidence.exclusion == "date" and not text.startswith(("$", "€", "£")):
        return False
    counted = any(sign.isdigit() for sign in text) or finder("uncounted").match(text) is not None
    return counted and not any(word.isdigit() and len(word) == _YEAR for word in text.split())


def _claims(text: str) -> bool:
    """Whether a line claims a quality: it opens with one, or has some and no verb in front."""
    body = text.strip()
    while body.split(" ", 1)[0].lower() in word_set("before-a-trait"):
        body = body.partition(" ")[2]
    signs = list(finder("soft", "praise", "trait-word", "trait-adjective").finditer(body))
    if not signs:
        return False
    first, _, rest = body.partition(" ")
    verb = verbs().get(first.strip(",;:"))
    opens = signs[0].start == 0 or first.lower().strip(",") in word_set("qualities")
    if verb is None:
        done = patterns.match("past-form", first.lower()) and first.lower() not in word_set("adjective", "qualities")
        told = patterns.match("object-behind", rest)  # "Dedicated the new hall"
        return not told and (opens or not (done or _acts(body)))
    named = first.lower() in verb.nouns or first.endswith(",") or rest.lower().startswith("and ")
    if signs[0].start and not named and first.lower() != verb.base:
        return False
    return len(signs) > (1 if signs[0].start == 0 else 0) and not patterns.match("object-behind", rest)


def _is_company(text: str, phrase: str) -> bool:
    """Whether a line tells whom one worked with, and not what for."""
    named = phrase.lower().split(" ", 1)[0] in word_set("with-others") and phrase.lower().endswith(" with")
    return named and not patterns.search("deed-behind", text.partition(phrase)[2])


def _acts(text: str) -> bool:
    """Whether one of the first words is a verb in a form that tells of a deed."""
    for word in text.lower().split()[:3]:
        verb = verbs().get(word.strip(",;:"))
        if verb and word not in verb.nouns and word != verb.base and verb.cls != "weak":
            return True
    return False


def _is_amount(evidence: Evidence, text: str) -> bool:
    """Whether a deed and how many is all that a line tells."""
    counted = evidence.metric in ("scale", "count") or finder("uncounted").search(text) is not None
    if not counted or evidence.metric == "outcome" or evidence.deployment or len(text.split()) > _AMOUNT:
        return False
    first = text.split(" ", 1)[0].strip(",;:")
    verb = verbs().get(first)
    told = finder("how-often-told", "circumstance").search(text.partition(" with ")[2] or text)
    opens = patterns.match("deed-and-amount", text)
    return opens is not None and (verb is None or verb.cls in _COUNTING) and told is None

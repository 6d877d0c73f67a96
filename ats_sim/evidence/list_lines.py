"""Lines that list or label: contact data, a field with its value, a list of skills or languages."""

from __future__ import annotations

from ats_sim.evidence.action_signs import (
    has_action_verb,
    has_past_action,
    has_proof,
    is_claim,
    is_prose,
    opens_with_action,
)
from ats_sim.evidence.ownership import first_verb
from ats_sim.evidence.statement import Statement
from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.shapes import PLAIN
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import finder


def is_contact(statement: Statement) -> bool:
    match = patterns.search("labelled-fact", statement.low)
    if match and not opens_with_action(PLAIN.findall(statement.low[match.end() :]), statement.low[match.end() :]):
        return True
    spans = [m.span() for m in patterns.regex("contact-told").finditer(statement.text)]
    size = sum(end - start for start, end in spans)
    if spans and size >= 0.35 * len(statement.text.strip()) and not first_verb(statement):
        return True
    coded = regex("postal-line").search(statement.text) and finder("address", "street").search(statement.low)
    return coded is not None and not has_action_verb(statement)


def is_list(statement: Statement) -> bool:
    """A label with a list behind it, or short items between commas without a verb."""
    match = patterns.match("labelled-list", statement.low)
    if match and not is_prose(statement, match.end()):
        return True
    if patterns.search("level-behind", statement.low) and not first_verb(statement):
        return True
    bare = patterns.match("bare-list", statement.text)
    if bare and statement.text.count(",") >= 2 and not is_prose(statement, bare.end()):
        return True
    if _is_spoken(statement):
        return True
    if has_proof(statement):
        return False
    labelled = regex("label-and-body").match(statement.text)
    if labelled and ":" in statement.text and _is_field(labelled[1], labelled[2]):
        return True
    body = labelled.start(2) if labelled else 0
    items = [item.strip() for item in patterns.regex("list-edge").split(statement.text[body:]) if item.strip(" .)")]
    if len(items) > 1 and all(map(_is_duty, items)):
        return False
    short = sum(len(item.split()) <= 3 for item in items)
    enough = 3 if labelled else 4
    known = sum(skills().get(item.strip(" .()")) is not None for item in items)
    opened = opens_with_action(PLAIN.findall(statement.low[body:]), statement.low[body:])
    if (
        len(items) >= enough - 1
        and known >= 0.7 * len(items)
        and (labelled or known >= 3)
        and not opened
        and not has_past_action(statement.text)
    ):
        return True
    if is_prose(statement, body) or (is_claim(statement) and not regex("bar-between").search(statement.text)):
        return False
    if len(items) >= enough and short >= 0.8 * len(items):
        return True
    return len(items) == 3 and short == 3 and not any(map(_is_doing, items))


def _is_duty(item: str) -> bool:
    """Whether an item opens with what is done and says to what: "screening resumes"."""
    first, _, rest = item.partition(" ")
    return bool(rest) and first.lower().endswith("ing") and verbs().get(first) is not None


def _is_doing(item: str) -> bool:
    """Whether an item says what is done, to what or on what ("stacking pallets", "MIG on stainless")."""
    words = item.lower().split()
    verb = verbs().get(words[0]) if words else None
    return (
        verb is not None and words[0].endswith(("ing", "ed")) and words[0] not in verb.nouns and len(words) > 1
    ) or patterns.search("joined-object", item) is not None


def _is_field(label: str, body: str) -> bool:
    """Whether a short label stands before a short name: "Process: Order to Cash"."""
    words = body.split()
    verb = verbs().get(words[0]) if words else None
    told = verb is not None and words[0].lower() not in (verb.base, *verb.nouns)
    return len(label.split()) <= 3 and len(words) <= 5 and not told and not has_past_action(body)


def _is_spoken(statement: Statement) -> bool:
    """Whether the line only names spoken languages: what was translated or taught is work."""
    if has_past_action(statement.text) and finder("language-work").match(statement.text.strip()):
        return False
    spoken = [m for m in statement.mentions if m.skill.kind == "spoken"]
    return len(spoken) >= 2 and len(statement.terms) <= 4 * len(spoken) + 1

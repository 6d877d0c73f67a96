"""What a statement says was done, as a clause that can be built on: "Trained image models with TensorFlow"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from ats_sim.hints.wording import capital, insert_tool, main_sentence, opening_verb, past, regular_past, tidy
from ats_sim.lexicon.verbs import Verb, verbs
from ats_sim.lexicon.wordlists import word_set

Kind = Literal["action", "part", "topic", "company", "trait"]


@dataclass(frozen=True, slots=True)
class Action:
    """A statement taken apart.

    ``kind`` is ``action`` (it has a verb of its own), ``part`` (an action whose leading phrase made the role a
    helper's), ``topic`` (no verb is left), ``company`` (people or tools it was done with, and no action) or ``trait``
    (a quality is claimed).
    ``past`` is the verb in the past tense, all of them where they are joined ("wrote and ran"), ``rest`` what follows
    it or, without a verb, the whole. ``head`` is the verb as the statement has it, or the past tense where that cannot
    stand ("Used X to train": "Trained").
    """

    kind: Kind
    rest: str
    head: str = ""
    past: str = ""
    verb: Verb | None = None

    @property
    def clause(self) -> str:
        """Head and rest."""
        return f"{self.head} {self.rest}".strip()


_LONGEST = 2_000  # characters of a statement that are taken apart; ours

RESPONSIBILITY_LEAD = re.compile(
    r"^(?:.{0,60}?\b(?:was|am|is|were|be|been)\s+|(?:mainly|solely|primarily|fully|jointly)\s+)?"
    r"(?:responsible\s+(?:for|to)|responsibilit(?:y|ies)\s+(?:for|includ\w+|of)|accountable\s+for|in\s+charge\s+of|"
    r"tasked\s+(?:with|to)|charged\s+with|dut(?:y|ies)\s+(?:of|includ\w+|were|was)|(?:role|job|work)\s+includ\w+|"
    r"assigned\s+to|entrusted\s+with|required\s+to)\s*:?\s+(?:the\s+(?=\w+ing\b))?",
    re.IGNORECASE,
)
_GAINED = (
    r"(?:gain(?:ed|ing)|got|had|given|acquired)\s+(?:\w+\s+){0,2}"
    r"(?:experience|exposure|expertise|knowledge|insights?)\s+"
)
ASSIST_LEAD = re.compile(
    r"^(?:help(?:ed|ing|s)?(?:\s+(?:out|with|in|to))?|(?:assist|aid)(?:ed|ing|s)?(?:\s+(?:in|with|to|on))?|"
    r"support(?:ed|ing|s)?(?:\s+(?:in|with|on))?|participat(?:ed|ing|es|e)\s+in|participation\s+in|"
    r"(?:was\s+|were\s+|been\s+|actively\s+)?involv(?:ed|ing|ement)\s+(?:in|with)|contribut(?:ed|ing|es|e)\s+(?:to|towards)|"
    r"took\s+part\s+in|tak(?:e|ing)\s+part\s+in|(?:was\s+|being\s+|as\s+)?(?:a\s+)?(?:part|member)\s+of\s+(?:the|a|an)\s+"
    r"team\s+(?:that|which|who|for|responsible\s+for|on)|collaborated\s+on|"
    r"work(?:ed|ing|s)?\s+(?:closely\s+|extensively\s+|mainly\s+)?(?:on|with|in|towards)|"
    rf"{_GAINED}(?:in|with|to|of|into)|exposure\s+to|exposed\s+to|learn(?:ed|t|ing)?\s+(?:about|to|how\s+to)|shadowed|"
    r"deal(?:t|ing|s)?\s+with|look(?:ing|ed)\s+after)\s+(?:(?:and|on)\s+)?(?:the\s+(?=\w+ing\b))?(?=\S)",
    re.IGNORECASE,
)
_HELPED_WHOM = re.compile(
    r"^(?:helped|helping|assist(?:ed|ing|s)?|aided|support(?:ed|ing|s)?)\s+(?P<who>(?:(?!with\b|in\b|by\b)[^\W\d]\S*\s+){1,5}?)"
    r"(?:with|in)\s+(?P<what>\S.+)$",
    re.IGNORECASE,
)
_HELPED_THEM = re.compile(
    r"^(?:helped|helping|assist(?:ed|ing|s)?|aided|support(?:ed|ing|s)?|enabled)\s+(?P<who>(?:[^\W\d]\S*\s+){0,4}?(?:"
    r"teams?|staff|colleagues|customers?|clients?|users?|patients?|students?|pupils?|children|residents?|managers?|company|"
    r"department|business|engineers?|developers?|analysts?|scientists?|nurses?|doctors?|teachers?|employees|members))\s+"
    r"(?:to\s+)?(?P<what>[a-z]+\s+\S.*)$",
    re.IGNORECASE,
)
_SURROUNDINGS = re.compile(
    r"(?:an?|the)\s[^,]{0,60}\b(?:environment|setting|team|company|office|industry)\b(?:,\s+)?", re.IGNORECASE
)
_IN_ORDER_TO = re.compile(r"(?P<who>[^,]{3,50}?)\s+(?:in order\s+)?to\s+(?P<what>[a-z]+\s+\S.*)$", re.IGNORECASE)
_TRAIT = re.compile(
    r"^(?:(?:an?|i\s+am|i'm|very|have|having|possess(?:es|ed)?)\s+)*"
    r"(?:good|strong|excellent|extensive|high(?!-)|solid|in-depth|hands-on|proven|deep|great|sound|basic|expert(?:ise)?|"
    r"experienced?|skilled|skillful|proficient|proficiency|familiar(?:ity)?|knowledge(?:able)?|understanding|ability|"
    r"able\s+to|adept|capable|competent|fluent|passionate|motivated|dedicated|hard-?working|team\s+player|self-|quick|"
    r"fast\s+learner|\d+\+?\s+(?:months|years|yrs))\b",
    re.IGNORECASE,
)
_TRAIT_IN = re.compile(r"^(?:(?!(?:in|of|at|with)\s)\S+\s+){1,4}(?:in|of|at|with)\s+(?=[^\W\d_]+ing\b)", re.IGNORECASE)
_USED = re.compile(
    r"^(?:used|use|uses|using|utili[sz](?:ed|ing|es)|leverag(?:ed|ing|es)|employed)\s+"
    r"(?P<tool>\S.{0,80}?)\s+(?P<to>to|for|in)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
SUBJECT = re.compile(
    r"^(?:(?:I|we)(?:\s+(?:have|had|am|was|were|also|then|currently))*|also|then|to|currently|presently)\s+(?=\w)",
    re.IGNORECASE,
)
_ADVERB = re.compile(r"^[^\W\d_]+ly,?\s+(?=[^\W\d_]+)", re.IGNORECASE)
_JOINED = r"(?:, [^\W\d_]+{end}){{0,3}}(?:,? (?:and|&) [^\W\d_]+{end})?"
_GERUNDS = re.compile(rf"^(?P<verbs>[^\W\d_]+ing{_JOINED.format(end='ing')})\s+(?P<rest>[^\s,&].*)$")
_LISTED_GERUND = re.compile(r", [^\W\d_]+ing\b")
_SECOND_GERUND = re.compile(r"(?P<and>,? and )(?P<verb>[a-z]+ing)(?= [a-z])")
_UNKNOWN_PAST = re.compile(
    r"^(?P<verb>[A-Z][a-z]*-?[A-Za-z]?[a-z]{2,12}ed)\s+(?P<rest>(?:an?|the|\d[\d,.+]*|[a-z]{3,})\s.+)$"
)
_NOT_PAST = re.compile(
    r"^(?:need|speed|feed|breed|seed|advanced|detailed|related|based|fixed|combined|limited|varied|web-)", re.IGNORECASE
)
_FINITES = re.compile(rf"^(?P<verbs>[^\W\d_-]+{_JOINED.format(end='')})\s+(?P<rest>[^\s,&].*)$")
_NO_DEED = word_set("noun-first")
_SMALL = re.compile(
    r"(?:to|as|and|or|of|in|on|at|with|by|from|i|we|it|he|she|they|this|am|is|was|have|has)\s", re.IGNORECASE
)
_BROKEN = re.compile(r"^(?:of|and|or|is|are|was|which|that|[,;)-])(?:\s|$)", re.IGNORECASE)


def parse_action(text: str) -> Action:
    """Take a statement apart. Never fails: what cannot be taken apart is a topic."""
    line = SUBJECT.sub("", main_sentence(tidy(text[:_LONGEST])), count=1)
    readers: tuple[Callable[[str], Action | None], ...] = (_duty, _helper, _trait, _used, _plain)
    action = next((action for read in readers if (action := read(line))), None) or Action("topic", line)
    return Action("trait", action.rest) if action.kind == "topic" and _opens_badly(action.rest) else action


def _opens_badly(rest: str) -> bool:
    """Whether no verb can be put before the words: they open with a verb that could not be read, or a small word."""
    first = rest.split(" ", 1)[0].lower()
    verb = verbs().get(first)
    if verb is None or first in verb.nouns or first == verb.base:
        return bool(_SMALL.match(rest))
    return verb.cls == "weak" or not first.endswith("ing")


def _duty(line: str) -> Action | None:
    opening = RESPONSIBILITY_LEAD.match(line)
    if not opening or opening.end() >= len(line):
        return None
    rest = line[opening.end() :]
    return _after_opening(rest, opening[0]) or Action("topic", rest)


def _helper(line: str) -> Action | None:
    opening = ASSIST_LEAD.match(line)
    if not opening:
        return None
    rest = line[opening.end() :]
    action = _after_opening(rest, opening[0])
    them = _HELPED_THEM.match(line)
    if them and (joint := _from_finites(them["what"])):
        return Action("part", insert_tool(joint.rest, them["who"]), capital(joint.past), joint.past, joint.verb)
    last = opening[0].lower().split()[-1]
    if not action and last == "with" and opening[0].lower().startswith("work"):
        return _together(rest) or Action("company", rest)
    place = _SURROUNDINGS.match(rest) if not action and last == "in" else None
    if place:
        return _from_gerunds(rest[place.end() :]) or Action("trait", line)
    whom = _HELPED_WHOM.match(line)
    if whom and not action:
        rest = whom["what"]
        action = _from_gerunds(rest) or _from_noun(rest)
        rest = rest if " for " in rest else f"{rest} for {whom['who'].strip()}"
    return (
        Action("part", action.rest, capital(action.past), action.past, action.verb) if action else Action("topic", rest)
    )


def _together(rest: str) -> Action | None:
    """What was done with others: "a small team to create a robot"."""
    found = _IN_ORDER_TO.match(rest)
    action = _from_finites(found["what"]) if found else None
    if not found or not action:
        return None
    return Action("part", insert_tool(action.rest, found["who"]), capital(action.past), action.past, action.verb)


def _after_opening(rest: str, opening: str) -> Action | None:
    """The action after words such as "helped to": a base form counts only where no noun can stand."""
    last = opening.split()[-1].lower()
    if last in ("to", "help", "helped", "helping", "helps"):
        found = _plain(rest)
        return Action("action", found.rest, capital(found.past), found.past, found.verb) if found else None
    return _from_gerunds(rest) or _from_noun(rest)


def _trait(line: str) -> Action | None:
    if not _TRAIT.match(line):
        return None
    inside = _TRAIT_IN.match(line)
    action = _from_gerunds(line[inside.end() :]) if inside else None
    return action or Action("trait", line)


def _used(line: str) -> Action | None:
    found = _USED.match(line)
    if not found:
        return None
    tool, rest = found["tool"].rstrip(","), found["rest"]
    purpose = found["to"].lower() == "to"
    action = (_plain(rest) or _unknown(rest)) if purpose else _from_gerunds(rest)
    if action is None:
        return None if purpose else Action("topic", f"{rest} with {tool}")
    return Action("action", insert_tool(action.rest, tool), capital(action.past), action.past, action.verb)


def _unknown(rest: str) -> Action | None:
    """A word after "to" is a verb even where the lexicon does not know it."""
    first, _, tail = rest.partition(" ")
    if not tail or not first.isalpha() or not first.islower() or first.endswith(("s", "ed", "ing")):
        return None
    return Action("action", tail, first, regular_past(first))


def _plain(line: str) -> Action | None:
    """A line that opens with a verb in any form, or with the noun of one and "of"."""
    adverb = _ADVERB.match(line)
    body = line[adverb.end() :] if adverb else line
    return _from_gerunds(body) or _from_noun(body) or _from_finites(body)


def _from_gerunds(body: str) -> Action | None:
    found = _GERUNDS.match(body)
    joined = _joined_past(found["verbs"]) if found else None
    if not found or not joined:
        return None
    rest = found["rest"]
    rest = rest[3:] if rest.lower().startswith("of ") else rest
    if not _LISTED_GERUND.search(rest):
        rest = _SECOND_GERUND.sub(_in_past, rest, count=1)
    return None if _BROKEN.match(rest) else Action("action", rest, capital(joined), joined, opening_verb(body))


def _in_past(found: re.Match[str]) -> str:
    """The second of two actions that are joined later ("cleaning wounds and changing dressings")."""
    verb = verbs().get(found["verb"])
    return f"{found['and']}{past(verb, found['verb'])}" if verb and found["verb"] not in _NO_DEED else found[0]


def _from_noun(body: str) -> Action | None:
    first, _, rest = body.removeprefix("the ").partition(" ")
    verb = verbs().get(first)
    if verb is None or first.lower() not in verb.nouns or not rest.lower().startswith("of ") or len(rest) < 5:
        return None
    return Action("action", rest[3:], capital(past(verb)), past(verb), verb)


def _from_finites(body: str) -> Action | None:
    found = _FINITES.match(body)
    for head, rest in ((found["verbs"], found["rest"]) if found else ("", ""), body.partition(" ")[::2]):
        joined = _joined_past(head) if head and rest else None
        if joined and not _BROKEN.match(rest) and not head.lower().endswith("ing"):
            return Action("action", rest, capital(head), joined, opening_verb(body))
    unknown = _UNKNOWN_PAST.match(body)
    if unknown and not _NOT_PAST.match(body):
        return Action("action", unknown["rest"], unknown["verb"], unknown["verb"].lower())
    return None


def _joined_past(joined: str) -> str | None:
    """Verbs joined by commas and "and", each in the past tense; None if one of them is no verb of an action."""
    done: list[str] = []
    for index, word in enumerate(re.split(r"(, |,? (?:and|&) )", joined)):
        if index % 2:
            done.append(word)
            continue
        verb = verbs().get(word)
        if verb is None or verb.cls == "weak" or word.lower() in _NO_DEED:
            return None
        if word.lower() in verb.nouns and word.lower() != verb.base and not word.lower().endswith("ing"):
            return None
        done.append(past(verb, word))
    return "".join(done)

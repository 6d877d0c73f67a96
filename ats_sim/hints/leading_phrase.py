"""The opening of a statement as a rewrite has it: the same verb, or the action that a helper's opening hides.

What is not understood is left to a question: no opening is guessed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ats_sim.hints.action import ASSIST_LEAD, RESPONSIBILITY_LEAD, SUBJECT
from ats_sim.hints.wording import SENTENCE_END, base_form, capital, label_of, past
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.verbs import Verb, verbs
from ats_sim.lexicon.wordlists import word_set

Tense = Literal["past", "present"]

OWN_PART = "<your own part of>"

_ADVERB = re.compile(r"[^\W\d_]+ly,?\s+(?=[^\W\d_])", re.IGNORECASE)
_BARE_DUTY = re.compile(
    r"(?:(?:I|we|also|then|currently|presently|mainly|solely|primarily|fully|jointly|have|had|am|is|are|was|were|be|been)\s+)*",
    re.IGNORECASE,
)
_DUTY_WORD = re.compile(
    r"(?:responsib|accountab|in charge|tasked|charged|dut|role|job|work|assigned|entrusted|required)", re.IGNORECASE
)
_PRESENT = re.compile(r"\b(?:am|is|are)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:was|were|been|had)\b", re.IGNORECASE)
_JOINED = re.compile(
    r"(?P<verbs>[^\W\d_]+ing(?:, [^\W\d_]+ing){0,3}(?:,? (?:and|&) [^\W\d_]+ing)?)\s+(?P<rest>\S.*)", re.DOTALL
)
_SECOND = re.compile(r"(?P<and>,? and )(?P<verb>[a-z]+ing)(?= [a-z])")
_LISTED = re.compile(r", [^\W\d_]+ing\b")
_BROKEN = re.compile(r"(?:of|and|or|is|are|was|were|which|that)\b|[,;:)&+/-]", re.IGNORECASE)
_NO_OBJECT = re.compile(r"(?:of|in|on|at|by|from|to|for|is|are|was|as|between)\b", re.IGNORECASE)
_HANGING = re.compile(
    r"\b(?:and|or|the|an?|of|with|for|to|in|on|by|using|including|such as|via|from)$|(?:[,(&/-]|\s\+)$", re.IGNORECASE
)
_NOT_A_DEED = word_set("noun-first")
_ENGLISH_HEADS = [row for row in rows("titles/heads.tsv") if row["lang"] == "en"]
_NAMES_OF_JOBS = frozenset(word for row in _ENGLISH_HEADS for word in split(row["words"]))
_OF_JOBS = frozenset({"lead", "support", "test", "research", "design", "process", "program", "sales"})
_OF_JOBS = frozenset({"lead", "support", "test", "research", "design", "process", "program", "sales"})
_PARTICIPLES = word_set("participle-first")


@dataclass(frozen=True, slots=True)
class Opening:
    """A whole statement with an opening that says the action.

    ``verb`` is the verb that opens it, ``changed`` whether the opening is another than the statement's, ``part``
    whether it leaves the own part open with a slot.
    """

    text: str
    verb: Verb
    changed: bool = False
    part: bool = False


def lead_with_action(line: str, *, minimized: bool, tense: Tense) -> Opening | None:
    """The whole (tidied) line with its action in front; None where no action is understood, or the line is torn.

    ``minimized``: its opening shrinks the role. ``tense`` is that of the statements around it, for an opening that has
    none of its own ("Responsible for preparing").
    """
    if is_torn(line):
        return None
    if minimized:
        return _from_duty(line, tense) or _from_helper(line, tense)
    return _plain(line) or _from_noun(line, tense)


def is_torn(line: str) -> bool:
    """Whether a line breaks off, or has lost a bracket: nothing can be put behind it."""
    return line.count("(") != line.count(")") or _HANGING.search(line) is not None


def first_sentence(line: str) -> str:
    """The first sentence of a line."""
    end = SENTENCE_END.search(line)
    return line[: end.start()] if end else line


def _plain(line: str) -> Opening | None:
    """A line that opens with a verb of its own, behind a label, "I have" or an adverb at most: it stays as it is."""
    body = line[label_of(first_sentence(line)) :]
    body = SUBJECT.sub("", body, count=1)
    adverb = _ADVERB.match(body)
    for text in (body, body[adverb.end() :] if adverb else ""):
        verb = _verb_before(text)
        if verb:
            return Opening(capital(line), verb)
    return None


def _verb_before(text: str) -> Verb | None:
    """The verb that opens a text and has something to work on; None if the words may mean something else."""
    parts = text.split(" ")
    for size in range(min(verbs().longest, len(parts) - 1), 0, -1):
        phrase, rest = " ".join(parts[:size]), " ".join(parts[size:])
        verb = verbs().get(phrase.rstrip(",;:"))
        if verb:
            return verb if _is_action(phrase, verb, rest) else None
    return None


def _is_action(phrase: str, verb: Verb, rest: str) -> bool:
    word, joined = phrase.rstrip(",").lower(), phrase.endswith(",")
    if verb.cls == "weak" or word in _NOT_A_DEED or word in _PARTICIPLES or phrase[-1] in ";:":
        return False
    if word in verb.nouns and word != verb.base and not word.endswith("ing"):
        return False
    following = rest.split(" ", 1)[0].rstrip(",.").lower()
    if word == verb.base and word in _OF_JOBS and following in _NAMES_OF_JOBS:
        return False
    if following in ("and", "&") or joined:
        after = rest.split(" ", 2)[1 if not joined else 0].rstrip(",").lower() if " " in rest else ""
        other = verbs().get(after) if after else None
        return joined or other is not None or word != verb.base
    noun_like = word == verb.base or (word.endswith("ing") and word in verb.nouns)
    return not (_BROKEN.match(rest) or (noun_like and _NO_OBJECT.match(rest) and not _goes_with(verb, following)))


def _goes_with(verb: Verb, word: str) -> bool:
    """Verbs that take their object behind a preposition: "communicate to", "act as"."""
    return verb.cls in ("communicated", "general") and word in ("as", "to", "between")


def _from_noun(line: str, tense: Tense) -> Opening | None:
    """ "Reconciliation of bank accounts": the verb that the noun stands for."""
    first, _, rest = line.removeprefix("The ").removeprefix("the ").partition(" ")
    verb = verbs().get(first)
    if verb is None or first.lower() not in verb.nouns or not rest.lower().startswith("of ") or len(rest) < 6:
        return None
    if verb.cls == "weak" or re.match(r"of (?:and|the best)\b", rest) or first.lower().endswith("er"):
        return None
    return Opening(f"{capital(_told(verb, tense))} {rest[3:]}", verb, changed=True)


def _from_duty(line: str, tense: Tense) -> Opening | None:
    found = RESPONSIBILITY_LEAD.match(line)
    if not found:
        return None
    word = _DUTY_WORD.search(found[0])
    before = found[0][: word.start()] if word else found[0]
    if not _BARE_DUTY.fullmatch(before):
        return None
    own: Tense = "present" if _PRESENT.search(before) else "past" if _PAST.search(before) else tense
    rest = line[found.end() :]
    if found[0].rstrip().lower().endswith(" to"):
        return _from_base(rest, own)
    return _from_gerund(rest, own) or _from_noun(rest, own)


def _from_helper(line: str, around: Tense) -> Opening | None:
    found = ASSIST_LEAD.match(line)
    if not found:
        return None
    first, rest = line.split(" ", 1)[0].lower(), line[found.end() :]
    last = found[0].lower().split()[-1]
    if last == "with" or rest.split(" ", 1)[0].lower() in _NOT_A_DEED:
        return None
    told_before = first.endswith(("ed", "was", "were", "took", "got", "had"))
    tense: Tense = around if first.endswith(("ing", "ation", "ment", "osure")) else "past" if told_before else "present"
    is_verb = last in ("to", "help", "helped", "helping", "helps")
    opened = (_from_base(rest, tense) if is_verb else None) or _from_gerund(rest, tense) or _from_noun(rest, tense)
    if opened is None:
        return None
    head, thing = opened.text.split(" ", 1)
    if thing.split(" ", 1)[0].lower() in ("and", "&") or head.endswith(",") or _NO_OBJECT.match(thing):
        return None
    return Opening(f"{head} {OWN_PART} {thing}", opened.verb, changed=True, part=True)


def _from_base(rest: str, tense: Tense) -> Opening | None:
    word, _, thing = rest.partition(" ")
    verb = verbs().get(word)
    if verb is None or word != base_form(verb, word) or verb.cls == "weak" or not thing or _BROKEN.match(thing):
        return None
    if tense == "past" and re.match(r"(?:and|&)\s", thing):
        return None
    return Opening(f"{capital(_told(verb, tense, word))} {thing}", verb, changed=True)


def _from_gerund(rest: str, tense: Tense) -> Opening | None:
    """ "preparing and posting invoices": the verbs told, also one that is joined later ("and washing linen")."""
    rest = re.sub(r"^the\s+(?=\w+ing\b)", "", rest)
    found = _JOINED.match(rest)
    if not found:
        return None
    told = [_told_gerund(word, tense) for word in re.split(r"(, |,? (?:and|&) )", found["verbs"])]
    thing = re.sub(r"^of\s+", "", found["rest"], flags=re.IGNORECASE)
    verb = verbs().get(re.split(r"\W", found["verbs"], maxsplit=1)[0])
    if None in told or verb is None or _BROKEN.match(thing):
        return None
    if not _LISTED.search(first_sentence(thing)):
        thing = _SECOND.sub(
            lambda hit: f"{hit['and']}{_told_gerund(hit['verb'], tense) or hit['verb']}", thing, count=1
        )
    return Opening(f"{capital(''.join(word or '' for word in told))} {thing}", verb, changed=True)


def _told_gerund(word: str, tense: Tense) -> str | None:
    """A gerund in a tense; what joins two verbs stays; None for no verb of an action."""
    if re.fullmatch(r", |,? (?:and|&) ", word):
        return word
    verb = verbs().get(word)
    if verb is None or verb.cls == "weak" or word.lower() in _NOT_A_DEED or not word.lower().endswith("ing"):
        return None
    return _told(verb, tense, word)


def _told(verb: Verb, tense: Tense, like: str = "") -> str:
    return past(verb, like) if tense == "past" else base_form(verb, like)

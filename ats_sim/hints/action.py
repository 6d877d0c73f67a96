"""A statement as a rewrite can have it: its own action in front, out of the leading phrase that hid it.

What is not understood is left to a question: no opening is guessed.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from ats_sim.hints.things import job_names
from ats_sim.hints.wording import SENTENCE_END, base_form, capital, label_of, past
from ats_sim.lexicon import patterns
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.verbs import Verb, verbs
from ats_sim.lexicon.wordlists import finder, word_set

Tense = Literal["past", "present"]
Form = Literal["base", "gerund"]
Kind = Literal["own", "responsibility", "assist", "learning", "trait", "torn", "unread"]
"""``own``: a verb of its own opens it. ``responsibility``, ``assist``, ``learning``: a leading phrase of a duty, a
helper or a learner hides the action. ``trait``: a quality is claimed. ``torn``: it breaks off. ``unread``: none."""


class Action(Struct, frozen=True):
    """A statement taken apart.

    ``text`` is the whole (tidied) statement with its action in front, empty where none is understood; ``changed``
    whether it begins otherwise than the statement. ``verb`` is the verb that opens it, None where the lexicon lacks it.
    """

    kind: Kind
    text: str = ""
    verb: Verb | None = None
    changed: bool = False


def parse_action(line: str, minimizing: str | None, tense: Tense) -> Action:
    """Take a tidied line apart; ``minimizing`` are the words in it that shrink the role.

    ``tense`` is that of the statements around it, for a leading phrase that has none of its own ("Responsible for").
    """
    if line.count("(") != line.count(")") or _is_torn(line):
        return Action("torn")
    charge = finder("responsibility").match(line)
    if minimizing or charge:
        return _behind_lead(line, minimizing or (charge.text if charge else ""), tense)
    opened = _own(line) or _from_noun(line, tense)
    if opened:
        return opened
    return Action("trait" if patterns.match("claims-a-trait", line) else "unread")


def _is_torn(line: str) -> bool:
    """Whether a line ends with a word behind which more must stand; "hands went in" ends."""
    last = line.split()[-2:]
    phrasal = len(last) > 1 and last[1].lower() in word_set("particle") and verbs().get(last[0]) is not None
    return not phrasal and patterns.search("torn-end", line) is not None


def first_sentence(line: str) -> str:
    """The first sentence of a line."""
    end = SENTENCE_END.search(line)
    return line[: end.start()] if end else line


def _own(line: str) -> Action | None:
    """A line that opens with a verb of its own, behind a label, "I have" or an adverb at most: it stays as it is."""
    body = line[label_of(first_sentence(line)) :]
    body = patterns.regex("subject").sub("", body, count=1)
    adverb = patterns.match("adverb-first", body)
    for text in (body, body[adverb.end() :] if adverb else ""):
        if _opens(text):
            return Action("own", capital(line), _purpose(text) or _verb_before(text))
    return None


def _purpose(text: str) -> Verb | None:
    """What a tool was used for, where that is all the opening says: "Used Excel to track stock"."""
    opening, purpose = _verb_before(text), patterns.match("used-to", text)
    return verbs().get(purpose["verb"]) if opening and opening.cls == "used" and purpose else None


def _opens(text: str) -> bool:
    """Whether a verb opens a text: a known one that has something to work on, or an unknown past form."""
    if _verb_before(text):
        return True
    word, _, rest = text.partition(" ")
    told = verbs().get(word) is None and patterns.match("past-form", word.lower()) is not None
    told = told and word.lower() not in word_set("adjective") and word.lower() not in word_set("participle-first")
    return (
        told and bool(rest) and not patterns.match("no-object-behind", rest) and not patterns.match("noun-of-it", rest)
    )


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
    if verb.cls == "weak" or word in word_set("noun-first", "participle-first") or phrase[-1] in ";:":
        return False
    if word in verb.nouns and word != verb.base and not word.endswith("ing"):
        return False
    named = rest.split(" ", 1)[0].rstrip(",.")
    following = named.lower()
    if word == verb.base and named[:1].isupper() and named[1:].islower() and word not in word_set("verb-only"):
        return skills().get(named) is not None  # "Land Rovers" is a name
    if word == verb.base and word in word_set("job-opener") and following in job_names():
        return False
    if following in ("and", "&") or joined:
        after = rest.split(" ", 2)[1 if not joined else 0].rstrip(",").lower() if " " in rest else ""
        other = verbs().get(after) if after else None
        return joined or other is not None or word != verb.base
    noun_like = word == verb.base or (word.endswith("ing") and word in verb.nouns)
    if patterns.match("no-object-behind", rest):
        return False
    return not (noun_like and patterns.match("noun-of-it", rest) and not _goes_with(verb, following))


def _goes_with(verb: Verb, word: str) -> bool:
    """Verbs that take their object behind a preposition: "communicate to", "act as"."""
    return verb.cls in ("communicated", "general") and word in ("as", "to", "between")


def _from_noun(line: str, tense: Tense) -> Action | None:
    """ "Reconciliation of bank accounts": the verb that the noun stands for."""
    first, _, rest = line.removeprefix("The ").removeprefix("the ").partition(" ")
    verb = verbs().get(first)
    if verb is None or first.lower() not in verb.nouns or not rest.lower().startswith("of ") or len(rest) < 6:
        return None
    if verb.cls == "weak" or patterns.regex("of-no-object").match(rest) or first.lower().endswith("er"):
        return None
    return Action("own", f"{capital(_conjugated(verb, tense))} {rest[3:]}", verb, changed=True)


def _behind_lead(line: str, minimizing: str, tense: Tense) -> Action:
    """What a leading phrase hides, where nothing but auxiliaries stands before it."""
    at = line.lower().find(minimizing.lower())
    phrase = minimizing.lower()
    kind: Kind = "responsibility" if phrase in word_set("duty", "responsibility") else "assist"
    kind = "learning" if finder("learning").match(phrase) else kind
    before, rest = line[:at], line[at + len(minimizing) :].lstrip(" :,")
    if at < 0 or kind == "learning" or not patterns.match("auxiliaries-only", before):
        return Action(kind)
    own = _tense_of(before, phrase, tense)
    first = rest.split(" ", 1)[0].lower()
    joined = phrase.split()[-1]
    if first in word_set("joiner-preposition"):
        joined, rest = first, rest[len(first) :].lstrip()
    opened = _told(rest, "base", own) if joined == "to" or joined.startswith("help") else None
    if joined == "with" and not patterns.match("object-behind", rest.partition(" ")[2]):
        named = verbs().get(rest.split(" ", 1)[0])
        rest = rest if named and named.base in word_set("verb-only") else ""  # "with reserving runs" names a thing
    opened = opened or _told(patterns.regex("the-before-gerund").sub("", rest), "gerund", own)
    if opened is None and joined != "with":
        noun = _from_noun(rest, own)
        opened = (noun.text, noun.verb) if noun and noun.verb else None
    if opened is None:
        return Action(kind)
    return Action(kind, *opened, changed=True)


def _tense_of(before: str, phrase: str, around: Tense) -> Tense:
    """The tense of a leading phrase: of its auxiliary, else of its verb, else that of the statements around it."""
    words = {*before.lower().split(), *phrase.split()}
    if words & word_set("lead-past"):
        return "past"
    if words & word_set("lead-present"):
        return "present"
    first = phrase.split()[0]
    if first.endswith("ed") and phrase not in word_set("duty"):
        return "past"
    return "present" if first.endswith("s") and verbs().get(first) else around


def _told(rest: str, form: Form, tense: Tense) -> tuple[str, Verb] | None:
    """The actions of a list in a tense, all of them ("preparing and posting invoices": "Prepared and posted invoices").

    None where one of them may be an action or a thing.
    """
    sentence = first_sentence(rest)
    joints = list(patterns.regex("joint").finditer(sentence))
    bounds = [0, *(edge for joint in joints for edge in joint.span()), len(sentence)]
    parts = [sentence[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    opening = _verb_in(parts[0], form)
    if opening is None:
        return None
    told: list[str] = []
    inside = False  # behind a verb inside an object, which the next one may belong to
    for part in parts:
        verb = None if inside else _verb_in(part, form)
        bare = all(" " not in earlier for earlier in told)  # "Scaling, polishing and charting in a practice"
        last = len(told) + 1 == len(parts) == 2
        kind = _reading(part, verb, form, bare=bare, last=last) if verb and told else "action" if verb else "thing"
        named = form == "gerund" and not inside and (_names_an_action(part) or (bool(told) and bare))
        if kind == "either" or (kind == "thing" and named):
            return None
        told.append(_conjugated_part(part, verb, tense) if verb and kind == "action" else part)
        inside = inside or patterns.search(f"inner-{_INNER[form]}", part) is not None
    text = told[0] + "".join(joint[0] + part for joint, part in zip(joints, told[1:], strict=True))
    things = [thing for part in told if (thing := part.partition(" ")[2])]
    if not things or patterns.match("no-object-behind", things[0]):
        return None
    return capital(text) + rest[len(sentence) :], opening


_INNER = {"base": "infinitive", "gerund": "gerund"}


def _verb_in(part: str, form: Form) -> Verb | None:
    """The verb that opens a part of a list, in the form of its list."""
    word, _, rest = part.partition(" ")
    low, after = word.lower(), rest.split(" ", 1)[0].lower()
    verb = verbs().get(word) or (verbs().get(f"{low} {after}") if after in word_set("particle") else None)
    if verb is None or verb.cls == "weak":
        return None
    if form == "base":
        return verb if low == base_form(verb, low) else None
    named = low in word_set("noun-first", "ing-adjective") and not patterns.match("object-behind", rest)
    return verb if low.endswith("ing") and not named else None


def _reading(part: str, verb: Verb, form: Form, *, bare: bool, last: bool) -> Literal["action", "thing", "either"]:
    """Whether a later part of a list is an action, or a thing as in "managers and staff", "events and training"."""
    word, _, rest = part.partition(" ")
    if bare or patterns.match("object-behind", rest):
        return "action"
    if form == "gerund":
        named = word.lower() in verb.nouns and (not rest or patterns.match("noun-of-it", rest) is not None)
        return "action" if not named else "thing" if last else "either"
    return "thing" if not rest else "action" if word.lower() in word_set("verb-only") else "either"


def _names_an_action(part: str) -> bool:
    """Whether a thing in a list of actions is named for an action ("calf rearing"): no tense fits such a list."""
    first, *rest = part.lower().split()[:3]
    return any(word.endswith("ing") for word in rest) or (first.endswith("ing") and first in word_set("noun-first"))


def _conjugated_part(part: str, verb: Verb, tense: Tense) -> str:
    word, _, rest = part.partition(" ")
    if " " in verb.base and verbs().get(word) is not verb:  # "following up on cases"
        word, rest = f"{word} {rest.partition(' ')[0]}", rest.partition(" ")[2]
    told = _conjugated(verb, tense, word)
    rest = patterns.regex("of-first").sub("", rest) if word.lower().endswith("ing") else rest
    return f"{told} {rest}" if rest else told


def _conjugated(verb: Verb, tense: Tense, like: str = "") -> str:
    return past(verb, like) if tense == "past" else base_form(verb, like)

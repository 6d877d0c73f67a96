"""What can be counted of a statement in whatever trade: of the thing that was worked on, else of the deed.

Table: ``files/objects.tsv``. The thing is the head of a noun phrase in the matter of the statement ("vehicle wraps" are
no vehicles); what stands behind a preposition of place, time or purpose is a circumstance ("played at weddings").
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from ats_sim.lexicon import patterns
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.measures import Measure, finder_of, object_measures
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.table import rows, split
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import Hit, word_set

_SHORTEST = 3  # letters of a word above which an "s" at its end is a plural; ours
_SINGULAR = frozenset({"ss", "us", "is", "cs"})
_DESCRIBING = 2  # words that belong to the thing behind them; ours
_WORD = expression(r"[^\W_]+(?:['’-][^\W_]+)*")
_RELATIVE = frozenset({"that", "which", "who", "where", "when", "while", "whose"})


def object_measure(text: str, used: Collection[str], *, software: bool = False) -> Measure | None:
    """The measure of the thing that stands first in the matter of a text, else that of the deed; None for neither.

    ``software``: a program is named, with which things of matter are depicted and not handled.
    """
    matter = _behind_its_tool(matter_of(text))
    things = [
        (hit.start, one)
        for one in [*_fresh("object", used), *([] if software else _fresh("material", used))]
        for hit in finder_of(one).finditer(matter)
        if is_head(matter, hit)
    ]
    deeds = [
        (hit.start, one)
        for one in ([] if software else _fresh("deed", used))
        for hit in finder_of(one).finditer(matter)
        if patterns.regex("joined-before").search(matter[: hit.start])
    ]
    found = things or deeds
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _fresh(kind: str, used: Collection[str]) -> list[Measure]:
    return [one for one in object_measures()[kind] if one.asks not in used]


def plurals_of(text: str) -> list[str]:
    """What was worked on, in the plural and the words of the text, so that it can be counted ("brake jobs"): two at
    most, without names and what nobody counts ("skills")."""
    matter = _behind_its_tool(matter_of(text))
    words = list(_WORD.finditer(matter))
    found: list[str] = []
    for place, word in enumerate(words[1:], 1):
        low = word[0].lower()
        behind = words[place + 1][0].lower() if place + 1 < len(words) else ""
        if behind in word_set("article"):
            continue  # "and downloads the readings"
        if not _is_plural(low) or word[0] != low or not is_head(matter, Hit(word.start(), word.end(), low, low)):
            continue
        first = place
        while first > 1 and place - first < _DESCRIBING and _describes(words[first - 1][0], words[first - 2][0]):
            if matter[words[first - 1].end() : words[first].start()] not in (" ", "-"):
                break
            first -= 1
        if (
            first < place
            and words[first - 1][0].lower() in ("and", "or")
            and not _is_plural(words[first - 2][0].lower())
        ):
            first += 1  # "routine and special stains": stains
        told = matter[words[first].start() : word.end()]
        named = skills().get(told)
        inner = found and words[first - 1][0].lower() == "of"  # "records of visitors" is one thing
        found += [] if inner or (named and named.is_tool) else [told]
    return found[:2]


def words_of(text: str) -> list[str]:
    """The words of a text."""
    return _WORD.findall(text)


def is_people(thing: str) -> bool:
    """Whether a thing in the plural is people ("adult learners")."""
    return is_colleagues(thing) or thing.rpartition(" ")[2].lower() in word_set("people-served")


def is_colleagues(thing: str) -> bool:
    """Whether a thing in the plural is people whom one works with or for ("senior engineers")."""
    head = thing.rpartition(" ")[2].lower()
    named = head.removesuffix("s") in job_names() - {head}
    return head in word_set("people") or (named and head not in word_set("people-served"))


@cache
def job_names() -> frozenset[str]:
    """Names of jobs, behind which "lead" or "test" is no verb ("Lead engineer")."""
    return frozenset(word for row in rows("titles/heads.tsv") if row["lang"] == "en" for word in split(row["words"]))


def _is_plural(word: str) -> bool:
    """Whether a word names several things that somebody might count."""
    if word in word_set("nobody-counts"):
        return False
    return word in word_set("plural-form") or (len(word) > _SHORTEST and word[-1] == "s" and word[-2:] not in _SINGULAR)


def _describes(word: str, before: str) -> bool:
    """Whether a word in front of a thing may belong to it: no small word, no number, and no verb, but for one that
    stands behind another ("chaired steering meetings")."""
    low, verb = word.lower(), verbs().get(word)
    if low in word_set("circumstance", "behind-a-thing", "object-opener", "particle", "before-a-thing", "verb-only"):
        return False
    if _is_plural(low) or low.endswith(("ly", "ing") if verbs().get(before) is None else "ly"):
        return False
    if word[0].isupper() and not word.isupper():
        return False  # "York State examinations"
    if verb and low == verb.base and before.lower() in ("and", "or"):
        return False  # "assess and treat outpatients"
    if verb is None or low == verb.base or low in verb.nouns or low.endswith("ing"):
        after = before.lower()
        return (
            word.isalpha() and not (low.endswith("ed") and after in ("and", "or")) and not (verb and _is_plural(after))
        )
    return False


def matter_of(text: str, *, wide: bool = False) -> str:
    """A text up to its first circumstance, or up to whose work it was ("the archive of the parish"): the action and its
    object. What a tool was used for is the matter itself. ``wide``: with its circumstances, but not whose it was."""
    text = _without_partners(text)
    clause = patterns.search("clause-ends", text)
    text = text[: clause.start()] if clause else text
    opening = verbs().get(text.split(" ", 1)[0])
    spared = 1 if opening and opening.cls == "used" else 0
    topic = text.split(" ", 1)[0].lower() in word_set("topic-verb")
    before = ""
    for number, word in enumerate(_WORD.finditer(text)):
        low = word[0].lower()
        if topic and low in ("on", "about"):
            topic = False
        elif (
            not wide and number > 1 and low in word_set("circumstance") and before not in word_set("prepositional-verb")
        ):
            if not spared:
                return text[: word.start()]
            spared -= 1
        if low == "with" and before in word_set("relation"):
            return text[: word.start()]
        if number > 1 and low in _RELATIVE:
            return text[: word.start()]
        if low in ("of", "in", "with") and before in word_set("knowledge"):
            return text[: word.start()]
        if number and low == "of" and _names_whose(text[word.end() :]):
            return text[: word.start()]
        before = low
    return text


def _behind_its_tool(matter: str) -> str:
    """What a tool was used for, where that is told: the tool itself is not what was worked on."""
    opening = verbs().get(matter.split(" ", 1)[0])
    if opening is None or opening.cls != "used":
        return matter
    words = [word for word in _WORD.finditer(matter) if word[0].lower() in word_set("circumstance")]
    return matter[words[0].end() :].lstrip() if words else matter


def _without_partners(text: str) -> str:
    """What others were worked with for, where that is told: "Worked with the buyers to cut costs": "cut costs"."""
    first, *rest = text.split(" ", 3)
    with_others = first.lower() in word_set("with-others") and "with" in [word.lower() for word in rest[:2]]
    aim = patterns.search("deed-behind", text) if with_others else None
    return text[aim.start() :].removeprefix("to ") if aim else "" if with_others else text


def _names_whose(text: str) -> bool:
    """Whether a place of work stands behind "of", or in front of the next preposition there."""
    for word in _WORD.finditer(text):
        low = word[0].lower()
        if low in word_set("circumstance", "behind-a-thing") and low not in ("a", "an", "the", "every", "each"):
            return False
        if low.removesuffix("s") in word_set("place-of-work"):
            behind = _WORD.search(text, word.end())
            return behind is None or behind[0].lower() in word_set("circumstance", "behind-a-thing")
    return False


def names_its_thing(measure: Measure, text: str) -> bool:
    """Whether what a measure is about stands in a text as a thing, and not as the deed or as part of another name."""
    return any(hit.start and is_head(text, hit) for hit in finder_of(measure).finditer(text))


def is_head(text: str, hit: Hit) -> bool:
    """Whether the word is the head of its noun phrase: no further noun stands right behind it but one that says
    nothing ("kitchen operations")."""
    behind = text[hit.end :]
    gap = len(behind) - len(behind.lstrip())
    following = _WORD.match(text, hit.end + gap) if gap else None
    return following is None or following[0].lower() in word_set("circumstance", "behind-a-thing", "general-head")

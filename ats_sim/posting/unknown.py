"""Judges whether a noun phrase that the lexicon lacks names a skill: by its letters, its words and its place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ats_sim.lexicon.posting_words import words
from ats_sim.posting.phrases import Word, named, person, plain, proper, trim

_CUE = re.compile(
    r"\b(?:experienced?|knowledge|understanding|familiar(?:ity)?|proficien\w+|expertise|background|skill(?:s|ed)?"
    r"|command|exposure|fluen\w+|competen\w+|grasp|mastery|comfort\w*|versed|track record|qualified"
    r"|certified|trained"
    r"|using|such as|including|e\.g|one of|like|interest(?:ed)?|specifically|areas?|understand|know|must have"
    r"|need to have|qualification|certificate)\b",
    re.IGNORECASE,
)
_EXAMPLES = re.compile(
    r"\b(?:such as|including|includes?|e\.g|for example|for instance|like|using|via|namely|i\.e)\b[^.;]*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(?:is|are|will|have|has|you|we|can)\b", re.IGNORECASE)
_ACTIVITY = re.compile(r"[a-z]{3}(?:tion|sion|ment|ysis|osis|ology|ography|nance|ence|tics|omics|ing)$")
_ADJECTIVE = re.compile(
    r"(?:ed|ful|ous|ble|ive|ical|al|less|est|ary|-(?:based|oriented|driven|related|specific|focused))$"
)
_PLACED = re.compile(
    r"\b(?:based|locat(?:ed|ions?)|offices?|areas?|travel|commut\w+|relocat\w+|errands|supply work|residents?"
    r"|headquarter\w+)\b",
    re.IGNORECASE,
)
_FEW = 6  # words of a demand that names one thing; ours
_LEVEL = re.compile(r"[abc][12]")  # of a language, by the Common European Framework


@dataclass(frozen=True, slots=True)
class Setting:
    """The sentence around a phrase. ``asks``: it says what the candidate should have. ``names`` are proper names of the
    posting that name no skill. ``cue`` is where the first word like "knowledge" ends, ``verbless`` that there is no
    verb, ``titled`` that most words begin with a capital, so that capitals mark no names.
    """

    text: str
    asks: bool
    names: frozenset[str]
    cue: int
    verbless: bool
    titled: bool


def setting(text: str, asks: bool, names: frozenset[str]) -> Setting:
    """What there is to know about a sentence before its phrases are judged."""
    cue = _CUE.search(text)
    first = re.match(r"[A-Za-z'-]+", text)
    low = first[0].lower() if first else ""
    act = low in words("verb") and low not in words("nounverb")
    found = re.findall(r"(?<![\w'])[A-Za-z][A-Za-z'-]{3,}", text)[1:]
    titled = len(found) > 1 and sum(word[0].isupper() for word in found) > 0.6 * len(found)
    return Setting(text, asks, names, cue.end() if cue else len(text), not act and _CLAUSE.search(text) is None, titled)


def judge(chunk: list[Word], where: Setting) -> tuple[list[Word], bool]:
    """The words of a run that name a skill (none: it names no skill), and whether that is sure by itself; a term that
    is not sure counts only beside a sure one in a list.
    """
    part = trim(chunk)
    if not part or sum(w.end - w.start for w in part) > 60 or _no_skill(part, where):
        return [], False
    if _product(part, where):
        return part, True
    lows = [w.low for w in part]
    if len(part) == 1:
        low = lows[0]
        if plain(low) or plain(low.rstrip("s")) or len(low) < 3 or _ADJECTIVE.search(low):
            return [], False
        if part[0].text.islower() and not low.endswith("ing") and not _wanted(part[0], where):
            return part if where.asks else [], False  # of such words alone, two in three name nothing one can have
        return part, _alone(part[0], chunk, where)
    trade = lows[-1] in words("trade") and not all(low in words("weak") for low in lows[:-1])
    if all(plain(low) for low in lows) and not trade:
        return [], False
    return part, where.asks or _typical(lows[-1]) or _EXAMPLES.search(where.text[: part[0].start]) is not None


def _no_skill(part: list[Word], where: Setting) -> bool:
    """Whether a phrase surely names none: a stock phrase, a place, a company, a language level, a person."""
    lows = [w.low for w in part]
    if lows[-1] in words("abstract") or (_PLACED.search(where.text) and _in_place(part, where.text)):
        return True
    if " ".join(lows) in words("phrase") or not any(c.isalpha() for low in lows for c in low):
        return True
    if len(part) > 1 and lows[0].endswith(("ing", "ed")) and all(plain(low) for low in lows[1:]):
        return True
    if all(low in where.names or low.rstrip("s") in where.names for low in lows):
        return True
    if re.search(r"\b(?:[Hh]ead|[Dd]irector|VP|[Pp]resident|[Mm]anager) of\s$", where.text[: part[0].start]):
        return True  # the name of a department
    if where.text[part[0].start - 1 : part[0].start] == "#":
        return True
    if _LEVEL.fullmatch(lows[-1]) or all(low in words("place") for low in lows):
        return True
    if lows[-1] in words("head") or not person(lows[-1]):
        return False
    if not where.asks:
        return True
    if len(part) == 1:
        return not listed(where.text, part[0].start, part[0].end)
    name = all(proper(w) for w in part[:-1]) and part[-1].text[0].isupper()
    return not name or re.search(r"\b(?:the|an?|our)\s$", where.text[: part[0].start]) is not None


def _in_place(part: list[Word], text: str) -> bool:
    """Whether a phrase stands where a place does: names with capitals after "in" or "around"."""
    place = re.search(r"\b(?:in|around|near|at|to|from|across|throughout|and) $", text[: part[0].start])
    return place is not None and all(w.text.istitle() for w in part)


def _product(part: list[Word], where: Setting) -> bool:
    """Whether a phrase is a product name: by its letters, or by its capitals inside a sentence."""
    shaped = [w for w in part if named(w) and not plain(w.low)]
    if where.titled:
        return not where.text.isupper() and bool(shaped)
    before = where.text[: part[0].start].rstrip()
    inside = before != "" and before[-1] not in ".:!?•"
    return bool(shaped) or (inside and proper(part[0]) and proper(part[-1]))


def _typical(last: str) -> bool:
    """Whether a phrase with this last word names an activity or a thing of a trade."""
    return last in words("head") or last.rstrip("s") in words("head") or _ACTIVITY.search(last) is not None


def _alone(word: Word, chunk: list[Word], where: Setting) -> bool:
    """Whether one lower-case word is a term: in a list, or right where the sentence says what to know."""
    in_list = listed(where.text, chunk[0].start, chunk[-1].end)
    if not where.asks:
        examples = _EXAMPLES.search(where.text[: word.start]) is not None
        return in_list and (examples or (where.verbless and where.text.count(",") >= 2))
    if re.match(r"\s(?:experience|skills?|knowledge|background|expertise)\b", where.text[word.end :]):
        return True
    last = word.end >= len(where.text.rstrip(" ."))
    return (where.cue <= word.start and (in_list or last)) or (where.verbless and in_list)


def _wanted(word: Word, where: Setting) -> bool:
    """Whether a word is the one thing that a demand names: "Good command of glimmerware"."""
    last = word.end >= len(where.text.rstrip(" ."))
    return where.asks and last and where.cue <= word.start and len(where.text.split()) <= _FEW


def listed(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` stands in a list: a comma, a conjunction or a slash on one side."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    left = re.search(r"(?:[,/(&]|\b(?:and|or))$", before[-5:])
    return left is not None or re.match(r"[,/)&]|(?:and|or)\b", after) is not None

"""Finds the terms of a sentence that name a skill: names of the lexicon first, then noun phrases it lacks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.skills import Skill, skills
from ats_sim.posting.phrases import Word, chunks, person, plain, proper, trim
from ats_sim.posting.unknown import judge, setting


@dataclass(frozen=True, slots=True)
class Term:
    """A skill named at ``text[start:end]`` of a sentence; ``skill`` is None for a term the lexicon lacks."""

    start: int
    end: int
    skill: Skill | None = None


_LABEL = re.compile(r"[^:.]{3,50}:\s+(?=[A-Z][\w']+\s[a-z])")
_NEXT = re.compile(r"\s*(?:[,/(&)]+|,?\s*(?:and|or|&)\b)\s*(?:[\w-]+\s)?", re.IGNORECASE)
_DETERMINERS = frozenset(["the", "a", "an", "our", "your", "their", "others", "all", "any", "new"])
_TEAM = re.compile(
    r"(?:'s)?\s(?:teams?|departments?|groups?|divisions?|company|companies|firms?|leaders?|leadership"
    r"|agency|business)\b"
)
_WHOLE_FIELDS = frozenset({"concept", "field", "domain", "soft"})


def find_terms(
    text: str, asks: bool, names: frozenset[str] = frozenset(), known_only: bool = False
) -> tuple[Term, ...]:
    """The terms of one sentence in order. ``asks``: it states what the candidate should have, so that plain noun
    phrases count too; otherwise (a duty) only names and phrases that end like an activity. ``names`` (lower case) are
    proper names of the posting that name no skill. ``known_only`` leaves out what the lexicon lacks.
    """
    label = _LABEL.match(text)
    known = skills().find(text)
    manner = [m for m in known if m.skill.kind == "soft"]
    mentions = [
        m
        for m in known
        if m.skill.kind != "soft"
        and not _says_nothing(text, m.start, m.end, m.skill)
        and (asks or not _whose(text, m.end))
        and (m.skill.is_tool or not label or m.start >= label.end() - 1)
    ]
    found = [Term(m.start + _lead(text[m.start : m.end]), m.end, m.skill) for m in mentions]
    if known_only:
        return tuple(_once(text, found))
    where = setting(text, asks, names)
    sure: list[Term] = []
    doubtful: list[Term] = []
    for chunk in chunks(text, mentions):
        inside = [t for t in found if t.start < chunk[-1].end and t.end > chunk[0].start]
        if inside:
            whole = _goes_on(text, chunk, inside) or _specialised(text, chunk, inside) or _wider(chunk, inside)
            if whole:
                found.remove(inside[0])
                sure.append(whole)
        elif not label or chunk[0].start >= label.end() - 1:
            part, certain = judge(chunk, where)
            soft = part and any(m.start <= part[0].start and part[-1].end <= m.end for m in manner)
            if part and not soft and not _abbreviates(text, part[0].start, part[-1].end):
                (sure if certain else doubtful).append(Term(part[0].start, part[-1].end))
    sure += _once(text, found)
    return tuple(sorted((*sure, *_beside(text, sure, doubtful, asks)), key=lambda term: term.start))


def _lead(name: str) -> int:
    """The length of what a name begins with and does not need: "in production", "advanced Excel"."""
    lead = re.match(r"(?:in|into|to) (?=[a-z]{4})", name)
    if lead is None and (degree := re.match(r"(?:advanced|strong|basic|good) ", name, re.IGNORECASE)):
        rest, whole = skills().get(name[degree.end() :]), skills().get(name)
        lead = degree if rest is not None and rest == whole and rest.is_tool else None
    return lead.end() if lead else 0


def _once(text: str, terms: list[Term]) -> list[Term]:
    """The terms without those in brackets that only repeat the one before: "ETL (extract, transform, load)"."""
    again = [b for a, b in pairwise(terms) if a.skill == b.skill and text[a.end : b.start].strip() == "("]
    return [term for term in terms if term not in again]


def _says_nothing(text: str, start: int, end: int, skill: Skill) -> bool:
    """Whether a known name says nothing here: a general word alone ("research"), a person ("software engineer"), or a
    verb with its object ("writing software", "testing the product")."""
    own = text[start:end]
    if re.search(r"\d-$", text[max(0, start - 2) : start]):
        return True  # a part of "24-bed"
    if own.islower() and " " not in own.strip() and own in words("function"):
        return True
    if own.lower() in words("function") and (len(own) == 1 or not own.isupper()):
        return True
    if skill.is_tool:
        return False
    own = own.lower()
    last = own.split()[-1]
    after = re.match(r"\s([a-z]+)", text[end:])
    acts = after is not None and own in words("verb") and not plain(after[1])
    acts = acts and (after[1] in _DETERMINERS or after[1] not in words("function"))  # type: ignore[index]
    return own in words("vague") or own in words("phrase") or acts or (last not in words("head") and person(last))


def _whose(text: str, end: int) -> bool:
    """Whether a name only says whose team or company is meant: "our Data Science team"."""
    return _TEAM.match(text, end) is not None


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Whether a term in brackets only abbreviates the words before it: "Analysis Services (SSAS)"."""
    short = text[start:end]
    if not short.isupper() or text[start - 1 : start] != "(":
        return False
    initials = iter([word[0].upper() for word in re.findall(r"[A-Za-z]+", text[max(0, start - 60) : start])])
    return sum(letter in initials for letter in short) >= len(short) - 1


def _goes_on(text: str, chunk: list[Word], inside: list[Term]) -> Term | None:
    """A product name that goes on around a known name ("Oracle WebLogic"), as one term; None if it does not."""
    term = inside[0]
    if len(inside) != 1 or not text[term.start].isupper():
        return None
    start, end = term.start, term.end
    for word in chunk:
        if 0 <= word.start - end <= 1 and proper(word):
            end = word.end
    for word in reversed(chunk):
        vague = term.skill is not None and not term.skill.is_tool and text[: word.start].strip() != ""
        if vague and 0 <= start - word.end <= 1 and proper(word):
            start = word.start
    return Term(start, end) if end - start != term.end - term.start and end - start < 60 else None


def _specialised(text: str, chunk: list[Word], inside: list[Term]) -> Term | None:
    """A phrase that ends in the one-word name of a whole field: "statutory reporting" is more than "reporting"."""
    part, term = trim(chunk), inside[0]
    if len(inside) != 1 or term.skill is None or term.skill.kind not in _WHOLE_FIELDS or not 2 <= len(part) <= 3:
        return None
    if part[-1].start != term.start or part[-1].end < term.end or not text[term.start : term.end].islower():
        return None
    if part[-2].low in words("function"):
        return None  # a preposition stands between: "ran in production"
    return None if all(plain(word.low) for word in part[:-1]) else Term(part[0].start, part[-1].end)


def _wider(chunk: list[Word], inside: list[Term]) -> Term | None:
    """A phrase around a piece of knowledge that is named in it: "foreign currency transactions"."""
    part, term = trim(chunk), inside[0]
    if (
        len(inside) != 1
        or term.skill is None
        or term.skill.is_tool
        or not term.skill.layered
        or not 2 <= len(part) <= 4
    ):
        return None
    start, end = part[0].start, part[-1].end
    return Term(start, end) if start <= term.start and term.end <= end and end - start > term.end - term.start else None


def _beside(text: str, sure: list[Term], doubtful: list[Term], asks: bool) -> list[Term]:
    """Doubtful terms that stand in one list with a sure one."""
    if not asks and "," not in text:
        return []
    taken: list[Term] = []
    waiting = [t for t in doubtful if asks or not text[t.start : t.end].endswith("ing")]
    for _ in range(4):  # a doubtful term may vouch for the next; no list needs more
        more = [t for t in waiting if any(_neighbours(text, t, other) for other in (*sure, *taken))]
        if not more:
            break
        taken += more
        waiting = [t for t in waiting if t not in more]
    return taken


def _neighbours(text: str, one: Term, other: Term) -> bool:
    first, second = sorted((one, other), key=lambda term: term.start)
    return 0 <= second.start - first.end <= 24 and _NEXT.fullmatch(text[first.end : second.start]) is not None

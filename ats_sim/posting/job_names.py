"""Occupations a posting speaks of having worked as: "as a Night Auditor", "Sous Chef position"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.lexicon import titles
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.fields import fields_of, title_words
from ats_sim.lexicon.occupations import occupations
from ats_sim.lexicon.posting_words import words
from ats_sim.lexicon.shapes import TRADE_WORD
from ats_sim.model.document import Span

_AS = expression(r"\b(?:as (?:an?|the)?|as|role of|position of)\s?$", re.IGNORECASE)
_QUALIFIED = expression(
    r"\b(?:experienced|qualified|licen[cs]ed|registered|certified|seasoned|skilled|trained|chartered|proven|fully"
    r"|prefers an?)"
    r"(?: (?:and|senior|or|highly|lead|junior|\w+ed))*\s?$",
    re.IGNORECASE,
)
_JOINED = expression(r"\s?(?:,|/|,?\s?(?:or|and|and/or)\s)\s?(?:an?\s|as an?\s|similar\s)?$", re.IGNORECASE)
_SURE = 0.6  # of a head noun; ours
_REACH = 4  # words before the head noun; ours


def job_names(text: str, span: Span) -> Iterator[tuple[int, int]]:
    """The places of occupations in ``text[span]`` that are asked for as past work, in order."""
    tokens = [match.span() for match in TRADE_WORD.finditer(text, span.start, span.end)]
    last: tuple[int, int] | None = None
    for at, (start, end) in enumerate(tokens):
        head = titles.heads().get(text[start:end].lower()) or titles.heads().get(
            text[start:end].lower().removesuffix("s")
        )
        if head is None or head.sure < _SURE or head.lang != "en":
            continue
        first = _first(text, tokens, at)
        begin = tokens[first][0]
        if (last and begin < last[1]) or (first == at and text[start:end].lower() in words("generic-head")):
            continue
        if _is_asked(text, span, tokens, at, begin) or (last and _JOINED.fullmatch(text[last[1] : begin])):
            last = (begin, end)
            yield last


def _is_asked(text: str, span: Span, tokens: list[tuple[int, int]], at: int, begin: int) -> bool:
    """Whether the words around say that one has worked, or is licensed, as this."""
    before = text[max(span.start, begin - 40) : begin]
    if _AS.search(before) or _QUALIFIED.search(before):
        return True
    after = [text[slice(*token)].lower() for token in tokens[at + 1 : at + 6]]
    for number, word in enumerate(after):
        if word in words("function-noun"):
            return True
        joins = word in ("or", "and") or titles.heads().get(word) is not None or number < 3
        if not joins or text[tokens[at + number][1] : tokens[at + number + 1][0]].strip(" /,"):
            return False
        if word not in ("or", "and") and word in words("function"):
            return False
    return False


def _first(text: str, tokens: list[tuple[int, int]], at: int) -> int:
    """The first word of the occupation whose head noun is the token ``at``."""
    best = at
    capital = text[tokens[at][0]].isupper()
    for first in range(at - 1, max(-1, at - 1 - _REACH), -1):
        start, end = tokens[first]
        gap = text[end : tokens[first + 1][0]]
        word = text[start:end]
        low = word.lower()
        if gap not in (" ", "-", "/") or low in words("function") or low in ("experienced", "qualified", "licensed"):
            break
        if capital and word[0].isupper() and low not in ("experience", "qualified", "certified", "licensed"):
            best = first
            continue
        phrase = text[start : tokens[at][1]]
        beside = first == at - 1 and (low in titles.abbreviations() or fields_of(title_words(low)))
        if beside or occupations(" ".join(titles.parse_title(phrase).words)):
            best = first
    return best

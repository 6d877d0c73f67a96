"""How firmly a posting asks for what stands at a place: the reach of words such as "preferred" and "required".

A word belongs to its clause. One that looks forward ("bonus for ...: A; B; C") reaches over the list that follows it,
one that looks back ("... is a plus") to the beginning of its clause; one in brackets speaks of the bracket, or, alone
in it, of what stands before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.posting_patterns import Sign, Signs
from ats_sim.model.document import Span
from ats_sim.model.posting import DemandKind

Strength = Literal["required", "preferred", "waived"]

_GROUPS: tuple[tuple[str, Strength, bool], ...] = (
    ("waive-back", "waived", False),
    ("waive-forward", "waived", True),
    ("prefer-back", "preferred", False),
    ("prefer-forward", "preferred", True),
    ("require-back", "required", False),
    ("require-must", "required", True),
)
_LIST = expression(r"[^.;:\n]{0,80}:\s*")
_ITEM = expression(r"[,;]\s|\s(?:and|but|&)\s|\s[-–—]\s")
_CLOSED = expression(r",?\s(?:and|or)\s[^,;()]{2,60}(?:\([^()]{0,80}\))?(,)\s")
_AND = expression(r"[^\s,;]\s(?:and|&)\s$")
_MIDST = expression(r"\b(?:and|or) $")
_AFTER = expression(r"\s(?:within|in an?|in the|at an?|with an?)\s")
_OTHER = expression(r"\s?[,–—-]?\s?or\s")
_ONLY = expression(r"[\s.,;:!*–-]*")
_BUT = expression(r"\s*,?\s*(?:but|though|although|and|or)\s+(?:(?:is|are|it is|it's)\s+)?")
_NOT_FIRM = expression(
    r"[\s.,;:!*–-]*(?:(?:but|though|although|and|or)\s+(?:(?:is|are)\s+)?not (?:strictly |absolutely |necessarily )?"
    r"(?:required|needed|necessary|essential|mandatory|a must)[\s.,;:!*–-]*)?",
    re.IGNORECASE,
)


class Reach(Struct, frozen=True):
    """A word of strength and the stretch it speaks of."""

    strength: Strength
    start: int
    end: int


def reaches(text: str, sentence: Span, clauses: Sequence[Span], signs: Signs) -> tuple[Reach, ...]:
    """The words of strength in a sentence, each with what it speaks of."""
    found: list[Reach] = []
    for group, strength, forward in _GROUPS:
        for sign in signs.within(group, sentence.start, sentence.end):
            if group == "prefer-forward" and text[sentence.start : sign.start].rstrip(" ,").lower().endswith(" or"):
                continue  # "rye or, ideally, oats": either will do
            if strength != "waived" or forward or not _weakened(text, sentence, sign, signs):
                found.extend(_reach(text, sentence, clauses, sign, strength, forward, signs))
    return tuple(found)


def _weakened(text: str, sentence: Span, sign: Sign, signs: Signs) -> bool:
    """Whether "not required" only repeats a word that weakens: "preferred but not required"."""
    before = signs.within("prefer-back", sentence.start, sign.start)
    return any(_BUT.fullmatch(text, one.end, sign.start) for one in before)


def _reach(
    text: str,
    sentence: Span,
    clauses: Sequence[Span],
    sign: Sign,
    strength: Strength,
    forward: bool,
    signs: Signs,
) -> Iterator[Reach]:
    clause = next((one for one in clauses if one.start <= sign.start < one.end), sentence)
    bracket = _bracket(text, sentence, sign.start)
    if bracket is not None:
        before, after = text[bracket.start : sign.start], text[sign.end : bracket.end]
        if _ONLY.fullmatch(before) and _NOT_FIRM.fullmatch(after):
            yield Reach(strength, _back(text, clause, bracket.start - 1, strength, signs), bracket.start - 1)
        elif forward:
            yield Reach(strength, sign.start, bracket.end)
        else:
            yield Reach(strength, bracket.start, bracket.end)
        return
    at_start = _ONLY.fullmatch(text[clause.start : sign.start]) is not None
    alone = _NOT_FIRM.fullmatch(text, sign.end, clause.end) is not None
    if forward or (at_start and not alone):
        listed = _LIST.match(text, sign.end, sentence.end)
        opens = text[sign.end - 1] == ":" or (listed is not None and listed.end() < sentence.end)
        end = sentence.end if opens else clause.end
        if alone and clause.end < sentence.end:  # "Ideally, you know rye"
            end = next((other.end for other in clauses if other.start >= clause.end), sentence.end)
        if _MIDST.search(text, max(clause.start, sign.start - 6), sign.start) and (
            stop := _AFTER.search(text, sign.end, end)
        ):
            end = stop.start()  # "2 years of rye and preferably oats in a mill"
        yield Reach(strength, sign.start, end)
        return
    start = _back(text, clause, sign.start, strength, signs)
    if at_start and clause.start > sentence.start:  # ", preferred": the clause before
        start = _back(text, sentence, sign.start, strength, signs)
    yield Reach(strength, start, min(_closing(text, sign.end, sentence.end), sentence.end))


def _closing(text: str, end: int, limit: int) -> int:
    """The end of a bracket, or of an alternative, that follows right behind."""
    if text[end : end + 2].lstrip()[:1] == "(" and (stop := text.find(")", end, limit)) >= 0:
        return stop
    return limit if _OTHER.match(text, end, limit) else end


def _back(text: str, clause: Span, at: int, strength: Strength, signs: Signs) -> int:
    """Where the stretch before a word that looks back begins."""
    start = _joined(text, clause, signs)
    other = "require-back" if strength == "preferred" else "prefer-back"
    said = [sign.end for sign in signs.within(other, start, at) if text[sign.end : at].strip(" ,;.-–—")]
    if said and strength != "waived":  # "rye is required, oats a plus": only oats
        return said[-1]
    for match in _CLOSED.finditer(text, start, at):
        if text[match.end(1) : at].strip():
            start = match.end(1)  # "A, B or C, D is a plus": only D
    firm = [s.end for s in signs.within("require-forward", start, at)]
    if strength == "preferred" and firm:
        items = [m.end() for m in _ITEM.finditer(text, firm[-1], at) if text[m.end() : at].strip()]
        start = items[-1] if items else start
    return start


def _joined(text: str, clause: Span, signs: Signs) -> int:
    """Where the clause begins, with one before it that "and" joins to it: "X and Y is a plus"."""
    before = _AND.search(text, max(0, clause.start - 8), clause.start)
    if not before:
        return clause.start
    start = max(text.rfind(sign, max(0, clause.start - 200), before.start()) for sign in ".;:,\n(•") + 1
    return (
        clause.start
        if signs.has("must", start, before.start()) or signs.has("prefer-back", start, before.start())
        else start
    )


def _bracket(text: str, sentence: Span, at: int) -> Span | None:
    """The inside of the bracket that a place stands in."""
    start = max(text.rfind("(", sentence.start, at), text.rfind("[", sentence.start, at))
    if start < 0 or max(text.rfind(")", sentence.start, at), text.rfind("]", sentence.start, at)) > start:
        return None
    ends = [stop for sign in ")]" if (stop := text.find(sign, at, sentence.end)) >= 0]
    return Span(start + 1, min(ends, default=sentence.end))


def strength_at(found: Sequence[Reach], place: int, base: DemandKind) -> Strength:
    """How firmly what stands at a place is asked for: by the narrowest word that speaks of it, else by its part."""
    over = [reach for reach in found if reach.start <= place < reach.end]
    if not over:
        return base
    if any(reach.strength == "preferred" for reach in over):
        over = [reach for reach in over if reach.strength != "waived"]  # "preferred but not required"
    return min(over, key=lambda reach: reach.end - reach.start).strength

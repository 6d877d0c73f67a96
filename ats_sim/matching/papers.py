"""What a resume says of a paper that is asked for: held, on the way, run out, of a lower kind, denied, somebody else's,
or nothing."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.places import regions_in
from ats_sim.lexicon.wordlists import finder
from ats_sim.matching.bearing import bearing_of, clause_around, grade_in
from ats_sim.matching.holding import is_held
from ats_sim.matching.searchable_text import Passage
from ats_sim.matching.wanted import made_ready
from ats_sim.model.document import Quote
from ats_sim.model.matches import GateHow
from ats_sim.model.posting import Requirement

_LONGEST = 160  # characters of a clause that is quoted whole; ours
_NOUN = expression(r"\b(?:licen[cs]e|certificate|certification|registration)\b", re.IGNORECASE)
_CODE = expression(r"\b[A-Z]{2}\b(?!-)")
_SPEAKS: tuple[GateHow, ...] = ("pending", "lapsed", "denied", "held", "elsewhere", "lower", "another's")
"""Which of several places speaks for a paper: what says that it is not in force goes before what only names it."""


def paper_standing(
    names: Sequence[Requirement], asked: str, passages: Sequence[Passage], as_of: datetime.date
) -> tuple[GateHow, Quote | None]:
    """The standing of a paper by any of its ``names``, with the words that tell it. ``asked`` are the posting's."""
    told: dict[GateHow, Quote] = {}
    for name in names:
        for how, quote in _places(name, asked, passages, as_of):
            told.setdefault(how, quote)
    if "elsewhere" in told and "held" not in told:
        for at_place, quote in _by_place(asked, passages, as_of):
            told.setdefault(at_place, quote)
    if "lower" in told and "held" not in told:
        for of_grade, quote in _by_grade(asked, passages, as_of):
            told.setdefault(of_grade, quote)
    speaks: GateHow | None = next((one for one in _SPEAKS if one in told), None)
    return (speaks, told[speaks]) if speaks else ("not stated", None)


def _places(
    name: Requirement, asked: str, passages: Sequence[Passage], as_of: datetime.date
) -> Iterator[tuple[GateHow, Quote]]:
    wanted = made_ready(name, "")
    for passage in passages:
        for status, start, end in wanted.places(passage.text, passage.source is not None, passage.section) or ():
            if status == "related":
                continue
            how = _how(passage, start, end, f"{asked} {wanted.words} {wanted.held_name}", as_of)
            if how:
                yield how, _said(passage, start, end, whole=how != "held")


def _said(passage: Passage, start: int, end: int, *, whole: bool) -> Quote:
    """The words of a paper; the ``whole`` clause where what stands around them counts."""
    before, thing, behind = clause_around(passage.text, start, end)
    if whole and len(before + thing + behind) <= _LONGEST:
        first, last = start - len(before.lstrip()), end + len(behind.rstrip())
        return Quote(passage.text[first:last], passage.span(first, last))
    return Quote(thing, passage.span(start, end))


def _by_grade(asked: str, passages: Sequence[Passage], as_of: datetime.date) -> Iterator[tuple[GateHow, Quote]]:
    """Where the higher grade that is asked for stands by itself, behind a line of the lower one."""
    grade = grade_in(asked)
    for passage in passages:
        found = grade_in(passage.text) if passage.highlight < 0 else None
        if found and grade and (found.word, found.rank) == (grade.word, grade.rank):
            bearing = bearing_of(passage.text, found.start, found.end, paper=asked, as_of=as_of)
            if bearing in ("pending", "lapsed"):
                yield bearing, _said(passage, found.start, found.end, whole=True)


def _by_place(asked: str, passages: Sequence[Passage], as_of: datetime.date) -> Iterator[tuple[GateHow, Quote]]:
    """Where a paper of the very place stands by its noun alone: "Idaho certificate: applied for"."""
    places = regions_in(asked)
    for passage in passages:
        for noun in _NOUN.finditer(passage.text) if passage.highlight < 0 else ():
            before, said, behind = clause_around(passage.text, noun.start(), noun.end())
            if not places.isdisjoint(regions_in(before + said + behind)):
                bearing = bearing_of(passage.text, noun.start(), noun.end(), paper=asked, as_of=as_of)
                if bearing in ("pending", "lapsed", "held"):
                    yield bearing, _said(passage, noun.start(), noun.end(), whole=True)


def _is_elsewhere(asked: str, said: str) -> bool:
    """Whether a paper is said to be of another state or country than is asked for. Postal letters say nothing here."""
    places, there = regions_in(asked), regions_in(said)
    if not places or not there or not places.isdisjoint(there):
        return False
    return _CODE.search(said) is None and finder("paper-everywhere").search(said + asked) is None


def _how(passage: Passage, start: int, end: int, paper: str, as_of: datetime.date) -> GateHow | None:
    """What one place says; None where nobody says whose the paper is."""
    text, statement = passage.text, passage.highlight >= 0
    others = passage.section == "references" or not is_held(text, start, end, statement=False)
    if others or finder("person-told").search("".join(clause_around(text, start, end))):
        return "another's"
    bearing = bearing_of(text, start, end, paper=paper, as_of=as_of)
    if bearing is None:
        return "denied"
    if bearing == "held" and _is_elsewhere(paper, "".join(clause_around(text, start, end))):
        return "elsewhere"
    if bearing == "held" and statement and not is_held(text, start, end, statement=True):
        return None
    return "held" if bearing == "wished" else bearing

"""The single skills of a list: cut at marks outside brackets, stated levels and joining words taken off."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import any_of
from ats_sim.model.document import Span
from ats_sim.model.resume import Field
from ats_sim.outline.rows import Cell, cut

OUTSIDE = expression(r"[,;|•·●▪■◦‖⋄\t\n]|\s/\s|\s{3,}|\s[–—]\s")
"""What stands between skills."""

_CLAUSE = 5  # words; ours: what stands before the first comma of a statement has no fewer
_PLACE = 0.9  # of place_score; ours
_ADDRESSES = ("://", "www.", "linkedin", "github")
_LONGEST = 250  # characters; ours: a longer statement is a paragraph
_LEAD = expression(r"^(?:and|und|et|y|e|en|or|including|incl\.|etc\.?|such as|e\.g\.)\s+", re.IGNORECASE)


@cache
def _levels() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A stated level as a whole text, and at the end of a skill: a word, a share, a length of time, dots or stars."""
    said = (
        rf"(?:{any_of('level')}(?:\s+{any_of('level-of')})?|\d{{1,3}}\s?%|\d{{1,2}}\s?/\s?\d{{1,2}}|[●○★☆▪▫■□◆◇⬤◯]+"
        r"|\d{1,2}\+?\s*(?:years?|yrs?|months?|ans|jahre|años|anos)(?:\s+(?:of\s+)?experience)?)"
    )
    return (
        expression(rf"\(?{said}\)?", re.IGNORECASE),
        expression(rf"\s*(?:[-–—:]\s*|\s){said}\s*$", re.IGNORECASE),
    )


def only_level(text: str) -> bool:
    return _levels()[0].fullmatch(text.strip()) is not None


def names_no_skill(text: str) -> bool:
    """Whether a list item says a level, a place, an address of any kind or another section, whatever list it is in."""
    if skills().get(text) is not None:
        return False
    known = heading(text)
    other = known is not None and known.sure == 1.0 and known.kind not in ("skills", "languages")
    return other or only_level(text) or is_address(text) or place_score(text) >= _PLACE


def is_address(text: str) -> bool:
    """Whether a text is or names an address: mail, link, profile."""
    low = text.lower()
    name, at, host = low.partition("@")
    return bool(name and at and "." in host) or "://" in low or low.startswith(_ADDRESSES)


def without_level(text: str) -> str:
    """A title without a level stated behind it ("Platform — advanced")."""
    level = _levels()[1].search(text)
    return text[: level.start()] if level and level.start() else text


def is_statement(text: str) -> bool:
    """Whether a list item says what somebody can do in a clause of its own ("Able to work under pressure, ...")."""
    words = text.split(",", maxsplit=1)[0].split()
    low = sum(1 for word in words[1:] if word[:1].islower())
    return len(words) >= _CLAUSE and 2 * low >= len(words) and len(text) <= _LONGEST


def items_of(cell: Cell) -> Iterator[Field]:
    """The skills of a list; brackets stay with their skill, stated levels are taken off, sentences are no skills."""
    if _is_whole(cell.text):
        yield cut(cell, 0, len(cell.text.rstrip(" .;")), 0.8)
        return
    for begin, end in _known_runs(cell.text) or _phrases(cell.text):
        for item in _clean(cell, begin, end):
            most, words = (100, 12) if "," in item.text else (60, 7)
            if len(item.text) <= most and len(item.text.split()) <= words and any(map(str.isalpha, item.text)):
                yield item


def _known_runs(text: str) -> list[tuple[int, int]]:
    """The skills of a row of chips whose gaps are no wider than blanks, where nearly all words belong to known ones."""
    words = [(found.start(), found.end()) for found in expression(r"[^\s(]+|\([^()]*\)").finditer(text)]
    if OUTSIDE.search(text) or not 3 <= len(words) <= 24:
        return []
    found: list[tuple[int, int]] = []
    covered, place = 0, 0
    while place < len(words):
        if found and text[words[place][0]] == "(" and found[-1][1] == words[place - 1][1]:
            found[-1] = (found[-1][0], words[place][1])
            place, covered = place + 1, covered + 1
            continue
        for stop in range(min(len(words), place + 4), place, -1):
            if skills().get(text[words[place][0] : words[stop - 1][1]]) is not None:
                covered += stop - place
                found.append((words[place][0], words[stop - 1][1]))
                break
        else:
            stop = place + 1
            found.append(words[place])
        place = stop
    return found if len(found) > 2 and covered >= 0.8 * len(words) else []


def _is_whole(text: str) -> bool:
    """Whether a list is one statement, and what stands behind its commas is not known by itself."""
    first, *more = OUTSIDE.split(text)
    listed = text[len(first) :][:1] in ("", ",") and text[-1:] not in (",", "&")
    return is_statement(text) and listed and sum(map(_is_known, more)) < 2


def _is_known(part: str) -> bool:
    return skills().get(without_level(_LEAD.sub("", part.strip(" .")))) is not None


def _phrases(text: str) -> Iterator[tuple[int, int]]:
    """The skills of a list; of three joined as in a sentence ("Etching, lithography, and linocut printing"), most of
    them not known by themselves, one."""
    cuts = list(_cuts(text))
    at = 0
    while at < len(cuts):
        begin, end = cuts[at][0], cuts[min(at + 2, len(cuts) - 1)][1]
        parts = [text[slice(*part)].strip(" .") for part in cuts[at : at + 3]]
        joined = len(parts) == 3 and _LEAD.match(parts[2]) and text[begin:end].count(",") == 2
        alone = (at == 0 or text[cuts[at - 1][1]] != ",") and text[end : end + 1] != ","
        if joined and alone and sum(_is_known(part) for part in parts) < 2:
            yield begin, end
            at += 3
        else:
            yield cuts[at]
            at += 1


def _cuts(text: str) -> Iterator[tuple[int, int]]:
    depth = begin = 0
    marks = {match.start(): match.end() for match in OUTSIDE.finditer(text)}
    place = 0
    while place < len(text):
        char = text[place]
        depth += (char in "([") - (char in ")]")
        depth = max(depth, 0)
        finish = marks.get(place)
        if finish and (depth == 0 or text.find(")", place) < 0):
            yield begin, place
            begin = place = finish
            continue
        if (
            char == "."
            and depth == 0
            and text[place + 1 : place + 2] in ("", " ")
            and text[begin:place].strip()
            and text[place - 1 : place].isalnum()
        ):
            yield begin, place
            begin = place + 1
        place += 1
    yield begin, len(text)


def _clean(cell: Cell, begin: int, end: int) -> Iterator[Field]:
    field = cut(cell, begin, end, 0.9)
    text = field.text
    lead = _LEAD.match(text)
    start = field.span.start
    if lead:
        start, text = start + lead.end(), text[lead.end() :]
    if only_level(text):
        return
    level = _levels()[1].search(text)
    if level and level.start() > 0 and (level.group().lstrip()[0] in "-–—:" or skills().get(text) is None):
        text = text[: level.start()]
    text = text.rstrip(" .,:;")
    if text.endswith(")") and "(" not in text:
        text = text[:-1]
    listed = "," in (cell.text[:begin].rstrip()[-1:], cell.text[end : end + 1])  # else it is one as written
    pair = listed and expression(r"(.{2,40}?)\s+(?:and|&|und|et|y|e)\s+(.{2,40})").fullmatch(text)
    if pair and skills().get(text) is None and skills().get(pair.group(1)) and skills().get(pair.group(2)):
        for group in (1, 2):
            yield Field(pair.group(group), Span(start + pair.start(group), start + pair.end(group)), 0.9)
        return
    if text:
        yield Field(text, Span(start, start + len(text)), 0.9)

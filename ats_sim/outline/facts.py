"""What the rows of an education section say: schools, degrees with their field, grades, dates, places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from ats_sim.lexicon.degrees import Degree, find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score, is_department, school_score
from ats_sim.lexicon.places import is_region, place_score, town_shaped, trailing_place
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import any_of
from ats_sim.model.document import Span
from ats_sim.model.resume import DateRange, Field
from ats_sim.outline.dates import Period
from ats_sim.outline.pieces import date_range
from ats_sim.outline.roles import is_link
from ats_sim.outline.rows import Cell, Row, cut, is_note

Kind = Literal["school", "degree", "dates", "score", "area", "place", "other"]

_ASIDE = expression(r"\s*\(([^()\d]{4,60})\)")
_STUDIES = expression(
    r"\b(?:studies|education|science|administration|engineering)\b(?!.*\b(?:university|college|institute|school|academy)\b)",
    re.IGNORECASE,
)
_FROM = expression(
    r"^(?i:studied|attended|graduated|educated|trained)\s+(?:at|from)?\s*(?=[A-ZÀ-Ý])|"
    r"^(?:from|at|bei|an der|à|de la|der)\s+(?=[A-ZÀ-Ý])|^[^\W\d_]{2,20}(?: [^\W\d_]{1,20})?:\s+(?=[A-ZÀ-Ý])"
)
_SUBJECT = expression(
    r"\b(?:studies|sciences?|engineering|administration|management|education|arts|history|law|design|technology|languages?|"
    r"major|minor|hono(?:u)?rs|[^\W\d_]+(?:ology|ography|onomy|onomics|istry|ematics|ysics|tics))\b",
    re.IGNORECASE,
)
_LOOSE = expression(r"\s(?:in|im|en|em|on|with|since|from|mit|con|com|avec)$|^(?:with|in)$|:\s*\d{0,2}$", re.IGNORECASE)
_TOWN_ASIDE = expression(r"\s{0,3}\(([^()]{3,30})\)$")
_NUMBER = r"\d{1,2}[.,]\d{1,3}"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    """The expressions made of word lists: grade, area label, words before an area, its end, details."""
    sources = {
        "score": (
            rf"\b{any_of('score-label')}\b\s*(?:of|:|-|–|=)?\s*"
            rf"({_NUMBER}\s*(?:/|out of|of|von|sur)\s*\d{{1,2}}(?:[.,]\d{{1,2}})?"
            r"|\d{1,3}(?:[.,]\d{1,3})?\s*%?(?:\s*/\s*\d{1,3}(?:\.\d{1,2})?)?)"
            rf"|\b({_NUMBER}\s*/\s*\d{{1,2}}(?:\.\d{{1,2}})?)\s*(?:c?gpa)?|\b(\d\.\d{{1,2}})\s*c?gpa\b"
            rf"|\b(\d{{2}}(?:[.,]\d{{1,2}})?\s?%)|\b({any_of('honours')})\b"
        ),
        "area": rf"\s*(?:double |dual )?{any_of('area-label')}\b\s*(?:in\b|:)?\s*([^;|(]{{3,60}})",
        "joiner": rf"^[\s,:–—-]*(?:\(?\s*{any_of('area-joiner')}\b[:\s]*)*",
        "stop": (
            rf"\t|\s[|•·]\s|\s[–—-]\s|\s\(|;|,\s*(?=(?:{any_of('area-end')}\b|\d))"
            r"|(?:(?<=\s)|\s)(?:at|from|bei|an der)\s(?=[A-ZÀ-Ý])"
            r"|(?<!\b\w)(?<!\b\w\w)(?<!\b\w\w\w)(?<!\b\w\w\w\w)\.\s|$"
        ),
        "detail": rf"^(?:{any_of('study-detail-lead')}\s+)?{any_of('study-detail')}(?!\w)",
    }
    return {name: expression(source, re.IGNORECASE) for name, source in sources.items()}


class Fact(Struct, frozen=True):
    """Something a row says about a course of study."""

    kind: Kind
    field: Field
    row: int
    dates: DateRange | None = None
    degree: Degree | None = None
    area: Field | None = None
    kept: bool = False
    """Whether it stands with an earlier entry and holds for this one too, unless this one says otherwise."""


def read_facts(row: Row, number: int) -> Iterator[Fact]:
    """What a row says. A detail ("Coursework: ...") or a bullet about it says at most a grade."""
    detail = bool(_patterns()["detail"].match(row.text)) or (row.bullet and not _opens(row))
    for match in _patterns()["score"].finditer(row.text):
        group = next((i for i in range(1, 6) if match.group(i)), 0)
        yield Fact("score", row.field(match.start(group), match.end(group), 0.9), number)
    periods = [period for period in row.periods if not detail or row.notes]
    for period in periods[:1]:
        yield Fact(
            "dates", row.field(period.begin, period.finish), number, dates=date_range(row, period, lasting=False)
        )
    if detail:
        return
    for cell in _pieces(row, periods):
        if not _patterns()["detail"].match(cell.text.lstrip(" :,")):
            yield from _named(cell, number, row)


def _opens(row: Row) -> bool:
    """Whether a list item names a degree or school itself, with a date, so that it is an entry."""
    return bool(row.periods) and (
        any(not degree.short for degree in find_degrees(row.text)) or bool(school_score(row.text))
    )


def _pieces(row: Row, periods: Sequence[Period]) -> Iterator[Cell]:
    """The cells of a row without its dates and grades, cut at bars, dots and spaced dashes."""
    holes = [(period.begin, period.finish) for period in periods]
    holes += [(match.start(), match.end()) for match in _patterns()["score"].finditer(row.text)]
    for cell in row.cells:
        at, end = cell.start - row.start, cell.start - row.start + len(cell.text)
        for begin, finish in [*sorted(holes), (end, end)]:
            if begin < at or begin > end:
                at = max(at, min(finish, end)) if begin < at else at
                continue
            for part in _emphasised(Cell(row.text[at:begin], row.start + at), row):
                yield from _bars(part)
            at = min(finish, end)


def _emphasised(cell: Cell, row: Row) -> Iterator[Cell]:
    """A cell cut where emphasis ends before a comma."""
    at = 0
    for strong in row.line.strong:
        end = strong.end - cell.start
        if at < end < len(cell.text) and cell.text[end : end + 1] in ", ":
            yield Cell(cell.text[at:end], cell.start + at)
            at = end
    yield Cell(cell.text[at:], cell.start + at)


def _bars(cell: Cell) -> Iterator[Cell]:
    at = 0
    for match in expression(r"\s*[|•·]\s*|\s+[–—-]{1,2}\s+|\s+@\s*(?=[^\W\d_])|\s{3,}|;\s+|$").finditer(cell.text):
        if match.group().strip() in ("-", "–", "—") and _names_one_school(
            cell.text[at : match.start()], cell.text[match.end() :]
        ):
            continue
        if cell.text[at : match.start()].strip(" ,()[]"):
            yield Cell(cell.text[at : match.start()], cell.start + at)
        at = match.end()


def _names_one_school(before: str, after: str) -> bool:
    """Whether a dash stands within a school's name ("Saigon - Dalat High School")."""
    last = before.rpartition(",")[2].strip()
    if not school_score(expression(r"\s+[–—-]\s+|[|•·,]").split(after)[0]) or school_score(last):
        return False
    known = find_degrees(last) or (is_subject(last) and not place_score(last) >= 0.8)
    return not known and not is_region(last)


def is_subject(text: str) -> bool:
    """Whether words name a field of study or a part of a school rather than the school."""
    known = skills().get(text) is not None or _SUBJECT.search(text) is not None or is_department(text)
    return known or not text[:1].isupper() or place_score(text) >= 0.8 or bool(find_degrees(text))


def _named(cell: Cell, number: int, row: Row) -> Iterator[Fact]:
    """Schools, degrees and places in a piece of a row."""
    text = cell.text
    if is_note(text):
        if place_score(text) >= 0.8:
            yield Fact("place", cut(cell, 0, len(text), 0.8), number)
        return
    major = _patterns()["area"].match(text)
    if major:
        yield Fact("area", cut(cell, major.start(1), major.end(1), 0.8), number)
        return
    degrees = [degree for degree in find_degrees(text) if _is_degree(degree, text)]
    if not degrees:
        yield from _schools(cell, 0, len(text), number, row)
        return
    first, last = degrees[0], degrees[-1]
    end = _area_end(text, last)
    area = _area(cell, last, end)
    aside = _ASIDE.match(text, last.end)
    if aside and not school_score(aside.group(1)) and not place_score(aside.group(1)):
        area, end = cut(cell, aside.start(1), aside.end(1), 0.85), aside.end()
    open_bracket = text[first.start : last.end].count("(") > text[first.start : last.end].count(")")
    close = last.end + (1 if open_bracket and text[last.end : last.end + 1] == ")" else 0)
    name = cut(cell, first.start, close, 0.7 if first.short else 0.95)
    name = replace(
        name, text=_trimmed(name.text), span=Span(name.span.start, name.span.start + len(_trimmed(name.text)))
    )
    if text[: first.start].strip(" ,("):
        yield from _schools(cell, 0, first.start, number, row)
    yield Fact("degree", name, number, degree=first, area=area)
    if text[end:].strip(" ,)"):
        yield from _schools(cell, end, len(text), number, row)


def _trimmed(name: str) -> str:
    return expression(r"\s+(?:en|em|in|of|de)$", re.IGNORECASE).sub("", name)


def _is_degree(degree: Degree, text: str) -> bool:
    """Whether a name means a degree here: not within the name of a school, and no state in "Boston, MA"."""
    before, after = text[: degree.start].rstrip(), text[degree.end :].lstrip()
    name = text[degree.start : degree.end]
    if (
        degree.short
        and before.endswith(",")
        and not after.lower().startswith(("in ", "of "))
        and (place_score(f"X, {name}") or school_score(before))
    ):
        return not place_score(f"Town, {name.strip('.')}") >= 0.8
    town = before.rpartition(", ")[2]
    if degree.short and ", " in before and not after and place_score(f"{town} {name}") >= 0.8:
        return False
    if degree.short and after[:1].isdigit():
        return False
    if degree.level == "none" and after.lower().startswith("and ") and company_score(text) >= 0.6:
        return False
    if degree.level == "none" and expression(r"^[\w'-]*\s*(?:school|college|academy)", re.IGNORECASE).match(after):
        return False
    return not (
        name.casefold() in ("high school", "secondary school")
        and before[-1:].isalpha()
        and not after.startswith(("diploma", "Diploma"))
    )


def _area_end(text: str, degree: Degree) -> int:
    """Where the field of study ends: at a separator, a bracket, or before the comma and the name of a school."""
    begin = degree.end
    joined = _patterns()["joiner"].match(text[begin:])
    begin += joined.end() if joined else 0
    stop = _patterns()["stop"].search(text, begin)
    end = stop.start() if stop else len(text)
    first = text[begin:end].split(",")[0]
    if school_score(first) and not _STUDIES.search(first):
        return degree.end
    for comma in expression(r",\s*").finditer(text[begin:end]):
        rest = text[begin + comma.end() :]
        if (
            school_score(rest.split(",")[0])
            or place_score(rest) >= 0.8
            or (comma.start() > 0 and not _continues_area(text[begin : begin + comma.start()], rest))
        ):
            return begin + comma.start()
    return end


def _continues_area(before: str, rest: str) -> bool:
    """Whether the words after a comma still belong to the field ("Economics, Politics and Law")."""
    first = rest.split(",")[0]
    return bool(re.search(r"\b(?:and|und|et|y|e|&)\b", first)) and len(before.split()) <= 3 and not school_score(first)


def _area(cell: Cell, degree: Degree, end: int) -> Field | None:
    joined = _patterns()["joiner"].match(cell.text[degree.end : end])
    begin = degree.end + (joined.end() if joined else 0)
    found = cut(cell, begin, end, 0.85)
    words = found.text.strip("()")
    if (
        not words
        or not any(char.isalpha() for char in words)
        or (school_score(words) and not re.search(r"\b(?:studies|education)\b", words, re.IGNORECASE))
    ):
        return None
    at = found.span.start + found.text.find(words)
    return Field(words, Span(at, at + len(words)), 0.85)


def _schools(cell: Cell, begin: int, end: int, number: int, row: Row) -> Iterator[Fact]:
    """A school, or else words of unknown meaning, in a part of a piece."""
    part = cut(cell, begin, end)
    text = part.text.strip()
    text = text.lstrip("() ") if text.count(")") != text.count("(") or text.startswith("(") else text
    text = text.rstrip("() ") if text.count(")") != text.count("(") else text
    if not text or not any(char.isalpha() for char in text) or is_link(text):
        return
    text = _LOOSE.sub("", _FROM.sub("", text))
    if not text:
        return
    start = part.span.start + part.text.find(text)
    if place_score(text) >= 0.8 and not school_score(text):
        yield Fact("place", Field(text, Span(start, start + len(text)), 0.8), number)
        return
    aside = _TOWN_ASIDE.search(text)
    if aside and town_shaped(aside.group(1)) and not school_score(aside.group(1)):
        text = text[: aside.start()]
    at = trailing_place(text)
    if at > 0 and not (re.match(r"univ|universi", text, re.IGNORECASE) and "," not in text[at:]):
        yield Fact("place", Field(text[at:], Span(start + at, start + len(text)), 0.7), number)
        text = text[:at].rstrip(" ,(–-|")
    if school_score(text):
        yield from _school_in(text, start, number)
    else:
        sure = 0.5 if row.line.bold or row.strong_start else 0.4
        yield Fact(
            "area" if begin == 0 and end == len(cell.text) else "other",
            Field(text, Span(start, start + len(text)), sure),
            number,
        )


def _school_in(text: str, start: int, number: int) -> Iterator[Fact]:
    """The school's name without the field before it and the remarks after it."""
    parts = [(match.start(), match.end()) for match in expression(r"[^,]+").finditer(text)]
    named = [i for i, (a, b) in enumerate(parts) if school_score(text[a:b]) and not is_department(text[a:b])] or [
        i for i, (a, b) in enumerate(parts) if school_score(text[a:b])
    ]
    first, last = named[0], named[-1]
    while (
        last + 1 < len(parts)
        and len(text[slice(*parts[last + 1])].split()) <= 3
        and last == named[0]
        and not text[slice(*parts[last + 1])].strip()[:1].islower()
        and last + 1 == len(parts) - 1
    ):
        last += 1
    if first and not any(is_subject(text[slice(*part)].strip()) for part in parts[:first]):
        first = 0
    begin, end = parts[first][0], parts[last][1]
    words = text[begin:end].strip()
    at = start + begin + (len(text[begin:end]) - len(text[begin:end].lstrip()))
    yield Fact("school", Field(words, Span(at, at + len(words)), 0.95), number)
    before = text[:begin].strip(" ,")
    if before:
        yield Fact(
            "area", Field(before, Span(start + text.find(before), start + text.find(before) + len(before)), 0.6), number
        )

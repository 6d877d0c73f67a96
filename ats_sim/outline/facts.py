"""What the rows of an education section say: schools, degrees with their field, grades, dates, places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from msgspec.structs import replace

from ats_sim.lexicon.degrees import Degree, find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score, school_score
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import any_of
from ats_sim.model.document import Span
from ats_sim.model.resume import Field
from ats_sim.outline.dates import Period
from ats_sim.outline.labelled import Label, label_of
from ats_sim.outline.pieces import date_range
from ats_sim.outline.rows import Cell, Row, cut, is_note
from ats_sim.outline.schools import Fact, names_one_school, read_schools

_ASIDE = expression(r"\s*\(([^()\d]{4,60})\)")
_STUDIES = expression(
    r"\b(?:studies|education|science|administration|engineering)\b(?!.*\b(?:university|college|institute|school|academy)\b)",
    re.IGNORECASE,
)
_PARTED = expression(
    r"\s*[|•·]\s*|\s+[–—-]{1,2}\s+|\s+@\s*(?=[^\W\d_])|\s{3,}|;\s+|(?<=[^\W\d_]{4})\.\s+(?=[^\W\d_]{3})|$"
)
_LABEL = expression(r"^([^\W\d_][^:\t|•]{2,40}):(?:\s|$)")
_LABELLED: frozenset[Label] = frozenset({"school", "degree", "subject", "start", "dates"})
_SAID = 0.8  # ours: how sure a study is that a colon parts from its school
_APART = 0.35  # lines; ours: white space above a course
_SHORT = 12  # words; ours: what follows a label and is longer names no school
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
            r"|(?:(?<=\s)|\s)(?:at|from|bei|an der|am|op de|op het|aan de|presso|en la)\s(?=[A-ZÀ-Ý])"
            r"|(?<!\b\w)(?<!\b\w\w)(?<!\b\w\w\w)(?<!\b\w\w\w\w)\.\s|$"
        ),
        "detail": rf"^(?:{any_of('study-detail-lead')}\s+)?{any_of('study-detail')}(?!\w)",
    }
    return {name: expression(source, re.IGNORECASE) for name, source in sources.items()}


def read_facts(row: Row, number: int, *, goes_on: bool = False) -> Iterator[Fact]:
    """What a row says. A detail ("Coursework: ...") or a bullet about it says at most a grade, and when.

    ``goes_on``: the row is the next line of a detail above it.
    """
    label = label_of(row)
    if label and label[0] in _LABELLED and not goes_on:
        yield from _labelled(row, number, *label)
        return
    detail = goes_on or is_detail(row)
    for match in _patterns()["score"].finditer(row.text):
        group = next((i for i in range(1, 6) if match.group(i)), 0)
        yield Fact("score", row.field(match.start(group), match.end(group), 0.9), number)
    periods = [period for period in row.periods if not detail or row.notes or _is_dated(row, period)]
    for period in [*(period for period in periods if not period.single), *periods][:1]:
        yield Fact(
            "dates", row.field(period.begin, period.finish), number, dates=date_range(row, period, lasting=False)
        )
    if detail:
        return
    for cell in _pieces(row, periods):
        if not _patterns()["detail"].match(cell.text.lstrip(" :,")):
            yield from _named(cell, number, row)


def is_detail(row: Row) -> bool:
    """Whether a row tells of what was done within a course: by its first word, its label, or as a list item."""
    if row.bullet and not _opens(row):
        return True
    period = next(iter(row.periods), None)
    words = row.text[period.finish :].lstrip(" :\t–-") if period and period.begin < 2 else row.text
    opens = row.gap >= _APART and (row.line.bold or row.strong_start)
    if _patterns()["detail"].match(words) or (period and _is_dated(row, period) and not opens):
        return True
    label = _LABEL.match(row.text)
    rest = row.text[label.end() :] if label else ""
    said = (label.group(1), rest if len(rest.split()) <= _SHORT else "") if label else ()
    return label is not None and not opens and not any(_names(part) for part in said)


def _names(text: str) -> bool:
    """Whether words name a school or a degree."""
    return bool(school_score(text)) or any(not degree.short for degree in find_degrees(text))


def _is_dated(row: Row, period: Period) -> bool:
    """Whether a label is followed by nothing but a date ("Graduation: May 2022")."""
    label = _LABEL.match(row.text)
    return label is not None and not (row.text[label.end() : period.begin] + row.text[period.finish :]).strip(" .()")


def _labelled(row: Row, number: int, label: Label, begin: int) -> Iterator[Fact]:
    """What a labelled field says ("Major: Geology", "Degree: Bachelor")."""
    first = next((cell for cell in row.cells if cell.span.end > row.start + begin), row.cells[-1])
    words = row.field(begin, first.span.end - row.start, 0.9)
    for cell in row.cells[row.cells.index(first) + 1 :]:
        yield from _named(cell, number, row)
    if label in ("start", "dates"):
        for period in row.periods[:1]:
            found = date_range(row, period, lasting=False)
            yield Fact("dates", row.field(period.begin, period.finish), number, dates=found)
    elif label == "subject" or (label == "degree" and not find_degrees(words.text) and not school_score(words.text)):
        yield Fact("area", words, number)
    else:
        yield from _named(Cell(words.text, words.span.start), number, row)


def _opens(row: Row) -> bool:
    """Whether a list item names a degree, or a school with a date, so that it tells of a course itself."""
    degrees = find_degrees(row.text)
    if degrees and degrees[0].start == 0 and degrees[0].level != "none":
        return not _patterns()["detail"].match(row.text[degrees[0].end :].lstrip(" '’s"))
    named = any(not degree.short and degree.level != "none" for degree in degrees)
    return bool(row.periods) and (named or bool(school_score(row.text)))


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
    for match in _PARTED.finditer(cell.text):
        if match.group().strip() in ("-", "–", "—") and names_one_school(
            cell.text[at : match.start()], cell.text[match.end() :]
        ):
            continue
        if cell.text[at : match.start()].strip(" ,()[]"):
            yield Cell(cell.text[at : match.start()], cell.start + at)
        at = match.end()


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
    body, colon, _ = text.partition(": ")
    if colon and school_score(body) and not (school_score(text[len(body) :]) or find_degrees(body)):
        yield from read_schools(cell, 0, len(body), number, row)
        cell = Cell(text[len(body) + 2 :], cell.start + len(body) + 2)
        text = cell.text
        if not find_degrees(text):
            yield Fact("area", cut(cell, 0, len(text.rstrip(" (")), _SAID), number)
            return
    degrees = [degree for degree in find_degrees(text) if _is_degree(degree, text)]
    if not degrees:
        yield from read_schools(cell, 0, len(text), number, row)
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
        yield from read_schools(cell, 0, first.start, number, row)
    yield Fact("degree", name, number, degree=first, area=area)
    if text[end:].strip(" ,)"):
        yield from read_schools(cell, end, len(text), number, row)


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
    product = after[:1].isalpha() and skills().get(f"{name} {after.partition(' ')[0]}")
    if (degree.short and (after[:1].isdigit() or product)) or after.lower().startswith("date"):
        return False
    if degree.level == "none" and after.lower().startswith("and ") and company_score(text) >= 0.6:
        return False
    if degree.level == "none" and expression(r"^[\w'-]*\s*(?:school|college|academy)", re.IGNORECASE).match(after):
        return False
    return not (
        name.casefold() in ("high school", "secondary school")
        and before.rstrip(".")[-1:].isalpha()
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
    return (
        bool(expression(r"\b(?:and|und|et|y|e|&)\b").search(first))
        and len(before.split()) <= 3
        and not school_score(first)
    )


def _area(cell: Cell, degree: Degree, end: int) -> Field | None:
    joined = _patterns()["joiner"].match(cell.text[degree.end : end])
    begin = degree.end + (joined.end() if joined else 0)
    found = cut(cell, begin, end, 0.85)
    words = found.text.strip("()")
    if (
        not words
        or not any(char.isalpha() for char in words)
        or (school_score(words) and not expression(r"\b(?:studies|education)\b", re.IGNORECASE).search(words))
    ):
        return None
    at = found.span.start + found.text.find(words)
    return Field(words, Span(at, at + len(words)), 0.85)

"""The highest degree a resume states as earned, and the highest one that is under way.

Where it was earned is not looked at, and when only as far as an end that has not come yet: nobody holds a degree that
is "expected 2027".
"""

from __future__ import annotations

import datetime

from ats_sim.domain.months import month_of
from ats_sim.domain.remembered import remembered
from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.studies import field_fit
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.document import Document, Quote, Span
from ats_sim.model.posting import DEGREES, Degree, EducationAsked
from ats_sim.model.resume import Education, Resume

_BESIDE = 4
"""Characters between a degree and its field that are quoted as one; ours."""


@remembered(4)
def highest_degrees(document: Document, resume: Resume, as_of: datetime.date) -> tuple[Degree, Degree]:
    """The highest degree held and the highest under way, as the fields of the education section name them.

    "none" where there is none. A course that was left is neither.
    """
    held: list[Degree] = ["none"]
    pending: list[Degree] = ["none"]
    for entry in resume.education:
        state = _state(entry, document.text[entry.span.start : entry.span.end], as_of)
        if state != "left":
            (held if state == "held" else pending).extend(_levels(entry))
    return max(held, key=DEGREES.index), max(pending, key=DEGREES.index)


@remembered(4)
def fields_held(document: Document, resume: Resume, least: Degree, as_of: datetime.date) -> tuple[str, ...]:
    """The fields of study of the degrees held that are at least of a level, as written."""
    found = []
    for entry in resume.education:
        held = _state(entry, document.text[entry.span.start : entry.span.end], as_of) == "held"
        levels = _levels(entry)
        if held and levels and max(map(DEGREES.index, levels)) >= DEGREES.index(least):
            found.append(_said(entry))
    return tuple(found)


def degree_left(document: Document, resume: Resume, least: Degree, as_of: datetime.date) -> Quote | None:
    """Where a resume says that a degree of at least a level was left, or has not been begun."""
    for entry in resume.education:
        levels = _levels(entry)
        left = _state(entry, document.text[entry.span.start : entry.span.end], as_of) == "left"
        if left and entry.study_type and levels and max(map(DEGREES.index, levels)) >= DEGREES.index(least):
            return Quote(entry.study_type.text, entry.study_type.span)
    return None


def degree_place(
    document: Document, resume: Resume, least: Degree, most: Degree, asked: EducationAsked
) -> Quote | None:
    """Where a resume names a degree between two levels: one in a field asked for, else the highest; with its field
    where that stands right behind it."""
    found: list[tuple[bool, int, Quote]] = []
    for entry in resume.education:
        levels = [DEGREES.index(level) for level in _levels(entry)]
        field = entry.study_type if entry.study_type and _levels_in(entry.study_type.text) else entry.area
        if field and levels and DEGREES.index(least) <= max(levels) <= DEGREES.index(most):
            area, span = entry.area, field.span
            if area and 0 <= area.span.start - span.end <= _BESIDE:
                span = Span(span.start, area.span.end)
            wanted = [one.text for one in asked.fields]
            fits = field_fit([_said(entry)], wanted, asked.quote.text if asked.quote else "") == "fits"
            found.append((fits, max(levels), Quote(document.text[span.start : span.end], span)))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _levels(entry: Education) -> list[Degree]:
    return [level for text in _texts(entry) for level in _levels_in(text)]


def _said(entry: Education) -> str:
    """The degree of an entry and its field, as written."""
    return " ".join(_texts(entry))


def _texts(entry: Education) -> list[str]:
    return [field.text for field in (entry.study_type, entry.area) if field and field.text.strip()]


def _levels_in(text: str) -> list[Degree]:
    return [degree.level for degree in find_degrees(text) if not _is_paper(text, degree.start)]


def _is_paper(text: str, start: int) -> bool:
    """Whether a "licence" in a course of study is no French degree: a certificate or a licence to do something."""
    said = text.lower()
    if not said.startswith(("licence", "license"), start):
        return False
    return text[start].islower() or not word_set("licence-not-degree").isdisjoint(said.split())


def _state(entry: Education, text: str, as_of: datetime.date) -> str:
    """Held, pending or left: by the words of the entry and by an end that is still to come."""
    if finder("study-left").search(text):
        return "left"
    dates = entry.dates
    if dates and dates.start and dates.start.last_month > month_of(as_of):
        return "left"  # not begun
    if dates and dates.current:
        return "pending"
    end = dates.end if dates else None
    if end is None:
        return "pending" if finder("study-pending").search(text) else "held"
    return "pending" if (end.year, end.month or 1) > (as_of.year, as_of.month) else "held"

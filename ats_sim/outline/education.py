"""Courses of study: the facts of an education section put together to entries, in whatever order a resume has them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.organisations import is_department
from ats_sim.model.document import Span
from ats_sim.model.resume import Education
from ats_sim.model.settings import Outline
from ats_sim.outline.facts import Fact, Kind, read_facts
from ats_sim.outline.rows import Row


@dataclass
class _Course:
    """Facts gathered for one entry."""

    facts: list[Fact] = field(default_factory=list)

    def has(self, kind: Kind) -> bool:
        return any(fact.kind == kind for fact in self.facts)

    def first(self, kind: Kind) -> Fact | None:
        return next((fact for fact in self.facts if fact.kind == kind), None)


def read_education(rows: Sequence[Row], settings: Outline) -> tuple[Education, ...]:
    """The courses of study of a section, in order."""
    facts = [fact for number, row in enumerate(rows) for fact in read_facts(row, number)]
    courses = [course for course in _courses(facts, rows) if course.has("school") or course.has("degree")]
    found = [_education(course, rows, settings) for course in courses]
    return tuple(item for item in found if item.institution or item.study_type)


def _courses(facts: Sequence[Fact], rows: Sequence[Row]) -> list[_Course]:
    """The facts grouped to entries: a new one begins where the kind that begins entries comes again."""
    strong = [fact for fact in facts if fact.kind in ("school", "degree")]
    opener = strong[0].kind if strong else "degree"
    lead = _leads(facts, opener)
    courses = [_Course()]
    for fact in facts:
        course = courses[-1]
        if fact.kind == opener and course.has(opener) and not _same_place(course, fact, rows):
            courses.append(_Course(_taken_back(course, fact, lead)))
        elif fact.kind in ("school", "degree") and course.has(fact.kind) and not _same_place(course, fact, rows):
            kept = course.first(opener)
            courses.append(_Course(_taken_back(course, fact, lead)))
            if kept and opener == "school" and fact.kind == "degree":
                courses[-1].facts.append(replace(kept, row=fact.row))
        courses[-1].facts.append(fact)
    return courses


def _leads(facts: Sequence[Fact], opener: Kind) -> bool:
    """Whether dates stand before the word that begins an entry ("2015 - 2019 / School")."""
    kinds = [fact.kind for fact in facts if fact.kind in (opener, "dates")]
    return bool(kinds) and kinds[0] == "dates"


def _taken_back(course: _Course, fact: Fact, lead: bool) -> list[Fact]:
    """Facts at the end of the last entry that belong to the new one: dates before it in its row, or above it."""
    keep = [
        item
        for item in course.facts
        if item.row == fact.row and item.kind in ("dates", "score", "place", "area", "other")
    ]
    if lead:
        late = [item for item in course.facts if item.kind == "dates"]
        if len(late) > 1 and late[-1] not in keep:
            keep.append(late[-1])
    course.facts = [item for item in course.facts if item not in keep]
    return keep


def _same_place(course: _Course, fact: Fact, rows: Sequence[Row]) -> bool:
    """Whether a second school or degree only adds to the first: in the same row, or a wrapped line."""
    last = next((item for item in reversed(course.facts) if item.kind == fact.kind), None)
    if last is None:
        return False
    if last.row == fact.row:
        return True
    near = fact.row == last.row + 1 and rows[fact.row].gap < 0.35 and not rows[fact.row].bullet
    between = rows[last.row].text.rstrip().endswith((",", "-", "&", " and", " of"))
    if fact.kind == "school" and near and not between:
        weaker = is_department(fact.field.text) or is_department(last.field.text)
        return weaker and not course.has("dates")
    return near and between


def _names_area(text: str) -> bool:
    return len(text.split()) <= 7 and not re.match(r"(?:with|from|and|at|on|by)\b", text) and not find_degrees(text)


def _education(course: _Course, rows: Sequence[Row], settings: Outline) -> Education:
    numbers = [fact.row for fact in course.facts]
    span = Span(rows[min(numbers)].line.span.start, rows[max(numbers)].line.span.end)
    school, degree = course.first("school"), course.first("degree")
    area = next((fact.area for fact in course.facts if fact.kind == "degree" and fact.area), None)
    spare = [fact for fact in course.facts if fact.kind in ("area", "other")]
    if school is None:
        guess = next(
            (fact for fact in spare if not fact.field.text[:1].islower() and len(fact.field.text.split()) <= 8), None
        )
        school = replace(guess, kind="school") if guess else None
        spare = [fact for fact in spare if guess is None or fact.field != guess.field]
    if area is None and degree is not None:
        area = next((fact.field for fact in spare if fact.kind == "area" and _names_area(fact.field.text)), None)
    dates = course.first("dates")
    score = course.first("score")
    bar = settings.field_confidence
    return Education(
        span,
        school.field if school and school.field.confidence >= bar else None,
        degree.field if degree and degree.field.confidence >= bar else None,
        area,
        score.field if score else None,
        dates.dates if dates else None,
    )

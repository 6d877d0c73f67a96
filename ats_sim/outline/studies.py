"""What courses name in words of unknown meaning: what the others of their section have in that place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.titles import title_score
from ats_sim.model.document import Span
from ats_sim.model.resume import Field
from ats_sim.outline.courses import LABELLED, Course, may_name
from ats_sim.outline.gates import names_nothing
from ats_sim.outline.roles import is_name
from ats_sim.outline.rows import Row
from ats_sim.outline.schools import Fact, is_subject

Slot = tuple[int, int]
_SMALLER = 0.9  # ours: letters so much smaller than those of the schools are of details
_PLACED = 0.6  # ours: how sure a school is that only its place tells


def laid_out(courses: Sequence[Course], rows: Sequence[Row]) -> list[Course]:
    """The courses with what they name in words of unknown meaning, by where the others have their schools and studies.

    The courses of a section are set in one way: one of unknown words stays only if it is dated and set so, too. Where
    all are of unknown words, each of a line and dated, the line names the study and behind it the school.
    """
    sure = [(course, course.school, course.first("degree")) for course in courses]
    schools = Counter(_slot(course, school) for course, school, degree in sure if school and degree)
    studies = Counter(_slot(course, degree) for course, school, degree in sure if school and degree)
    least = _SMALLER * min((rows[school.row].line.size for _, school, _ in sure if school), default=0.0)
    known = [course for course in courses if course.all("school", "degree")]
    if not schools:
        unknown = [course for course in courses if _is_unknown(course)]
        taught = [course for course in unknown if course.rows == 2]
        kept = unknown if not known and len(unknown) == len(courses) > 1 else taught
        return [_unknown(course) if course in kept else course for course in courses if course in (*known, *kept)]
    found: list[Course] = []
    for course in courses:
        named = [
            _as_kind(course, fact, schools, studies) if rows[fact.row].line.size >= least else fact
            for fact in course.facts
        ]
        told = course.first("dates") and {"school", "area"} <= {fact.kind for fact in named} and not _is_job(named)
        if told or course in known:
            found.append(Course(named))
    return found


def _is_job(facts: Sequence[Fact]) -> bool:
    """Whether a title and a company are named, as by a position that stands below studies."""
    texts = [fact.field.text for fact in facts]
    return any(title_score(text) >= 0.5 for text in texts) and any(company_score(text) >= 0.5 for text in texts)


def _slot(course: Course, fact: Fact) -> Slot:
    """Where a fact stands: its row, counted from that of the date, and whether another name stands before it there."""
    beside = [other for other in course.names if other.row == fact.row]
    return fact.row - (course.first("dates") or course.facts[0]).row, sum(other is not fact for other in beside[:1])


def _as_kind(course: Course, fact: Fact, schools: Counter[Slot], studies: Counter[Slot]) -> Fact:
    """A name of unknown meaning as the school or study that others have in its place."""
    text, slot = fact.field.text, _slot(course, fact)
    if fact.kind not in ("area", "other") or fact.field.confidence >= LABELLED or names_nothing(text):
        return fact
    held = title_score(text) >= 0.5 or place_score(text.rpartition(" ")[0]) >= 0.8
    if course.school is None and schools[slot] > studies[slot] and may_name(fact) and not (held or is_no_school(text)):
        placed = Field(text, fact.field.span, _PLACED)
        return replace(fact, kind="school", field=placed) if text.count(",") < 2 else fact
    if course.first("degree") is None and studies[slot] > schools[slot] and names_area(text):
        return replace(fact, kind="area", field=Field(text, fact.field.span, LABELLED))
    return fact


def _unknown(course: Course) -> Course:
    """A dated course of unknown words: the study and behind it, in the line or below it, the school."""
    first, *more = course.names if len(course.names) > 1 else _parted(course.names[0])
    study = replace(first, kind="area", field=Field(first.field.text, first.field.span, LABELLED))
    bodies = [fact for fact in more[:1] if is_name(fact.field.text) and not is_subject(fact.field.text)]
    placed = [replace(fact, kind="school", field=Field(fact.field.text, fact.field.span, _PLACED)) for fact in bodies]
    return Course([*course.all("dates", "score", "place"), study, *placed])


def _parted(fact: Fact) -> list[Fact]:
    """A line of unknown words cut at its last comma."""
    study, comma, school = fact.field.text.rpartition(", ")
    start, end = fact.field.span.start, fact.field.span.end
    if not comma:
        return [fact]
    return [
        replace(fact, field=Field(study, Span(start, start + len(study)))),
        replace(fact, field=Field(school, Span(end - len(school), end))),
    ]


def _is_unknown(course: Course) -> bool:
    """Whether a course names nothing known and is a dated line, or one with a company's name right below it."""
    names = course.names
    if course.all("school", "degree") or not course.first("dates") or len(names) > 2:
        return False
    taught = len(names) == 2 and company_score(names[1].field.text) >= 0.6 and names[1].row == names[0].row + 1
    return taught or course.rows == 1


def is_no_school(text: str) -> bool:
    """Whether words of unknown meaning name a field of study rather than a body."""
    return is_subject(text) and company_score(text) < 0.6


def names_area(text: str) -> bool:
    """Whether words may name a field of study."""
    return (
        len(text.split()) <= 7
        and not expression(r"(?:with|from|and|at|on|by)\b").match(text)
        and not (find_degrees(text) or names_nothing(text))
    )

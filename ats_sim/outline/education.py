"""Courses of study: the facts of an education section put together to entries, in whatever order a resume has them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import company_score, is_department, school_score
from ats_sim.model.document import Span
from ats_sim.model.resume import Education, Field
from ats_sim.model.settings import Outline
from ats_sim.outline.entries import without_head_marks
from ats_sim.outline.facts import Fact, Kind, is_subject, read_facts
from ats_sim.outline.gates import may_teach
from ats_sim.outline.labelled import Record, records, value
from ats_sim.outline.roles import is_name
from ats_sim.outline.rows import Cell, Row, cut
from ats_sim.outline.tables import table_records
from ats_sim.outline.unwrapping import whole_names

_SLACK = 2.0  # points
_WITH_AREA = expression(r"^(.{2,40}?)\s*(?:\(([^()\d]{2,60})\)|,\s+(.{2,60})|\s+in\s+(.{2,60}))$")


class _Course(Struct, dict=True):
    """Facts gathered for one entry."""

    facts: list[Fact] = field(default_factory=list)

    def has(self, kind: Kind) -> bool:
        return any(fact.kind == kind and not fact.kept for fact in self.facts)

    def first(self, kind: Kind) -> Fact | None:
        return min((fact for fact in self.facts if fact.kind == kind), key=lambda fact: fact.kept, default=None)


def read_education(rows: Sequence[Row], settings: Outline) -> tuple[Education, ...]:
    """The courses of study of a section, in order."""
    rows = _unlisted(without_head_marks(rows))
    table = table_records(rows, study=True)
    labelled = table[1] if table else records(rows, frozenset({"school", "degree"}))
    if labelled:
        read = tuple(_labelled(record) for record in labelled)
        return (*read, *read_education(rows[table[0] :], settings)) if table else read
    rows = whole_names(rows)
    facts = _promoted([fact for number, row in enumerate(rows) for fact in read_facts(row, number)], rows)
    courses = [course for course in _courses(facts, rows) if course.has("school") or course.has("degree")]
    found = _with_details([_education(course, rows, settings) for course in courses], rows)
    return tuple(item for item in found if item.institution or item.study_type)


def _with_details(found: Sequence[Education], rows: Sequence[Row]) -> list[Education]:
    """The courses with the rows below them up to the next one: what was done within them."""
    ends = [*(entry.span.start for entry in found[1:]), rows[-1].line.span.end + 1][: len(found)] if rows else []
    titled = [row.line.span.start for row in rows if row.line.level]  # a title below a course is no detail of it
    starts = [entry.span.end for entry in found]
    ends = [min(end, *(at for at in titled if start <= at), end) for start, end in zip(starts, ends, strict=True)]
    last = [max((row.line.span.end for row in rows if row.line.span.end < end), default=0) for end in ends]
    return [
        replace(entry, span=Span(entry.span.start, max(entry.span.end, end)))
        for entry, end in zip(found, last, strict=True)
    ]


def _unlisted(rows: Sequence[Row]) -> Sequence[Row]:
    """The rows with the outermost list items as plain ones where no row left of them names a degree or a school."""
    naming = [row for row in rows if school_score(row.text) or any(not item.short for item in find_degrees(row.text))]
    if not naming or not naming[0].bullet:
        return rows
    edge = naming[0].left + _SLACK
    if any(not row.bullet and row.left <= edge for row in naming):
        return rows
    return [replace(row, bullet=False) if row.bullet and row.left <= edge else row for row in rows]


def _labelled(record: Record) -> Education:
    """A course of study of a table or of labelled fields."""
    school, degree, area, score = (value(record.values, label) for label in ("school", "degree", "subject", "score"))
    if degree and not area:
        degree, area = _degree_and_area(degree)
    school = school or value(record.values, "board")
    return Education(record.span, school, degree, area, score, record.dates(lasting=False))


def _degree_and_area(name: Field) -> tuple[Field, Field | None]:
    """The degree and the field named with it: "B.Tech (Physics)", "Diploma, Accounting", "NVQ Level 3 in Joinery"."""
    found = _WITH_AREA.match(name.text)
    if not found:
        return name, None
    group = next(number for number in (2, 3, 4) if found.group(number))
    cell = Cell(name.text, name.span.start)
    return cut(cell, 0, found.end(1), name.confidence), cut(cell, found.start(group), found.end(group), 0.8)


def _promoted(facts: Sequence[Fact], rows: Sequence[Row]) -> list[Fact]:
    """The facts with names that stand where the section's schools stand as schools too ("Middlebury", "Hanze").

    A section without any school known by its words shows its layout in its first row, if a degree follows below it.
    """
    first: dict[int, Fact] = {}
    for fact in facts:
        if fact.kind in ("school", "degree", "area", "other"):
            first.setdefault(fact.row, fact)
    looks = {_look(rows[number]) for number, fact in first.items() if fact.kind == "school"}
    taken = {_look(rows[number]) for number, fact in first.items() if fact.kind == "degree"}
    if not looks and len(first) > 1:
        above, below = list(first.values())[:2]
        if above.kind != "degree" and below.kind == "degree" and below.row == above.row + 1:
            looks = {_look(rows[above.row])}
    noted = {fact.row for fact in facts if fact.kind in ("dates", "place")}
    found = []
    for fact in facts:
        named = first.get(fact.row) is fact and fact.kind in ("area", "other") and is_name(fact.field.text)
        named = named and not _is_no_school(fact.field.text)
        opens = fact.row in noted or rows[fact.row].gap >= 0.35
        alike = _look(rows[fact.row]) in looks and (_look(rows[fact.row]) not in taken or opens)
        alone = not any(item.row == fact.row and item.kind in ("school", "degree", "score") for item in facts)
        school = named and alike and alone and not rows[fact.row].bullet
        found.append(replace(fact, kind="school", field=_surer(fact.field)) if school else fact)
    return found


def _look(row: Row) -> tuple[object, ...]:
    """What rows of the same part of an entry have in common."""
    return (*row.style[:3], bool(row.strong_start), round(row.left / 6))


def _surer(name: Field) -> Field:
    return Field(name.text, name.span, max(name.confidence, 0.6))


def _courses(facts: Sequence[Fact], rows: Sequence[Row]) -> list[_Course]:
    """The facts grouped to entries: a new one begins where the kind that begins entries comes again."""
    strong = [fact for fact in facts if fact.kind in ("school", "degree")]
    opener = strong[0].kind if strong else "degree"
    lead = _leads(facts, opener)
    courses = [_Course()]
    for fact in facts:
        course = courses[-1]
        dated = fact.kind == "dates" and lead and fact.field.span.start == rows[fact.row].start
        if dated and course.has(opener) and course.has("dates"):
            courses.append(_Course())
        elif fact.kind == opener and _is_taken(course, fact) and not _same_place(course, fact, rows):
            courses.append(_Course(_taken_back(course, fact, lead)))
        elif fact.kind in ("school", "degree") and _is_taken(course, fact) and not _same_place(course, fact, rows):
            kept = course.first(opener)
            courses.append(_Course(_taken_back(course, fact, lead)))
            if kept and opener == "school" and fact.kind == "degree":
                courses[-1].facts.append(replace(kept, row=fact.row, kept=True))
        courses[-1].facts.append(fact)
    return courses


def _is_taken(course: _Course, fact: Fact) -> bool:
    """Whether an entry has what begins entries: its own, or that of the entry above with something named since. A part
    of a school ("College of Engineering") begins none."""
    if fact.kind == "school" and is_department(fact.field.text):
        return False
    degree = course.first("degree")
    kept = course.first(fact.kind) is not None and degree is not None and not degree.kept and degree.row < fact.row
    return course.has(fact.kind) or kept


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


def _likely_school(spare: Sequence[Fact], course: _Course) -> Fact | None:
    """The words of unknown meaning that most likely name the school: beside a date or place, next to the degree."""
    degree = course.first("degree")
    noted = {fact.row for fact in course.facts if fact.kind in ("dates", "place")}
    best: tuple[float, Fact] | None = None
    for fact in spare:
        if _is_no_school(fact.field.text) or len(fact.field.text.split()) > 8:
            continue
        away = abs(fact.row - degree.row) if degree else 0
        sure = 0.4 * (fact.row in noted and away > 0) + fact.field.confidence + (0.3, 0.4, 0.1)[min(away, 2)]
        if best is None or sure > best[0]:
            best = (sure, fact)
    if best is None:
        return None
    sure, fact = best
    return (
        replace(fact, field=Field(fact.field.text, fact.field.span, max(fact.field.confidence, 0.5)))
        if sure >= 0.8
        else fact
    )


def _is_no_school(text: str) -> bool:
    """Whether words of unknown meaning name a field of study rather than a body."""
    return is_subject(text) and company_score(text) < 0.6


def _is_area(fact: Fact, near: int) -> bool:
    """Whether a fact is a field of study; without a degree (``near``: the school's row) it must stand by the school."""
    beside = near < 0 or (fact.row in (near, near + 1) and is_name(fact.field.text))
    return fact.kind == "area" and beside and _names_area(fact.field.text)


def _names_area(text: str) -> bool:
    return (
        len(text.split()) <= 7
        and not expression(r"(?:with|from|and|at|on|by)\b").match(text)
        and not find_degrees(text)
    )


def _education(course: _Course, rows: Sequence[Row], settings: Outline) -> Education:
    numbers = [fact.row for fact in course.facts]
    span = Span(rows[min(numbers)].line.span.start, rows[max(numbers)].line.span.end)
    school, degree = course.first("school"), course.first("degree")
    area = next((fact.area for fact in course.facts if fact.kind == "degree" and fact.area), None)
    spare = [fact for fact in course.facts if fact.kind in ("area", "other")]
    if school is None:
        guess = _likely_school(spare, course)
        school = replace(guess, kind="school") if guess else None
        spare = [fact for fact in spare if guess is None or fact.field != guess.field]
    if area is None:
        near = school.row if school and degree is None else -1
        area = next((fact.field for fact in spare if _is_area(fact, near)), None)
    dates = course.first("dates")
    score = course.first("score")
    bar = settings.field_confidence
    return Education(
        span,
        school.field if school and school.field.confidence >= bar and may_teach(school.field.text) else None,
        degree.field if degree and degree.field.confidence >= bar else None,
        area,
        score.field if score else None,
        dates.dates if dates else None,
    )

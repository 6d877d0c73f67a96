"""Courses of study: the facts of an education section put together to entries, in whatever order a resume has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.organisations import school_score
from ats_sim.lexicon.places import trailing_place
from ats_sim.model.document import Span
from ats_sim.model.resume import Education, Field
from ats_sim.model.settings import Outline
from ats_sim.outline.courses import LABELLED, Course, cut_courses, may_name
from ats_sim.outline.entries import without_head_marks
from ats_sim.outline.facts import is_detail, read_facts
from ats_sim.outline.gates import may_teach
from ats_sim.outline.labelled import Record, value
from ats_sim.outline.roles import is_name
from ats_sim.outline.rows import Cell, Row, cut
from ats_sim.outline.schools import Fact
from ats_sim.outline.studies import is_no_school, laid_out, names_area
from ats_sim.outline.tables import table_records
from ats_sim.outline.unwrapping import whole_names

_FULL = 60  # letters; ours: a shorter line does not go on for want of room
_SLACK = 2.0  # points
_TIGHT, _IN = 0.35, 20.0  # lines, points; ours: so near below and so far in stands the next line of a list item
_ITEM = 8  # words; ours: a list item that names a study has no more
_KINDS = frozenset(("Course", "Board", "Class", "Examination", "Exam", "Standard", "Level"))
_AREA = expression(r"[\s–—:,(\[-]+(?:in\s+)?([^\W\d_][^\d()]{2,60}?)[\s)\]]*(?:[–-] \d.*)?")
_WITH_AREA = expression(r"^(.{2,40}?)\s*(?:\(([^()\d]{2,60})\)|,\s+(.{2,60})|\s+in\s+(.{2,60}))$")


def read_education(rows: Sequence[Row], settings: Outline) -> tuple[Education, ...]:
    """The courses of study of a section, in order."""
    rows = _unlisted(without_head_marks(rows))
    table = table_records(rows, study=True)
    if table:
        return (*(_of_table(record) for record in table[1]), *read_education(rows[table[0] :], settings))
    rows = whole_names(rows)
    facts = list(_facts(rows))
    courses = [course for course in cut_courses(facts, rows) if course.names]
    found = _with_details(_read(laid_out(courses, rows), rows, settings), rows)
    return tuple(item for item in found if item.institution or item.study_type or (item.area and item.dates))


def _facts(rows: Sequence[Row]) -> Iterator[Fact]:
    """What the rows say. The next line of a long detail ("Coursework: Optics, ...") belongs to it."""
    longest = max((len(row.text) for row in rows), default=0)
    above: Row | None = None
    item: Row | None = None
    inner = False
    for number, row in enumerate(rows):
        inner = _is_inner_heading(row) or (inner and not _opens_anew(row))
        item = row if row.bullet and is_detail(row) else item if item and _hangs(row, item) else None
        goes_on = (
            inner or (item is not None and item is not row) or (above is not None and _goes_on(above, row, longest))
        )
        yield from read_facts(row, number, goes_on=goes_on)
        above = row if goes_on or is_detail(row) else None


def _hangs(row: Row, item: Row) -> bool:
    """Whether a row stands below a list item as its next line does: in from its mark, not apart, set as it is."""
    near = row.line.block == item.line.block and row.gap < _TIGHT and row.line.size <= item.line.size + _SLACK / 4
    alike = row.line.bold == item.line.bold and not (row.strong_start or row.periods)
    return near and alike and _SLACK < row.left - item.left < _IN


def _is_inner_heading(row: Row) -> bool:
    """Whether a row opens a list within the section that is none of courses ("Awards", "Fellowships")."""
    marked = row.line.bold or row.line.level or row.caps or row.text.rstrip().endswith(":")
    word = heading(row.text) if marked and not row.bullet and not row.periods else None
    return word is not None and word.kind != "education" and not school_score(row.text) and not find_degrees(row.text)


def _opens_anew(row: Row) -> bool:
    """Whether a row below such a heading is one of a course again: set in bold, or beginning with a degree."""
    degrees = find_degrees(row.text)
    return bool(row.line.bold or row.line.level or row.strong_start or (degrees and degrees[0].start == 0))


def _goes_on(above: Row, row: Row, longest: int) -> bool:
    """Whether a row is the next line of a detail that fills the line above it."""
    new = row.bullet or row.line.bold or row.strong_start or row.line.level or row.gap >= 0.35 or row.periods
    if new or row.line.block != above.line.block:
        return False
    open_end = above.text.rstrip()[-1:] in ",|&" or row.text[:1] in "|&" or row.text[:1].islower()
    degrees = find_degrees(row.text)
    return open_end or (len(above.text) >= max(_FULL, 0.75 * longest) and not (degrees and degrees[0].start == 0))


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
    if _each_has_one_item(rows):
        return [replace(row, bullet=False) for row in rows]
    naming = [row for row in rows if school_score(row.text) or any(not item.short for item in find_degrees(row.text))]
    if not naming or not naming[0].bullet:
        return rows
    edge = naming[0].left + _SLACK
    if any(not row.bullet and row.left <= edge for row in naming):
        return rows
    return [replace(row, bullet=False) if row.bullet and row.left <= edge else row for row in rows]


def _each_has_one_item(rows: Sequence[Row]) -> bool:
    """Whether a short list item stands below each dated row that names a school, and nothing else does: the study."""
    pairs = list(zip(rows[::2], rows[1::2], strict=False))
    return len(rows) == 2 * len(pairs) > 2 and all(
        not head.bullet and head.periods and item.bullet and len(item.text.split()) <= _ITEM for head, item in pairs
    )


def _of_table(record: Record) -> Education:
    """A course of study of a table."""
    school, degree, area, score = (value(record.values, label) for label in ("school", "degree", "subject", "score"))
    if degree and not area:
        degree, area = _degree_and_area(degree)
    school = school or value(record.values, "board")
    at = trailing_place(school.text) if school else -1
    school = cut(Cell(school.text, school.span.start), 0, at, school.confidence) if school and at > 0 else school
    return Education(record.span, school, degree, area, score, record.dates(lasting=False))


def _degree_and_area(name: Field) -> tuple[Field, Field | None]:
    """The degree and the field named with it: "B.Tech (Physics)", "Diploma, Accounting", "NVQ Level 3 in Joinery"."""
    cell = Cell(name.text, name.span.start)
    degrees = find_degrees(name.text)
    end = degrees[0].end if degrees and degrees[0].start == 0 else 0
    area = _AREA.fullmatch(name.text, end) if end else None
    words = area.group(1) if area else ""
    if area and not (find_degrees(words) or school_score(words) or words.split()[0] in _KINDS):
        return cut(cell, 0, end, name.confidence), cut(cell, area.start(1), area.end(1), 0.8)
    found = _WITH_AREA.match(name.text)
    if not found:
        return name, None
    group = next(number for number in (2, 3, 4) if found.group(number))
    return cut(cell, 0, found.end(1), name.confidence), cut(cell, found.start(group), found.end(group), 0.8)


def _likely_school(spare: Sequence[Fact], course: Course) -> Fact | None:
    """The words of unknown meaning that most likely name the school: beside a date or place, next to the degree."""
    degree = course.first("degree")
    noted = {fact.row for fact in course.facts if fact.kind in ("dates", "place")}
    best: tuple[float, Fact] | None = None
    for fact in spare:
        if fact.field.confidence >= LABELLED or is_no_school(fact.field.text) or len(fact.field.text.split()) > 8:
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


def _is_area(fact: Fact, near: int) -> bool:
    """Whether a fact is a field of study; without a degree (``near``: the school's row) it must stand by the school."""
    said = fact.field.confidence >= LABELLED
    beside = near < 0 or said or (abs(fact.row - near) <= 1 and is_name(fact.field.text))
    return fact.kind == "area" and beside and names_area(fact.field.text)


def _read(courses: Sequence[Course], rows: Sequence[Row], settings: Outline) -> list[Education]:
    """The courses as values; a degree below another one of the same school, which stands above both, names none."""
    found: list[Education] = []
    shared: Fact | None = None
    for course in courses:
        school, degree = course.school, course.first("degree")
        if school is None and shared is not None and not _names_own(course):
            school = shared
        elif school is None or degree is None or school.field.span.start > degree.field.span.start:
            shared = None
        else:
            shared = school
        found.append(_education(course, school, rows, settings))
    return found


def _names_own(course: Course) -> bool:
    """Whether a course begins with words that may name a school above its degree."""
    opens, degree = course.facts[0], course.first("degree")
    return opens.kind in ("other", "area") and may_name(opens) and degree is not None and opens.row < degree.row


def _education(course: Course, school: Fact | None, rows: Sequence[Row], settings: Outline) -> Education:
    numbers = [fact.row for fact in course.facts]
    span = Span(rows[min(numbers)].line.span.start, rows[max(numbers)].line.span.end)
    degree = course.first("degree")
    area = next((fact.area for fact in course.facts if fact.kind == "degree" and fact.area), None)
    spare = [fact for fact in course.facts if fact.kind in ("area", "other")]
    if school is None:
        guess = _likely_school(spare, course)
        school = replace(guess, kind="school") if guess else None
        spare = [fact for fact in spare if guess is None or fact.field.span != guess.field.span]
    if area is None:
        near = school.row if school and degree is None else -1
        area = next((fact.field for fact in spare if _is_area(fact, near)), None)
    ranges = [fact for fact in course.all("dates") if fact.dates and fact.dates.start not in (None, fact.dates.end)]
    dates = next(iter(ranges), course.first("dates"))
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

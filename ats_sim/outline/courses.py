"""Which facts of an education section make one course of study, in whatever order a resume has them.

Every way to cut the facts is weighed: a course has one school, one degree and one period; a second one of a kind, away
from the first, speaks for another course. Courses that begin as the first one does count more.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct, field

from ats_sim.lexicon.organisations import school_rank
from ats_sim.outline.roles import is_name
from ats_sim.outline.rows import Row
from ats_sim.outline.schools import Fact, Kind, is_subject

LABELLED = 0.8
"""How sure words are of which a label says what they mean; others are guessed."""
_LONGEST = 30  # facts; ours: no course has more
_WITHIN_ROW = 0.8  # ours: two courses seldom share a line
_GAP = 0.25  # ours: white space above a course
_ALIKE = 0.35  # ours: a course that begins as the first one does
_LOOK = 0.5  # ours: one that looks as the first does, unlike what follows
_ELSEWHERE = 0.3  # ours: one whose date stands elsewhere than in the others
_PLACES = frozenset({0, 1, 2, 3})
_MANY = 120  # facts; ours: in a longer list no place of the date is tried
_PART = 0.6  # ours: a part of the school above begins none
_UNKNOWN = 0.3  # ours: one that begins with words of unknown meaning


class Course(Struct, dict=True):
    """The facts of one course of study."""

    facts: list[Fact] = field(default_factory=list)

    def all(self, *kinds: Kind) -> list[Fact]:
        """Its facts of these kinds, in order."""
        return [fact for fact in self.facts if fact.kind in kinds]

    def first(self, kind: Kind) -> Fact | None:
        """The first fact of a kind."""
        return next((fact for fact in self.facts if fact.kind == kind), None)

    @property
    def names(self) -> list[Fact]:
        """What it says besides dates, grades and places."""
        return self.all("school", "degree", "area", "other")

    @property
    def rows(self) -> int:
        """How many rows it takes."""
        return len({fact.row for fact in self.facts})

    @property
    def school(self) -> Fact | None:
        """The school it names: of several the one that the others are parts of."""
        return max(self.all("school"), key=lambda fact: school_rank(fact.field.text), default=None)


def cut_courses(facts: Sequence[Fact], rows: Sequence[Row]) -> list[Course]:
    """The facts grouped to courses of study: the cuts of the greatest worth, of equal ones the fewest.

    Tried is each row that the date may have in all courses of a section; a course that has it elsewhere counts less.
    """
    ordered = sorted(facts, key=lambda fact: (fact.row, fact.field.span.start))
    places = {fact.row - other.row for fact in ordered if fact.kind == "dates" for other in ordered} & _PLACES
    tried: list[int | None] = [*sorted(places)] if len(ordered) <= _MANY else []
    return max((_cut(ordered, rows, dated) for dated in tried or [None]), key=lambda cut: cut[0])[1]


def _date_row(facts: Sequence[Fact]) -> int:
    """How many rows below its first one the date of a course stands, -1 where it has none."""
    return next((fact.row - facts[0].row for fact in facts if fact.kind == "dates"), -1)


def _cut(ordered: Sequence[Fact], rows: Sequence[Row], dated: int | None) -> tuple[float, list[Course]]:
    """The cuts of the greatest worth and this worth. ``dated``: the row of the date in most courses."""
    usual = next((_opener(fact) for fact in ordered if _may_open(fact)), None)
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(ordered) + 1):
        options = [
            (
                best[at][0] + _opening(ordered, at, rows, usual) + _worth(ordered[at:end], rows, dated if at else None),
                at,
            )
            for at in range(max(0, end - _LONGEST), end)
            if at == 0 or _may_open(ordered[at])
        ]
        best.append(max(options, default=best[-1]))
    found: list[Course] = []
    end = len(ordered)
    while end > 0:
        found.append(Course(list(ordered[best[end][1] : end])))
        end = best[end][1]
    return best[-1][0], found[::-1]


def _opener(fact: Fact) -> Kind:
    """What a course begins with; words of unknown meaning there are a name."""
    return "school" if fact.kind in ("other", "area") else fact.kind


def _may_open(fact: Fact) -> bool:
    return fact.kind in ("school", "degree", "dates") or (fact.kind in ("other", "area") and may_name(fact))


def may_name(fact: Fact) -> bool:
    """Whether words of unknown meaning are written as a name and no field of study."""
    return fact.field.confidence < LABELLED and is_name(fact.field.text) and not is_subject(fact.field.text)


def _opening(facts: Sequence[Fact], at: int, rows: Sequence[Row], usual: Kind | None) -> float:
    """What speaks for a course that begins here."""
    fact = facts[at]
    if at == 0:
        return 0.0
    worth = _GAP if rows[fact.row].gap >= 0.35 else 0.0
    worth -= _WITHIN_ROW if facts[at - 1].row == fact.row else 0.0
    worth -= _PART if fact.kind == "school" and _is_part(facts, at) else 0.0
    worth += _ALIKE if usual is not None and _opener(fact) == usual else 0.0
    worth += _LOOK if facts[at - 1].row < fact.row and _looks_alike(rows, facts[0].row, fact.row) else 0.0
    return worth - (_UNKNOWN if fact.kind in ("other", "area") else 0.0)


def _looks_alike(rows: Sequence[Row], first: int, number: int) -> bool:
    """Whether a row is set as the first row of a section is, and the row below that one is not."""
    below = rows[first + 1] if first + 1 < len(rows) else rows[first]
    look, other = ((row.line.bold, row.caps) for row in (rows[first], below))
    return look > other and (rows[number].line.bold, rows[number].caps) == look and not rows[number].bullet


def _is_part(facts: Sequence[Fact], at: int) -> bool:
    """Whether a school is a department, or one of a university and its part right below the other."""
    fact, above = facts[at], facts[at - 1]
    rank = school_rank(fact.field.text)
    if rank == 0:
        return True
    dated = any(other.kind == "dates" and other.row == fact.row for other in facts)
    near = next((other for other in facts[at - 1 :: -1] if other.kind == "school"), above)
    return near.kind == "school" and near.row == fact.row - 1 and rank != school_rank(near.field.text) and not dated


def _worth(facts: Sequence[Fact], rows: Sequence[Row], dated: int | None) -> float:
    """How well facts make one course: one of each kind, and no second one that is not a part of the first."""
    schools = [fact for fact in facts if fact.kind == "school"]
    degrees = [fact for fact in facts if fact.kind == "degree"]
    dates = [fact for fact in facts if fact.kind == "dates"]
    worth = -1.01 + bool(schools) + bool(degrees) + bool(dates)
    worth -= _ELSEWHERE if dated is not None and _date_row(facts) not in (dated, -1) else 0.0
    if not schools:
        noted = {fact.row for fact in facts if fact.kind in ("dates", "place")}
        worth += 0.5 * any(fact.kind in ("other", "area") and fact.row in noted and may_name(fact) for fact in facts)
    if not degrees:
        worth += 0.4 * any(fact.kind in ("area", "other") and not may_name(fact) for fact in facts)
    worth -= sum(_second_school(first, second, facts) for first, second in pairwise(schools))
    worth -= sum(_second_degree(first, second, facts, rows) for first, second in pairwise(degrees))
    scores = sum(fact.kind == "score" for fact in facts)
    return worth - (len(dates) - 1 if dates else 0) - 0.2 * max(0, scores - 1)


def _between(first: Fact, second: Fact, facts: Sequence[Fact], *kinds: Kind) -> bool:
    begin, end = first.field.span.end, second.field.span.start
    return any(fact.kind in kinds and begin <= fact.field.span.start < end for fact in facts)


def _second_school(first: Fact, second: Fact, facts: Sequence[Fact]) -> float:
    """What a second school speaks against one course: nothing where one is a part of the other."""
    if school_rank(second.field.text) == 0:
        return 0.0
    if second.row - first.row > 1 or _between(first, second, facts, "degree"):
        return 1.0
    if first.row == second.row or school_rank(first.field.text) != school_rank(second.field.text):
        return 0.0
    return 1.0 if any(fact.kind == "dates" and fact.row == second.row for fact in facts) else 0.3


def _second_degree(first: Fact, second: Fact, facts: Sequence[Fact], rows: Sequence[Row]) -> float:
    """What a second degree speaks against one course: nothing in one line, or where the first goes on."""
    if _between(first, second, facts, "school"):
        return 1.0
    if first.row == second.row:
        return 0.0
    open_end = rows[first.row].text.rstrip().endswith((",", "-", "&", " and", " of", "/"))
    return 0.0 if second.row == first.row + 1 and open_end else 1.0

"""Sections whose heading leaves open what they hold ("Qualifications", "Leadership"), settled by their rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.organisations import school_score
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import any_of
from ats_sim.outline.labelled import records
from ats_sim.outline.parts import Part
from ats_sim.outline.roles import dated
from ats_sim.outline.rows import Row

_PARTS = expression(r"[,|\t•·(]|\s[–—-]\s")


def settled(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, some with another kind: roles under "Activities" are volunteer work, studies under "Training" are
    education where the resume has no other section for it."""
    schooled = any(part.kind == "education" for part in parts)
    found = []
    for part in parts:
        if part.kind in ("other", "interests") and _is_named(part, "role-heading") and _holds_roles(part.rows):
            part = replace(part, kind="volunteer")
        elif not schooled and part.kind in ("summary", "certifications", "other") and _holds_studies(part):
            part = replace(part, kind="education")
        found.append(part)
    return tuple(found)


def names_details(part: Part) -> bool:
    """Whether a section holds only what was done within studies ("Coursework", "Thesis")."""
    detail = rf"(?:{any_of('study-detail-lead')}\s+)?{any_of('study-detail')}"
    named = part.heading is not None and re.fullmatch(detail, part.heading.text.strip(" :").casefold())
    return bool(named) and not any(school_score(row.text) for row in part.rows)


def _is_named(part: Part, kind: str) -> bool:
    return part.heading is not None and re.search(any_of(kind), part.heading.text.casefold()) is not None


def _holds_roles(rows: Sequence[Row]) -> bool:
    """Whether a dated row or its neighbour names a position."""
    for number, row in enumerate(rows):
        period = dated(row)
        if period is None or (period.single and not period.precise):
            continue
        near = [row, *(other for other in rows[max(0, number - 1) : number + 2] if not other.bullet)]
        if any(title_score(part) >= 0.5 for other in near for part in _PARTS.split(other.text) if len(part) <= 80):
            return True
    return False


def _holds_studies(part: Part) -> bool:
    """Whether a row names a degree and a school, and the heading does not forbid it."""
    if records(part.rows, frozenset({"school", "degree"})):
        return True
    return _is_named(part, "study-heading") and any(
        (school_score(row.text) and any(not degree.short or row.periods for degree in find_degrees(row.text)))
        or _opens_study(part.rows, number)
        for number, row in enumerate(part.rows)
    )


def _opens_study(rows: Sequence[Row], number: int) -> bool:
    """Whether a short row begins with a degree, and a date stands with it or right below."""
    row, near = rows[number], rows[number : number + 3]
    degrees = find_degrees(row.text)
    begins = bool(degrees) and degrees[0].start == 0 and degrees[0].level != "none"
    return begins and not row.bullet and len(row.text.split()) <= 10 and any(other.periods for other in near)

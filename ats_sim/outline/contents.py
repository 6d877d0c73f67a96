"""Sections whose heading leaves open what they hold ("Qualifications", "Leadership"), settled by their rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from msgspec.structs import replace

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.expressions import expression
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.organisations import school_score
from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.titles import title_score
from ats_sim.lexicon.wordlists import any_of
from ats_sim.model.resume import SectionKind
from ats_sim.outline.dated import dated
from ats_sim.outline.labelled import records
from ats_sim.outline.parts import Part
from ats_sim.outline.roles import reads_on
from ats_sim.outline.rows import Row
from ats_sim.outline.skill_items import items_of
from ats_sim.outline.tables import table_records

_MOSTLY = 0.6  # ours: so many of the things listed must be known skills
_NEARLY = 0.8  # ours: the same, where the resume has another section of that kind
_HEAD = 16  # words; ours: no row of a head has more
_PARTS = expression(r"[,|\t•·(]|\s[–—-]\s")


def settled(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts, some with another kind: roles under "Activities" are volunteer work and under "Research" work, studies
    under "Training" are education where the resume has no other section for it, and of a resume with a section for
    skills, another list of known ones under a heading of its own words is one too."""
    parts = _with_tables(parts)
    kinds = frozenset(part.kind for part in parts)
    schooled = "education" in kinds
    parts = [_of_projects(part) for part in parts]
    return tuple(replace(part, kind=_settled(part, kinds, schooled)) for part in parts)


def _with_tables(parts: Sequence[Part]) -> Sequence[Part]:
    """The parts, of a resume without a section for studies a table of them as one."""
    found: list[Part] = []
    for part in () if any(part.kind == "education" for part in parts) else parts:
        likely = (n for n, row in enumerate(part.rows[:-1]) if len(row.cells) > 2 < len(part.rows[n + 1].cells))
        tables = ((n, table_records(part.rows[n:], study=True)) for n in likely if part.kind not in ("work", "skills"))
        at, end = next(((n, n + table[0]) for n, table in tables if table), (0, 0))
        if not end:
            found.append(part)
            continue
        found.append(replace(part, rows=part.rows[:at]))
        found.append(Part("education", None, part.rows[at:end]))
        found += [Part("other", None, part.rows[end:])] if part.rows[end:] else []
    return found or parts


def _settled(part: Part, kinds: Collection[SectionKind | None], schooled: bool) -> SectionKind | None:
    listed = part.kind == "work" and part.heading is not None and _lists(part.rows)
    if listed or (part.kind == "languages" and _of_code(part.rows)):
        return "skills"
    if part.kind == "other" and _is_named(part, "work-heading") and _holds_roles(part.rows):
        return "work"
    if part.kind in ("other", "interests") and _is_named(part, "role-heading") and _holds_roles(part.rows):
        return "volunteer"
    if not schooled and part.kind in ("summary", "certifications", "other") and _holds_studies(part):
        return "education"
    return _by_contents(part.rows, kinds) if part.kind == "other" and _is_unlisted(part) else part.kind


def _of_code(rows: Sequence[Row]) -> bool:
    """Whether most of what a section for languages lists are languages of programs, and none is spoken."""
    found = [item.text.partition(" (")[0] for row in rows for cell in row.cells for item in items_of(cell)]
    known = [skill.kind for text in found if (skill := skills().get(text))]
    return "spoken" not in known and len(known) > 1 and known.count("language") >= _MOSTLY * len(found)


def _of_projects(part: Part) -> Part:
    """A section for work whose dated rows are all labelled as projects is one of projects."""
    heads = [row for row in part.rows if not row.bullet and dated(row)] if part.kind == "work" else []
    labelled = bool(heads) and all(
        re.match(rf"{any_of('project-label')}\b[^:]*:", row.text, re.IGNORECASE) for row in heads
    )
    return replace(part, kind="projects") if labelled else part


def _lists(rows: Sequence[Row]) -> bool:
    """Whether a section is nothing but labelled lists ("Paradigms: functional, object oriented"), none dated."""
    listed = [_names_a_list(row.text) for row in rows if row.text[:1].isupper()]
    return len(listed) > 1 and all(listed) and not any(row.periods for row in rows)


def _names_a_list(text: str) -> bool:
    """Whether a text is a label and a list: "Languages: Welsh, English"."""
    label, mark, rest = text.partition(": ")
    return bool(mark) and 3 <= len(label) <= 40 and not {",", ":"} & set(label) and "," in rest.partition(":")[0][1:]


def names_details(part: Part) -> bool:
    """Whether a section holds only what was done within studies ("Coursework", "Thesis")."""
    detail = rf"(?:{any_of('study-detail-lead')}\s+)?{any_of('study-detail')}"
    named = part.heading is not None and re.fullmatch(detail, part.heading.text.strip(" :").casefold())
    return bool(named) and not any(school_score(row.text) for row in part.rows)


def _is_named(part: Part, kind: str) -> bool:
    return part.heading is not None and re.search(any_of(kind), part.heading.text.casefold()) is not None


def _is_unlisted(part: Part) -> bool:
    """Whether the words of a heading say nothing of what the section holds."""
    return part.heading is not None and heading(part.heading.text) is None


def _by_contents(rows: Sequence[Row], kinds: Collection[SectionKind | None]) -> SectionKind:
    """What a section under unknown words holds, if it is plain: heads with a title and the time from when to when are
    work, where no other section is it dated heads with a degree or school are education; else it may list skills.

    Talks, awards, courses and papers have a single date, and titles in sentences are none of positions.
    """
    heads = [number for number, row in enumerate(rows) if not row.bullet and dated(row)]
    lasting = [number for number in heads if (period := dated(rows[number])) and (not period.single or period.current)]
    titled = [number for number in lasting if any(map(_names_title, _near(rows, number)))]
    studied = [number for number in heads if any(map(_names_study, _near(rows, number)))]
    share = _NEARLY if "work" in kinds else _MOSTLY
    several = len(titled) > 1 or "work" not in kinds
    if heads and several and len(titled) >= share * len(heads) and (len(studied) < len(heads) or "education" in kinds):
        return "work"
    lone = "work" not in kinds and "education" in kinds and any(row.bullet for row in rows)
    if lone and titled and len(lasting) == len(heads) > 1:
        return "work"
    if len(heads) > 1 and "education" not in kinds and len(studied) >= _NEARLY * len(heads):
        return "education"
    return "skills" if "skills" in kinds and _holds_skills(rows) else "other"


def _near(rows: Sequence[Row], number: int) -> list[str]:
    """The row of a date and its neighbours that can be parts of its head: no list items, no sentences."""
    near = [row for row in rows[max(0, number - 1) : number + 2] if not row.bullet]
    return [row.text for row in near if len(row.text.split()) <= _HEAD and not reads_on(row.text)]


def _names_title(text: str) -> bool:
    return any(title_score(part) >= 0.5 for part in _PARTS.split(text) if len(part) <= 80)


def _names_study(text: str) -> bool:
    return school_score(text) > 0 or any(not degree.short for degree in find_degrees(text))


def _holds_skills(rows: Sequence[Row]) -> bool:
    """Whether a section is a list of known skills: most of its rows or of the things that they list."""
    found = [item.text for row in rows for cell in row.cells for item in items_of(cell)]
    known = sum(1 for item in found if skills().get(item) is not None)
    return known >= 3 and known >= _MOSTLY * max(len(found), len(rows))


def _holds_roles(rows: Sequence[Row]) -> bool:
    """Whether a dated row or its neighbour names a position."""
    for number, row in enumerate(rows):
        period = dated(row)
        if period is None or (period.single and not period.precise):
            continue
        near = [row, *(other for other in rows[max(0, number - 1) : number + 2] if not other.bullet)]
        if any(_names_title(other.text) for other in near):
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

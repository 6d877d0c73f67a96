"""From a `Document` to a `Resume`: sections, who it is about, positions, statements, education, skills."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from ats_sim.lexicon.degrees import find_degrees
from ats_sim.lexicon.headings import heading
from ats_sim.lexicon.organisations import school_score
from ats_sim.model.document import Document
from ats_sim.model.resume import Education, Entry, Highlight, Project, Resume, SectionKind, SkillGroup, Work
from ats_sim.model.settings import Outline
from ats_sim.outline.basics import read_basics
from ats_sim.outline.conservation import unread
from ats_sim.outline.contents import names_details, settled
from ats_sim.outline.document_type import classified
from ats_sim.outline.education import read_education
from ats_sim.outline.headings import find_headings
from ats_sim.outline.lists import read_list, read_prose
from ats_sim.outline.marked import from_marks
from ats_sim.outline.parts import Part, cut_parts, sections
from ats_sim.outline.projects import read_projects
from ats_sim.outline.rows import Row, read_rows
from ats_sim.outline.skills import labelled_skills, read_skills
from ats_sim.outline.surer import surer
from ats_sim.outline.told import told_work
from ats_sim.outline.unwrapping import whole_rows
from ats_sim.outline.work import read_work

__all__ = ["outline"]

_PROSE: tuple[SectionKind, ...] = ("summary", "interests", "other", "awards", "references")


def outline(document: Document, settings: Outline | None = None) -> Resume:
    """The fields of a resume, each with its place. Never raises; what is not sure enough is left out."""
    settings = settings or Outline()
    if document.marks:
        return from_marks(document)
    rows = whole_rows(read_rows(document))
    headings = find_headings(rows)
    parts = settled(cut_parts(rows, headings))
    if document.unread_language:
        sure = read_basics(document, rows, parts, settings)
        return Resume(replace(sure, label=None, location=None, summary=None))
    work: list[Work] = []
    volunteer: list[Work] = []
    education: list[Education] = []
    skills: list[SkillGroup] = []
    projects: list[Project] = []
    prose: list[Highlight] = []
    told = _told(parts)
    for part in parts:
        if told and part.kind == "work" and part.heading is None:
            continue
        if part.kind == "work":
            work += _named(part, read_work(part.rows, "work", len(work), settings))
        elif part.kind == "volunteer":
            volunteer += read_work(part.rows, "volunteer", len(volunteer), settings)
        elif part.kind == "education" and not names_details(part):
            education += read_education(part.rows, settings)
        elif part.kind in ("skills", "other"):
            skills += read_skills(part.rows) if part.kind == "skills" else labelled_skills(part.rows)
        elif part.kind == "projects":
            projects += read_projects(part.rows, len(projects))
        if part.kind in _PROSE:
            prose += read_prose(part.rows, part.kind)
    work = work or list(told) or _unheaded_work(parts, settings)
    if not any(part.kind == "education" for part in parts):
        education += _unheaded_education(parts, settings)
    found = Resume(
        read_basics(document, rows, parts, settings),
        sections(document, parts),
        tuple(work),
        tuple(volunteer),
        _sure_studies(education),
        tuple(skills),
        tuple(projects),
        _entries(document, parts, "publications"),
        _entries(document, parts, "certifications"),
        _entries(document, parts, "awards"),
        _entries(document, parts, "languages"),
        tuple(prose),
    )
    found = surer(found, rows, headings, settings)
    return replace(found, document=classified(document, found), losses=unread(document, parts, found))


def _sure_studies(found: Sequence[Education]) -> tuple[Education, ...]:
    """The studies; one of which only the field is known stays where no degree is known at all."""
    known = any(study.study_type for study in found)
    return tuple(study for study in found if not known or study.institution or study.study_type)


def _named(part: Part, found: Sequence[Work]) -> Sequence[Work]:
    """The positions of a section; of one whose heading does not say that it holds any, if each has a name."""
    said = part.heading is None or heading(part.heading.text) is not None
    return found if said or all(entry.position or entry.name for entry in found) else ()


def _told(parts: Sequence[Part]) -> tuple[Work, ...]:
    """Positions told as sentences above the first heading; one sentence alone is a summary."""
    rows = [
        row for part in parts if part.kind is None or (part.kind == "work" and not part.heading) for row in part.rows
    ]
    found = told_work(rows, "work", 0)
    return found if len(found) > 1 else ()


def _unheaded_work(parts: Sequence[Part], settings: Outline) -> list[Work]:
    """Dated positions in sections of other or no name, for a resume that has no section for work."""
    found: list[Work] = []
    for part in parts:
        if part.kind in (None, "other", "summary"):
            entries = told_work(part.rows, "work", len(found)) or read_work(part.rows, "work", len(found), settings)
            if entries and all(entry.position and entry.dates and entry.dates.start for entry in entries):
                found += entries
    return found


def _unheaded_education(parts: Sequence[Part], settings: Outline) -> list[Education]:
    """Rows that name a degree and a school, for a resume that has no section for education."""
    rows = [row for part in parts if part.kind in (None, "other", "summary", "work") for row in part.rows]
    named = [row for row in rows if not row.bullet and school_score(row.text) and _names_degree(row)]
    return [study for study in read_education(named, settings) if study.institution and study.study_type]


def _names_degree(row: Row) -> bool:
    return row.periods != () and any(not degree.short for degree in find_degrees(row.text))


def _entries(document: Document, parts: Sequence[Part], kind: SectionKind) -> tuple[Entry, ...]:
    short = kind in ("languages", "certifications")
    return tuple(entry for part in parts if part.kind == kind for entry in read_list(document, part.rows, short=short))

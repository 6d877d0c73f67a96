"""From a `Document` to a `Resume`: sections, who it is about, positions, statements, education, skills."""

from __future__ import annotations

from collections.abc import Sequence

from ats_sim.model.document import Document
from ats_sim.model.resume import Education, Entry, Highlight, Project, Resume, SectionKind, SkillGroup, Work
from ats_sim.model.settings import Outline
from ats_sim.outline.basics import read_basics
from ats_sim.outline.contents import settled
from ats_sim.outline.education import read_education
from ats_sim.outline.lists import read_list, read_prose
from ats_sim.outline.marked import from_marks
from ats_sim.outline.parts import Part, cut_parts, sections
from ats_sim.outline.projects import read_projects
from ats_sim.outline.rows import read_rows
from ats_sim.outline.skills import read_skills
from ats_sim.outline.work import read_work

__all__ = ["outline"]

_PROSE: tuple[SectionKind, ...] = ("summary", "interests", "other", "awards", "references")


def outline(document: Document, settings: Outline | None = None) -> Resume:
    """The fields of a resume, each with its place. Never raises; what is not sure enough is left out."""
    settings = settings or Outline()
    if document.marks:
        return from_marks(document)
    rows = read_rows(document)
    parts = settled(cut_parts(rows))
    work: list[Work] = []
    volunteer: list[Work] = []
    education: list[Education] = []
    skills: list[SkillGroup] = []
    projects: list[Project] = []
    prose: list[Highlight] = []
    for part in parts:
        if part.kind == "work":
            work += read_work(part.rows, "work", len(work), settings)
        elif part.kind == "volunteer":
            volunteer += read_work(part.rows, "volunteer", len(volunteer), settings)
        elif part.kind == "education":
            education += read_education(part.rows, settings)
        elif part.kind == "skills":
            skills += read_skills(part.rows)
        elif part.kind == "projects":
            projects += read_projects(part.rows, len(projects))
        if part.kind in _PROSE:
            prose += read_prose(part.rows, part.kind)
    if not any(part.kind == "work" for part in parts):
        work += _unheaded_work(parts, settings)
    return Resume(
        read_basics(document, rows, parts, settings),
        sections(document, parts),
        tuple(work),
        tuple(volunteer),
        tuple(education),
        tuple(skills),
        tuple(projects),
        _entries(document, parts, "publications"),
        _entries(document, parts, "certifications"),
        _entries(document, parts, "awards"),
        _entries(document, parts, "languages"),
        tuple(prose),
    )


def _unheaded_work(parts: Sequence[Part], settings: Outline) -> list[Work]:
    """Dated positions in sections of other or no name, for a resume that has no section for work."""
    found: list[Work] = []
    for part in parts:
        if part.kind in (None, "other", "summary"):
            entries = read_work(part.rows, "work", len(found), settings)
            if entries and all(entry.position and entry.dates and entry.dates.start for entry in entries):
                found += entries
    return found


def _entries(document: Document, parts: Sequence[Part], kind: SectionKind) -> tuple[Entry, ...]:
    short = kind in ("languages", "certifications")
    return tuple(entry for part in parts if part.kind == kind for entry in read_list(document, part.rows, short=short))

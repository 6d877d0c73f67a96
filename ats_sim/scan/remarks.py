"""Remarks about the whole page that decide nothing: too many projects, no programming language, years alone."""

from __future__ import annotations

from ats_sim.lexicon.skills import skills
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.resume import Project
from ats_sim.model.verdict import Point
from ats_sim.scan.checklist import MODEL_LANES

_PROJECTS = 3  # guides advise two or three that show what somebody can do; recommended by recruiters
_CODING = (*MODEL_LANES, "Software engineer", "Data engineer", "DevOps engineer")
_PAGE = 20_000  # characters of a resume that are searched for a language; ours


def many_projects(case: Case) -> Point | None:
    """Where more projects are told than carry a page: the three that show most; else None."""
    projects = [project for project in case.resume.projects if project.name]
    if len(projects) <= _PROJECTS:
        return None
    shown = [_shows(case, project) for project in projects]
    order = sorted(range(len(projects)), key=lambda index: (-shown[index], index))
    kept = [projects[index] for index in sorted(order[:_PROJECTS])]
    first = Quote(projects[0].name.text, projects[0].name.span) if projects[0].name else None
    if shown[order[_PROJECTS - 1]] == shown[order[_PROJECTS]]:
        return Point(f"{len(projects)} projects; a page is carried by two or three that show what changed", first)
    names = ", ".join(f'"{project.name.text}"' for project in kept if project.name)
    return Point(f"{len(projects)} projects; {names} show most, and a page is carried by two or three", first)


def _shows(case: Case, project: Project) -> int:
    """How much the statements of a project show: results and use before anything told, and that before nothing."""
    grades = [
        proof.grade
        for proof in case.evidence
        if project.span.start <= proof.highlight.anchors[0][1] < project.span.end and not proof.academic
    ]
    return sum({"evidenced": 10, "plain": 2, "tool_only": 1}.get(grade, 0) for grade in grades)


def no_language(case: Case) -> Point | None:
    """Where an opening that writes code meets a resume that names no language to write it in; else None."""
    if not case.posting.ships or case.matches.posting_lane not in _CODING:
        return None
    if skills().names_tool(case.document.text[:_PAGE], "language"):
        return None
    return Point("no programming language is named anywhere; one that is known well is enough")


def years_alone(case: Case) -> Point | None:
    """Where years are stated and no statement tells of a thing that was built or changed in them; else None."""
    stated = case.matches.stated_years
    told = any(proof.grade == "evidenced" for proof in case.evidence)
    finding = next(iter(case.found("years-without-work")), None)
    quote = stated.quote if stated else finding.quote if finding else None
    if quote is None or told or not case.statements:
        return None
    return Point(f'"{quote.text}": years are stated, and no statement tells of a thing built or changed in them', quote)

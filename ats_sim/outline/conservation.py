"""Nothing of a section is lost in silence: the rows that no field of the resume holds are told as losses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.model.document import Document, Loss, Span
from ats_sim.model.resume import Resume
from ats_sim.outline.parts import Part
from ats_sim.outline.rows import Row


def unread(document: Document, parts: Sequence[Part], resume: Resume) -> tuple[Loss, ...]:
    """A loss for each run of rows that stand in a section, but in no entry, statement or field of it."""
    taken = sorted(held(resume), key=lambda span: (span.start, -span.end))
    found: list[Loss] = []
    for part in parts:
        if part.kind is None or part.kind == "other":
            continue
        run: list[Row] = []
        for row in part.rows:
            if touches(taken, row.span):
                found += _told(document, run)
                run = []
            else:
                run.append(row)
        found += _told(document, run)
    return tuple(found)


def held(resume: Resume) -> Iterator[Span]:
    """The places of all that the resume holds."""
    entries = (resume.work, resume.volunteer, resume.education, resume.projects)
    lists = (resume.publications, resume.certificates, resume.awards, resume.languages)
    yield from (entry.span for group in (*entries, *lists) for entry in group)
    for skill_group in resume.skills:
        yield from (field.span for field in (skill_group.name, *skill_group.keywords) if field)
    yield from (Span(place, place + 1) for item in resume.prose for _, place in item.anchors)
    basics = resume.basics
    fields = (basics.name, basics.label, basics.email, basics.phone, basics.location, basics.summary)
    yield from (field.span for field in fields if field)


def touches(held: Sequence[Span], span: Span) -> bool:
    """Whether a place shares a character with one of others."""
    return any(other.start < span.end and span.start < other.end for other in held)


def _told(document: Document, run: Sequence[Row]) -> Iterator[Loss]:
    if run:
        span = Span(run[0].start, run[-1].span.end)
        words = " ".join(" ".join(row.text for row in run).split())
        yield Loss("unread", words, document.location(span).page)

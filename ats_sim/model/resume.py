"""What `outline` hands on: the resume as fields, each with its place. Names follow JSON Resume."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from ats_sim.model.document import Loss, Span

SectionKind = Literal[
    "summary",
    "work",
    "education",
    "skills",
    "projects",
    "certifications",
    "publications",
    "awards",
    "languages",
    "volunteer",
    "interests",
    "references",
    "other",
]


DocumentType = Literal[
    "resume",
    "cover_letter",
    "reference_letter",
    "certificate",
    "job_posting",
    "readme",
    "error_page",
    "thesis",
    "note",
    "unknown",
]
"""What a document is; "unknown" is none of these, and surely no resume."""


class DocumentClass(Struct, frozen=True):
    """What a document is, with the words of it that say so (none for a resume, which it is where that is not sure).

    ``clear``: it has so much of a resume that a file nobody named may be taken for one.
    """

    type: DocumentType = "resume"
    signs: tuple[str, ...] = ()
    clear: bool = True

    @property
    def is_resume(self) -> bool:
        """Whether it is a resume, which it is in doubt."""
        return self.type == "resume"


RESUME = DocumentClass()


class Field(Struct, frozen=True):
    """One value of a resume as written, with its place and how sure the reader is of its meaning (0 to 1)."""

    text: str
    span: Span
    confidence: float = 1.0


class PartialDate(Struct, frozen=True, order=True):
    """A date to the precision in which it was written: a year, or a year and a month (1-12)."""

    year: int
    month: int | None = None

    @property
    def first_month(self) -> int:
        """The first month it may mean, counted from the year 0."""
        return self.year * 12 + (self.month or 1) - 1

    @property
    def last_month(self) -> int:
        """The last month it may mean, counted from the year 0."""
        return self.year * 12 + (self.month or 12) - 1

    def __str__(self) -> str:
        return f"{self.year:04d}" if self.month is None else f"{self.year:04d}-{self.month:02d}"


class DateRange(Struct, frozen=True):
    """The period of a position or study as written. ``current`` means that it runs on; then ``end`` is None."""

    span: Span
    start: PartialDate | None = None
    end: PartialDate | None = None
    current: bool = False

    def months(self, as_of: datetime.date) -> tuple[int, int] | None:
        """The first and the last month of the longest period it may mean, counted from the year 0; a lone end is its
        own period. None where it is undated or its end lies before its beginning."""
        start = self.start or (None if self.current else self.end)
        if start is None:
            return None
        last = as_of.year * 12 + as_of.month - 1 if self.current else (self.end or start).last_month
        return (start.first_month, last) if start.first_month <= last else None


class Highlight(Struct, frozen=True):
    """One statement of a resume, a bullet or a sentence of prose, joined over its wrapped lines.

    ``anchors`` are pairs (offset in ``text``, offset in ``Document.text``), first (0, start), a pair a line, so that
    any part of ``text`` can be found in the document. ``section`` and ``entry`` say whose it is: ``entry`` is the index
    in ``Resume.work``, ``projects`` or ``volunteer`` by section, -1 where there is no entry. With ``goes_on`` it is one
    more sentence of the paragraph of the statement before it.
    """

    text: str
    anchors: tuple[tuple[int, int], ...]
    section: SectionKind = "work"
    entry: int = -1
    bulleted: bool = True
    goes_on: bool = False

    def span(self, start: int = 0, end: int | None = None) -> Span:
        """The place in the document of ``text[start:end]``."""
        stop = len(self.text) if end is None else end
        return Span(self._place(start), self._place(stop - 1) + 1 if stop > start else self._place(start))

    def _place(self, offset: int) -> int:
        at, place = self.anchors[bisect_right(self.anchors, (offset, 1 << 60)) - 1]
        return place + offset - at


class Profile(Struct, frozen=True):
    """An account of the person on a network such as LinkedIn or GitHub; ``network`` is empty for others."""

    network: str
    username: str
    url: str


class Basics(Struct, frozen=True):
    """Who the resume is about. A field that was not found with enough confidence is None, never guessed."""

    name: Field | None = None
    label: Field | None = None
    email: Field | None = None
    phone: Field | None = None
    url: Field | None = None
    location: Field | None = None
    profiles: tuple[Profile, ...] = ()
    summary: Field | None = None


class Section(Struct, frozen=True):
    """A part of the resume: ``span`` runs from its heading (None if it has none) to the next heading."""

    kind: SectionKind
    heading: Field | None
    span: Span
    page: int = 1


class Work(Struct, frozen=True):
    """One position held at one employer (``name``). Volunteer work has the same shape."""

    span: Span
    position: Field | None = None
    name: Field | None = None
    location: Field | None = None
    dates: DateRange | None = None
    highlights: tuple[Highlight, ...] = ()


class Education(Struct, frozen=True):
    """One course of study with its school, degree and dates."""

    span: Span
    institution: Field | None = None
    study_type: Field | None = None
    area: Field | None = None
    score: Field | None = None
    dates: DateRange | None = None


class SkillGroup(Struct, frozen=True):
    """A line of the skills section: its category (None if it has none) and the skills listed."""

    name: Field | None
    keywords: tuple[Field, ...]


class Project(Struct, frozen=True):
    """One project with its dates and statements."""

    span: Span
    name: Field | None = None
    dates: DateRange | None = None
    highlights: tuple[Highlight, ...] = ()


class Entry(Struct, frozen=True):
    """One line of a simple list: a publication, a certificate, an award, a language."""

    text: str
    span: Span
    dates: DateRange | None = None


class Resume(Struct, frozen=True):
    """A whole resume in its fields, named as JSON Resume names them.

    Empty tuples mean that nothing of the kind was found.
    """

    basics: Basics = Basics()
    sections: tuple[Section, ...] = ()
    work: tuple[Work, ...] = ()
    volunteer: tuple[Work, ...] = ()
    education: tuple[Education, ...] = ()
    skills: tuple[SkillGroup, ...] = ()
    projects: tuple[Project, ...] = ()
    publications: tuple[Entry, ...] = ()
    certificates: tuple[Entry, ...] = ()
    awards: tuple[Entry, ...] = ()
    languages: tuple[Entry, ...] = ()
    prose: tuple[Highlight, ...] = ()
    """Statements outside work, projects and volunteering: the summary, bullets of other sections."""
    document: DocumentClass = RESUME
    losses: tuple[Loss, ...] = ()
    """The rows of sections that no field holds."""

    @property
    def is_resume(self) -> bool:
        """Whether it is a resume, or may be one."""
        return self.document.type == "resume"

    @property
    def highlights(self) -> Iterator[Highlight]:
        """Every statement about work done: of positions, projects and volunteering, in the order of the page."""
        entries: tuple[Work | Project, ...] = (*self.work, *self.projects, *self.volunteer)
        found = [highlight for entry in entries for highlight in entry.highlights]
        return iter(sorted(found, key=lambda highlight: highlight.anchors[0][1]))

    def section_of(self, span: Span) -> Section | None:
        """The section a place belongs to."""
        return next((section for section in self.sections if section.span.start <= span.start < section.span.end), None)

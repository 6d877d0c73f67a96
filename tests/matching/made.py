"""Resumes and postings made from a few words, for the tests of matching."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from ats_sim.matching import match
from ats_sim.model.document import Document, Line, Quote, Span
from ats_sim.model.evidence import Evidence, Metric
from ats_sim.model.matches import Matches
from ats_sim.model.posting import Degree, EducationAsked, ExperienceAsked, Posting, Requirement, RequirementKind
from ats_sim.model.resume import (
    Basics,
    DateRange,
    Education,
    Field,
    Highlight,
    PartialDate,
    Resume,
    Section,
    SectionKind,
    SkillGroup,
    Work,
)
from ats_sim.model.settings import Settings

AS_OF = datetime.date(2026, 6, 15)


def dates(start: str = "", end: str = "") -> DateRange:
    """A range from "2020-03" or "2020" and an end of the same form, or "now"."""
    return DateRange(Span(0, 0), _date(start), None if end == "now" else _date(end), end == "now")


def _date(text: str) -> PartialDate | None:
    if not text:
        return None
    year, _, month = text.partition("-")
    return PartialDate(int(year), int(month) if month else None)


class Made:
    """A resume that grows line by line; every piece knows its place in the text."""

    def __init__(self, name: str = "Robin Example") -> None:
        self.text = ""
        self.lines: list[Line] = []
        self.sections: list[tuple[SectionKind, Field | None, int]] = []
        self.work: list[Work] = []
        self.education: list[Education] = []
        self.skills: list[SkillGroup] = []
        self.evidence: list[Evidence] = []
        self.name = self.line(name)

    def line(self, text: str) -> Field:
        """Add a line."""
        start = len(self.text)
        self.text += text + "\n"
        self.lines.append(Line(Span(start, start + len(text))))
        return Field(text, self.lines[-1].span)

    def section(self, kind: SectionKind, heading: str = "") -> Made:
        """Begin a section."""
        start = len(self.text)
        self.sections.append((kind, self.line(heading or kind.upper()), start))
        return self

    def position(
        self, title: str, when: DateRange | None = None, employer: str = "", says: Sequence[Says] = ()
    ) -> Made:
        """Add a position with its statements."""
        start = len(self.text)
        position = self.line(title)
        name = self.line(employer) if employer else None
        highlights = []
        for said in says:
            field = self.line(said.text)
            highlight = Highlight(field.text, ((0, field.span.start),), "work", len(self.work))
            highlights.append(highlight)
            self.evidence.append(said.evidence(highlight))
        span = Span(start, len(self.text))
        self.work.append(Work(span, position, name, None, when, tuple(highlights)))
        return self

    def listed(self, *skills: str) -> Made:
        """Add a skills section with one line."""
        self.section("skills")
        field = self.line(", ".join(skills))
        self.skills.append(SkillGroup(None, (field,)))
        return self

    def studied(self, degree: str, institution: str = "Example School", when: DateRange | None = None) -> Made:
        """Add a course of study."""
        if not self.education:
            self.section("education")
        study, school = self.line(degree), self.line(institution)
        self.education.append(Education(study.span, school, study, dates=when))
        return self

    def document(self) -> Document:
        """The text and its lines."""
        return Document("made.txt", "text", self.text, tuple(self.lines))

    def resume(self) -> Resume:
        """The fields."""
        starts = [start for _, _, start in self.sections]
        ends = [*starts[1:], len(self.text)] if starts else []
        sections = tuple(
            Section(kind, heading, Span(start, end))
            for (kind, heading, start), end in zip(self.sections, ends, strict=True)
        )
        return Resume(
            basics=Basics(name=self.name),
            sections=sections,
            work=tuple(self.work),
            education=tuple(self.education),
            skills=tuple(self.skills),
        )

    def against(self, posting: Posting) -> Matches:
        """The resume held against a posting."""
        return match(self.document(), self.resume(), tuple(self.evidence), posting, Settings(), AS_OF)


class Says:
    """A statement and what it proves."""

    def __init__(self, text: str, proof: str = "used") -> None:
        self.text = text
        self.proof = proof

    def evidence(self, highlight: Highlight) -> Evidence:
        """The evidence as the stage before would hand it on."""
        here = Quote(highlight.text, highlight.span())
        if self.proof == "shipped":
            return Evidence(highlight, "evidenced", deployment=(here,))
        if self.proof in ("outcome", "scale"):
            metric: Metric = Metric("outcome" if self.proof == "outcome" else "scale", here)
            return Evidence(highlight, "evidenced", metrics=(metric,))
        if self.proof == "helped":
            return Evidence(highlight, "vague", deployment=(here,), minimizing_phrase=here)
        return Evidence(highlight, "not_bullet" if self.proof == "no statement" else "tool_only")


def asks(
    *required: str,
    preferred: Sequence[str] = (),
    title: str | None = None,
    groups: Sequence[Sequence[str]] = (),
    min_years: float | None = None,
    degree: Degree = "none",
    degree_or_equivalent: bool = False,
    **fields: object,
) -> Posting:
    """A posting that asks for skills; each of ``groups`` holds alternatives."""
    text = "\n".join([title or "", *required, *preferred, *(name for group in groups for name in group)])
    requirements = [requirement(text, name, "required") for name in required]
    requirements += [requirement(text, name, "preferred") for name in preferred]
    for number, group in enumerate(groups):
        requirements += [requirement(text, name, "required", number) for name in group]
    heading = Quote(title, Span(0, len(title))) if title else None
    return Posting(
        text=text,
        title=heading,
        requirements=tuple(requirements),
        experience=ExperienceAsked(min_years),
        education=EducationAsked(degree, equivalent=degree_or_equivalent),
        **fields,  # type: ignore[arg-type]
    )


def requirement(text: str, name: str, kind: RequirementKind, group: int | None = None) -> Requirement:
    """One requirement, with the lexicon's entry where it has one."""
    from ats_sim.lexicon.skills import skills

    skill = skills().get(name)
    at = text.index(name)
    return Requirement(
        name, kind, Quote(name, Span(at, at + len(name))), skill.label if skill else None,
        skill.kind if skill else "unknown", group,
    )  # fmt: skip

"""A resume from a format that names its fields itself (JSON Resume): nothing is guessed, the marks say what is what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from ats_sim.lexicon import calendar
from ats_sim.lexicon.expressions import expression
from ats_sim.model.document import Document, Mark, Span
from ats_sim.model.resume import (
    Basics,
    DateRange,
    Education,
    Entry,
    Field,
    Highlight,
    PartialDate,
    Profile,
    Project,
    Resume,
    Section,
    SectionKind,
    SkillGroup,
    Work,
)
from ats_sim.outline.dates import find_periods

_KINDS = {"certificates": "certifications", "basics": "summary"}
_DATE = expression(r"\s*([12]\d{3})(?:-(0[1-9]|1[0-2]))?(?:-\d\d)?(?:T.*)?\s*$", re.DOTALL)


class _Fields:
    """The marks of one object by their path below it."""

    def __init__(self, document: Document, marks: Sequence[tuple[str, Mark]]) -> None:
        self._document = document
        self._marks = marks

    def field(self, *names: str) -> Field | None:
        """The first of the named fields that has words."""
        for name in names:
            for path, mark in self._marks:
                text = self._document.text[mark.span.start : mark.span.end]
                if path == name and text.strip():
                    return Field(" ".join(text.split()), mark.span)
        return None

    def list(self, name: str) -> list[Field]:
        """The items of a list field."""
        return [
            Field(" ".join(self._document.text[mark.span.start : mark.span.end].split()), mark.span)
            for path, mark in self._marks
            if re.fullmatch(rf"{name}\.\d+", path)
        ]

    @property
    def span(self) -> Span:
        """From the first mark to the last."""
        return Span(min(mark.span.start for _, mark in self._marks), max(mark.span.end for _, mark in self._marks))


def from_marks(document: Document) -> Resume:
    """The resume that the marks describe."""
    basics = _Fields(
        document,
        [(mark.path.removeprefix("basics."), mark) for mark in document.marks if mark.path.startswith("basics.")],
    )
    work = tuple(_work(item, number, "work") for number, item in enumerate(_objects(document, "work")))
    volunteer = tuple(_work(item, number, "volunteer") for number, item in enumerate(_objects(document, "volunteer")))
    return Resume(
        _basics(document, basics),
        _sections(document),
        work,
        volunteer,
        tuple(_education(item) for item in _objects(document, "education")),
        tuple(_skills(item) for item in _objects(document, "skills")),
        tuple(_project(item, number) for number, item in enumerate(_objects(document, "projects"))),
        tuple(_entries(document, "publications")),
        tuple(_entries(document, "certificates")),
        tuple(_entries(document, "awards")),
        tuple(_entries(document, "languages")),
        tuple(_prose(basics)),
    )


def _objects(document: Document, name: str) -> Iterator[_Fields]:
    """The objects of a list (``work.0``, ``work.1`` ...) in order."""
    found: dict[int, list[tuple[str, Mark]]] = {}
    for mark in document.marks:
        match = re.match(rf"{name}\.(\d+)\.(.+)", mark.path)
        if match:
            found.setdefault(int(match.group(1)), []).append((match.group(2), mark))
    for number in sorted(found):
        yield _Fields(document, found[number])


def _basics(document: Document, fields: _Fields) -> Basics:
    parts = [
        part for name in ("city", "region", "countryCode", "address") if (part := fields.field(f"location.{name}"))
    ]
    return Basics(
        name=fields.field("name"),
        label=fields.field("label"),
        email=fields.field("email"),
        phone=fields.field("phone"),
        url=fields.field("url", "website"),
        location=parts[0] if parts else fields.field("location"),
        profiles=tuple(_profiles(document)),
        summary=fields.field("summary"),
    )


def _profiles(document: Document) -> Iterator[Profile]:
    for item in _objects(document, "basics.profiles"):
        network, username, url = (item.field(name) for name in ("network", "username", "url"))
        yield Profile(network.text if network else "", username.text if username else "", url.text if url else "")


def _sections(document: Document) -> tuple[Section, ...]:
    """A section from the first to the last mark of each list; the summary counts as one."""
    kinds: tuple[SectionKind, ...] = get_args(SectionKind)
    spans: dict[SectionKind, Span] = {}
    for mark in document.marks:
        top = mark.path.split(".")[0]
        if top == "basics" and mark.path != "basics.summary":
            continue
        kind: SectionKind = next((kind for kind in kinds if kind == _KINDS.get(top, top)), "other")
        held = spans.get(kind, mark.span)
        spans[kind] = Span(min(held.start, mark.span.start), max(held.end, mark.span.end))
    return tuple(
        Section(kind, None, span, document.location(span).page)
        for kind, span in sorted(spans.items(), key=lambda pair: pair[1])
    )


def _work(item: _Fields, number: int, section: SectionKind) -> Work:
    said = [_statement(field, section, number, bulleted=False) for field in [item.field("summary")] if field]
    listed = [_statement(field, section, number) for field in item.list("highlights")]
    return Work(
        item.span, item.field("position"), item.field("name", "company", "organization"), item.field("location"),
        _dates(item),
        (*said, *listed),
    )  # fmt: skip


def _statement(field: Field, section: SectionKind, entry: int, *, bulleted: bool = True) -> Highlight:
    return Highlight(field.text, ((0, field.span.start),), section, entry, bulleted)


def _education(item: _Fields) -> Education:
    return Education(
        item.span,
        item.field("institution"),
        item.field("studyType"),
        item.field("area"),
        item.field("score", "gpa"),
        _dates(item),
    )


def _skills(item: _Fields) -> SkillGroup:
    name, words = item.field("name"), tuple(item.list("keywords"))
    return SkillGroup(name, words) if words or name is None else SkillGroup(None, (name,))


def _project(item: _Fields, number: int) -> Project:
    said = [
        _statement(field, "projects", number, bulleted=False)
        for field in [item.field("description", "summary")]
        if field
    ]
    listed = [_statement(field, "projects", number) for field in item.list("highlights")]
    return Project(item.span, item.field("name"), _dates(item), (*said, *listed))


def _entries(document: Document, name: str) -> Iterator[Entry]:
    for item in _objects(document, name):
        field = item.field("name", "title", "language")
        date = item.field("date", "releaseDate")
        if field:
            yield Entry(
                field.text, field.span, DateRange(date.span, None, _date(date)) if date and _date(date) else None
            )


def _prose(basics: _Fields) -> Iterator[Highlight]:
    summary = basics.field("summary")
    if summary:
        yield _statement(summary, "summary", -1, bulleted=False)


def _dates(item: _Fields) -> DateRange | None:
    """The period: without an end it runs to the present, as JSON Resume has it."""
    start, end = item.field("startDate"), item.field("endDate")
    fields = [field for field in (start, end) if field]
    if not fields:
        return None
    span = Span(min(field.span.start for field in fields), max(field.span.end for field in fields))
    first, last = _date(start), _date(end)
    going_on = end is None or end.text.casefold() in calendar.words("present")
    return DateRange(span, first, last, current=first is not None and going_on)


def _date(field: Field | None) -> PartialDate | None:
    if field is None:
        return None
    match = _DATE.match(field.text)
    if match:
        return PartialDate(int(match.group(1)), int(match.group(2)) if match.group(2) else None)
    if not any(letter.isalpha() for letter in field.text):
        return None  # "2020-13" is no date, and no year either
    periods = find_periods(field.text)
    return (periods[0].end or periods[0].start) if periods else None

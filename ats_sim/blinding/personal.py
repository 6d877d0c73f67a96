"""Which words of a resume say who somebody is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import starmap

from ats_sim.lexicon import patterns
from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.places import place_score
from ats_sim.lexicon.shapes import whole, whole_spans
from ats_sim.lexicon.titles import title_score
from ats_sim.model.case import ParsedResume
from ats_sim.model.document import Line, Span
from ats_sim.model.resume import Field, Section

Mask = tuple[Span, str]
"""A place of the document, and what stands there instead."""

_SHORT_LINE = 8  # words; ours: a longer line of the head is a sentence about work
_SURE_TITLE = 0.5  # of title_score; ours
_SURE_PLACE = 0.5  # of place_score; ours
_LEAST_HANDLE = 5  # letters; ours: so is a short name of an account
_LEAST_NAME = 3  # letters; ours: a shorter part of a name is too often a word


def personal_words(parsed: ParsedResume) -> tuple[Mask, ...]:
    """The places of name, contact, address, other personal data, schools and years of study, in order, none over
    another and none over a line's end."""
    found = sorted(_found(parsed), key=lambda mask: (mask[0].start, -mask[0].end))
    apart: list[Mask] = []
    for span, word in found:
        last = apart[-1][0] if apart else Span(0, 0)
        start = max(span.start, last.end)
        if start < span.end and parsed.document.text[start : span.end].strip():
            apart.append((Span(start, span.end), word))
    return tuple(piece for mask in apart for piece in _by_line(parsed, mask))


def private_values(parsed: ParsedResume) -> tuple[tuple[str, str], ...]:
    """Words that name the person wherever they are said, with their placeholders; the longest first."""
    basics = parsed.resume.basics
    found = {field.text.strip(): word for field, word in _fields(parsed) if field is not basics.location}
    if basics.name and len(basics.name.text.split()) < 2:
        found.pop(basics.name.text.strip(), None)  # a single name is too often a word of the language
    found |= {words: "[link]" for profile in basics.profiles for words in (profile.url, profile.username)}
    return tuple(
        sorted(
            ((text, word) for text, word in found.items() if len(text) >= _LEAST_HANDLE), key=lambda item: -len(item[0])
        )
    )


def _fields(parsed: ParsedResume) -> Iterator[tuple[Field, str]]:
    basics = parsed.resume.basics
    named = (
        (basics.name, "[name]"),
        (basics.email, "[contact]"),
        (basics.phone, "[contact]"),
        (basics.url, "[link]"),
        (basics.location, "[contact]"),
    )
    for field, word in named:
        if field:
            yield field, word


def _found(parsed: ParsedResume) -> Iterator[Mask]:
    for field, word in _fields(parsed):
        yield field.span, word
    yield from _names(parsed)
    yield from _contact(parsed)
    yield from _study(parsed)
    text = parsed.document.text
    for profile in parsed.resume.basics.profiles:
        if len(profile.username) >= _LEAST_HANDLE:
            for match in whole(profile.username, before=r"\w/").finditer(text):
                yield Span(match.start(), match.end()), "[link]"
    for pattern, word in ((regex("mail-address"), "[contact]"), (regex("link"), "[link]")):
        for match in pattern.finditer(text):
            yield Span(match.start(), match.end()), word


def _by_line(parsed: ParsedResume, mask: Mask) -> Iterator[Mask]:
    span, word = mask
    for line in parsed.document.lines_of(span):
        start, end = max(span.start, line.span.start), min(span.end, line.span.end)
        if start < end:
            yield Span(start, end), word


def _names(parsed: ParsedResume) -> Iterator[Mask]:
    """The full name wherever it stands; its parts in the head, and in the summary, where people tell of themselves."""
    name = parsed.resume.basics.name
    if name is None:
        return
    text, parts = parsed.document.text, name.text.split()
    name_whole = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, parts)) + r"(?!\w)", re.IGNORECASE)
    if len(parts) > 1:
        yield from ((Span(match.start(), match.end()), "[name]") for match in name_whole.finditer(text))
    telling = [section.span for section in parsed.resume.sections if section.kind == "summary"]
    for part in parts:
        if len(part) >= _LEAST_NAME:
            for here in starmap(Span, whole_spans(part, text)):
                if any(here in span for span in [Span(0, _head_end(parsed)), *telling]):
                    yield here, "[name]"


def _head_end(parsed: ParsedResume) -> int:
    """Where the head of the page ends: at the first heading."""
    starts = [section.heading.span.start for section in parsed.resume.sections if section.heading]
    return min(starts, default=0)


def _contact(parsed: ParsedResume) -> Iterator[Mask]:
    """Lines of contact data as a whole, without the headline; labelled personal data anywhere."""
    document, basics = parsed.document, parsed.resume.basics
    always = [field.span for field in (basics.name, basics.label, basics.summary) if field]
    places = [field.span for field, word in _fields(parsed) if word != "[name]"]
    for line in document.lines:
        text = document.line_text(line)
        if patterns.regex("personal-data").search(text):
            yield line.span, "[personal]"
        elif any(span.overlaps(line.span) for span in places) or _is_contact(parsed, line, text):
            kept = [*always, *_titles(line, text)]
            yield from ((span, "[contact]") for span in _without(line.span, kept))


def _titles(line: Line, text: str) -> Iterator[Span]:
    """The parts of a line that are a job's title."""
    for match in regex("contact-part").finditer(text):
        if title_score(match[0].strip()) >= _SURE_TITLE:
            yield Span(line.span.start + match.start(), line.span.start + match.end())


def _is_contact(parsed: ParsedResume, line: Line, text: str) -> bool:
    if line.span.end > _head_end(parsed) and not _in_contact_section(parsed.resume.sections, line.span):
        return False
    if regex("mail-address").search(text) or regex("link").search(text) or regex("telephone").search(text):
        return True
    label, name = parsed.resume.basics.label, parsed.resume.basics.name
    if any(field and field.span.overlaps(line.span) for field in (label, name)):
        return False
    if len(text.split()) > _SHORT_LINE:
        return False
    return any(character.isdigit() for character in text) or place_score(text.strip()) >= _SURE_PLACE


def _in_contact_section(sections: tuple[Section, ...], span: Span) -> bool:
    return any(
        section.heading is not None
        and section.kind == "other"
        and span in section.span
        and "contact" in section.heading.text.casefold()
        and span != section.heading.span
        for section in sections
    )


def _without(span: Span, kept: list[Span]) -> Iterator[Span]:
    """The parts of a span outside some others."""
    at = span.start
    for other in sorted(kept):
        if other.overlaps(span):
            if at < other.start:
                yield Span(at, other.start)
            at = max(at, other.end)
    if at < span.end:
        yield Span(at, span.end)


def _study(parsed: ParsedResume) -> Iterator[Mask]:
    """Schools and the years of study; where the school is said again, but not where it is an employer."""
    text, resume = parsed.document.text, parsed.resume
    spans = [study.span for study in resume.education]
    spans += [section.span for section in resume.sections if section.kind == "education"]
    employers = [work.name.span for work in (*resume.work, *resume.volunteer) if work.name]
    for study in resume.education:
        if study.institution:
            yield study.institution.span, "[school]"
            for here in starmap(Span, whole_spans(study.institution.text, text)):
                if not any(here.overlaps(employer) for employer in employers):
                    yield here, "[school]"
        if study.dates:
            yield study.dates.span, "[year]"
    headings = [section.heading.span for section in resume.sections if section.heading]
    for span in spans:
        for pattern, word in ((patterns.regex("school-told"), "[school]"), (patterns.regex("year-or-span"), "[year]")):
            for match in pattern.finditer(text, span.start, span.end):
                here = Span(match.start(), match.end())
                if not any(here.overlaps(heading) for heading in headings):
                    yield here, word

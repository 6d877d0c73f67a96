"""How many words stand in a place, fairly counted.

What says who somebody is costs the same for everybody: a line with a name or contact counts as so many words whatever
stands in it, and so does a school or the years of study, so that a long name costs no second of the scan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ats_sim.model.document import Document, Span
from ats_sim.model.resume import Resume

_CONTACT_WORDS = 6  # ours: a line of contact
_FIELD_WORDS = 2  # ours: a school, the years of study, a name within a text


Fixed = Sequence[tuple[Span, int]]
"""Places whose words count as so many."""


def personal(document: Document, resume: Resume) -> Fixed:
    """Where contact and studies stand, and as how many words each counts."""
    return [(place, _CONTACT_WORDS) for place in _contact_lines(document, resume)] + [
        (place, _FIELD_WORDS) for place in _study(resume)
    ]


def count_words(document: Document, resume: Resume, span: Span, fixed: Fixed) -> int:
    """The number of words of ``Document.text`` in ``span``, what is ``personal`` counted alike for everybody."""
    inside = {item for item in fixed if span.start <= item[0].start and item[0].end <= span.end}
    inside.update((place, _FIELD_WORDS) for place in _named(document, resume, span))
    count, at = 0, span.start
    for place, words in sorted(inside, key=lambda item: (item[0].start, -item[0].end, -item[1])):
        if at <= place.start and place.end <= span.end:
            count += len(document.text[at : place.start].split()) + words
            at = place.end
    return count + len(document.text[at : span.end].split())


def _named(document: Document, resume: Resume, span: Span) -> Iterator[Span]:
    """Where a text says the person's name, as summaries in the third person do."""
    name = resume.basics.name
    at = document.text.find(name.text, span.start, span.end) if name else -1
    while name and at >= 0:
        yield Span(at, at + len(name.text))
        at = document.text.find(name.text, at + 1, span.end)


def _contact_lines(document: Document, resume: Resume) -> Iterator[Span]:
    basics = resume.basics
    for field in (basics.name, basics.email, basics.phone, basics.url, basics.location):
        if field:
            for line in document.lines_of(field.span):
                yield line.span


def _study(resume: Resume) -> Iterator[Span]:
    for study in resume.education:
        if study.institution:
            yield study.institution.span
        if study.dates:
            yield study.dates.span

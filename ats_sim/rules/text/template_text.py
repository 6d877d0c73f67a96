"""Text of a template was left standing.

## What it finds

Filler ("Lorem ipsum"), figures that were never filled in ("(xxx) xxx-xxxx", "XX%", "20XX"), prompts in brackets
("[Your Name]", "<company>"), and names of fields where a parser finds them as the value ("Company Name", "City,
State", "Company 1"). One finding for each wording.

## Why it matters

It says that nobody read the page before it was sent. A parser takes it for what it says: "Company Name" becomes the
employer.

Source: ours; the prompts are those of common templates.

## Example

- Before:
  [entry] Staff Nurse, Company Name, Mar 2019 - Present
  Cut the waiting time of 40 patients by XX%
- After:
  [entry] Staff Nurse, Lakeside Clinic, Mar 2019 - Present
  Cut the waiting time of 40 patients by 20%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.lexicon.wordlists import finder, word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Field
from ats_sim.rules.places import shortened

_NEAR = 60  # characters; filler so near to other filler is the same passage; ours


def _check(case: Case) -> Iterator[Violation]:
    told: set[str] = set()
    end = -_NEAR
    for span in sorted({*_left_standing(case.document.text), *_field_names(case)}, key=lambda span: span.start):
        words = case.document.quote(span).text
        near, end = span.start - end < _NEAR, span.end
        if words.lower() not in told and not near:
            told.add(words.lower())
            yield Violation(
                span,
                f'"{shortened(words, 40)}" is left over from a template',
                "Put your own words there, or take it out.",
            )


def _left_standing(text: str) -> Iterator[Span]:
    yield from (Span(hit.start, hit.end) for hit in finder("filler-text").finditer(text))
    yield from (Span(*found.span) for found in patterns.find("unfilled", text))


def _field_names(case: Case) -> Iterator[Span]:
    """The values of fields that are no more than the name of the field."""
    basics, resume = case.resume.basics, case.resume
    fields: list[Field | None] = [basics.name, basics.location]
    fields += [
        field for work in (*resume.work, *resume.volunteer) for field in (work.name, work.position, work.location)
    ]
    fields += [field for study in resume.education for field in (study.institution, study.study_type)]
    for field in fields:
        if field and any(map(_is_field_name, patterns.regex("field-edge").split(field.text))):
            yield field.span
    for work in resume.work:
        if work.name is None:
            yield from _unread_names(case, work.span)


def _unread_names(case: Case, span: Span) -> Iterator[Span]:
    """The name of a field in the first line of an entry, where it was taken for no employer."""
    line = next(iter(case.document.lines_of(span)), None)
    for piece in patterns.regex("field-edge").split(case.document.quote(line.span).text) if line else ():
        words = piece.strip()
        if words and line and _is_field_name(words):
            start = case.document.text.index(words, line.span.start)
            yield Span(start, start + len(words))


def _is_field_name(piece: str) -> bool:
    words = " ".join(piece.lower().split())
    return words in word_set("placeholder") or patterns.match("numbered-field-name", words) is not None


RULE = Rule("TXT001", "template-text", "error", _check)

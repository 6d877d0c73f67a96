"""A heading stands without text below it.

## What it finds

A heading of a usual section that is followed by the next heading of the same rank or by the end of the page.

## Why it matters

The eye stops at a heading, and finds nothing. A parser stores an empty section, or gives the text of the next one to
it.

Source: RChilli's resume quality code 4001 (a section with a header but no text).

## Example

- Before: [bare-section] Certifications
- After: [section] Volunteer Experience
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Section
from ats_sim.rules.places import shortened


def _check(case: Case) -> Iterator[Violation]:
    sections = case.resume.sections
    for section, after in zip(sections, [*sections[1:], None], strict=False):
        if section.heading is None or section.kind == "other" or (after and _is_below(case, section, after)):
            continue
        below = case.document.text[section.heading.span.end : section.span.end]
        if not any(character.isalnum() for character in below):
            yield Violation(
                section.heading.span,
                f'nothing stands below "{shortened(section.heading.text)}"',
                "Fill the section or take its heading out; a text box or table may hold what belongs there.",
            )


def _is_below(case: Case, section: Section, after: Section) -> bool:
    """Whether the next heading is one below this one: of the same kind, smaller, or not in capitals as this one is."""
    if section.heading is None or after.heading is None or after.kind in ("other", section.kind):
        return True
    own, other = (next(case.document.lines_of(heading.span)) for heading in (section.heading, after.heading))
    if own.level != other.level or own.size > other.size + 0.2 or own.bold != other.bold:
        return True
    return section.heading.text.isupper() != after.heading.text.isupper()


RULE = Rule("SEC004", "empty-section", "note", _check)

"""A section that every parser looks for has no heading.

## What it finds

A resume without a heading for work or for education. Projects or volunteering may stand in for work. One finding a
resume, with all that are missing. A file that names its fields itself (JSON Resume) has none and needs none.

## Why it matters

Parsers cut a resume into sections by its headings. Without one for the work, positions end up in the section before,
and no years are counted.

Source: Greenhouse, "Unsuccessful resume parse" (no clear sections); Textkernel, RChilli and JSON Resume all have them.

## Example

- Before: [education]
- After: [education] Bachelor of Science in Nursing, Riverside University, 2015 - 2019
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import SectionKind
from ats_sim.rules.places import NOWHERE, listed

_EXPECTED: dict[SectionKind, tuple[str, set[SectionKind]]] = {
    "work": ("Experience", {"work", "projects", "volunteer"}),
    "education": ("Education", {"education"}),
}
"""What a resume needs a heading for, its plain name, and the sections that will do."""


def _check(case: Case) -> Iterator[Violation]:
    found = {section.kind for section in case.resume.sections if section.heading is not None}
    subjects = tuple(kind for kind, (_, kinds) in _EXPECTED.items() if not found & kinds)
    missing = [_EXPECTED[kind][0] for kind in subjects]
    if missing and not case.document.marks:
        named = listed([name.lower() for name in missing])
        unread = any(name.lower() in case.document.text.lower() for name in missing)  # in a side column, it may be
        yield Violation(
            NOWHERE,
            f"we could not read a heading for {named}" if unread else f"no heading for {named}",
            f"If you have something to put there, give it the plain heading {' or '.join(missing)}, on its own line.",
            subjects,
            severity="note" if unread else None,
        )


RULE = Rule("SEC001", "missing-section", "warning", _check)

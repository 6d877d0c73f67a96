"""A section that every parser looks for has no heading.

## What it finds

A resume without a heading for work, for education or for skills. One finding a resume, with all that are missing.

## Why it matters

Parsers cut a resume into sections by its headings. Without one for the work, positions end up in the section before;
without one for the skills, a search over that field finds nothing.

Source: Greenhouse, "Unsuccessful resume parse" (no clear sections); Textkernel and RChilli name these sections first.

## Example

- Before: [skills]
- After: [skills] Triage, Wound care
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import SectionKind
from ats_sim.rules.places import NOWHERE, listed

_EXPECTED: dict[SectionKind, str] = {"work": "Experience", "education": "Education", "skills": "Skills"}


def _check(case: Case) -> Iterator[Violation]:
    found = {section.kind for section in case.resume.sections if section.heading is not None}
    missing = [name for kind, name in _EXPECTED.items() if kind not in found]
    if missing:
        yield Violation(
            NOWHERE,
            f"no heading for {listed([name.lower() for name in missing])}",
            f"If you have something to put there, give it the plain heading {' or '.join(missing)}, on its own line.",
        )


RULE = Rule("SEC001", "missing-section", "warning", _check)

"""No heading for skills was found.

## What it finds

A resume without a section for skills, under any of the usual headings.

## Why it matters

Recruiters who search by skills search that field first where a system has one, and a glance for a keyword goes there.
The work still counts more: a list repeats what the bullets show.

Source: Skills are a section of their own in the schemas of Textkernel, RChilli and JSON Resume; that it is worth a
note is ours.

## Example

- Before: [skills]
- After: [skills] Triage, Wound care
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    if not case.document.marks and all(section.kind != "skills" for section in case.resume.sections):
        yield Violation(
            NOWHERE,
            "no heading for skills",
            "Add a short list under the heading Skills, in the words of the postings you answer, only what is true.",
        )


RULE = Rule("SEC003", "no-skills-section", "note", _check)

"""The list of skills is too long to be read.

## What it finds

More than forty names in the skills section. The number is the setting `rules.listed_skills`.

## Why it matters

A long list hides the ten that matter for the opening, and nobody commands forty things equally well.

Source: recruiters' own accounts; the number is ours.

## Example

- Before: [many-skills] 45
- After: [skills] Triage
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    listed = [field for group in case.resume.skills for field in group.keywords]
    most = case.settings.rules.listed_skills
    if len(listed) > most:
        yield Violation(
            listed[0].span,
            f"{len(listed)} skills are listed, more than {most}",
            "Keep the ten to twenty that fit the opening and that your bullets show.",
        )


RULE = Rule("SKL004", "too-many-skills", "note", _check)

"""Qualities stand among the skills.

## What it finds

Three or more qualities such as teamwork, communication or punctuality in the skills section. The number is the
setting `rules.listed_qualities`.

## Why it matters

A quality that is claimed proves nothing; everybody claims the same ones. In a bullet that shows it, it counts.

Source: recruiters' own accounts; no study known to us.

## Example

- Before: [skills] Triage, Teamwork, Communication, Problem solving
- After: [skills] Triage
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.skills import skills
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Field
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    qualities = [field for group in case.resume.skills for field in group.keywords if _is_quality(field)]
    if len(qualities) >= case.settings.rules.listed_qualities:
        yield Violation(
            qualities[0].span,
            f"qualities that a list cannot show: {listed([field.text for field in qualities], 4)}",
            "Take them out of the list; show the one that matters in a bullet: with whom, when, what came of it.",
        )


def _is_quality(field: Field) -> bool:
    skill = skills().get(field.text)
    return skill is not None and skill.kind == "soft"


RULE = Rule("SKL007", "qualities-listed", "note", _check)

"""The posting requires something that the resume does not show.

## What it finds

Each required skill of the posting of which the resume says nothing, in these or other words. Of alternatives ("Python
or R") one is enough; if all are missing they are reported together.

## Why it matters

A recruiter searches for exactly these words, and a resume without them is not found. It is rarely rejected by a
machine for it: it is simply not among those that are read.

Source: Greenhouse's full-text search over resumes; in a survey by Enhancv (2025) 23 of 25 recruiters said that their
system rejects nobody by the content of a resume.

## Example

- Before:
  [posting] Kubernetes
  Moved 40 services of three teams to new servers with zero downtime
- After:
  [posting] Kubernetes
  Moved 40 services of three teams to Kubernetes with zero downtime
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.matches import RequirementMatch
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    for group in _groups(case):
        if all(match.status == "missing" for match in group):
            names = " or ".join(dict.fromkeys(f'"{match.requirement.skill}"' for match in group))
            yield Violation(
                NOWHERE,
                f"the posting requires {names}; the resume does not show it",
                "Add it to the bullet of the work in which you did it, only if you have done it.",
            )


def _groups(case: Case) -> list[list[RequirementMatch]]:
    """The required things, alternatives together, in the order of the posting."""
    groups: dict[object, list[RequirementMatch]] = {}
    for index, match in enumerate(case.matches.requirements):
        if match.requirement.kind == "required":
            group = match.requirement.group
            groups.setdefault(("one", index) if group is None else ("group", group), []).append(match)
    return list(groups.values())


RULE = Rule("POS001", "missing-required", "warning", _check)

"""The posting requires something that the resume does not name.

## What it finds

Each required skill of the posting that the resume does not name, in these or other words. Of alternatives ("Python or
R") one is enough; if all are missing they are reported together. A neighbour (Docker for Kubernetes) is another thing
and is named beside it. Qualities such as teamwork are left out: everybody claims them.

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
from ats_sim.model.matches import RequirementGroup
from ats_sim.rules.places import NOWHERE

_LONGEST = 3  # words of the name of a thing; ours


def _check(case: Case) -> Iterator[Violation]:
    for group in case.matches.required:
        if not group.absent:
            continue
        names = " or ".join(f'"{name}"' for name in group.names)
        yield Violation(
            NOWHERE,
            f"the posting requires {names}; it was not found, by this name or another known here{_neighbour(group)}",
            "Add it to the bullet of the work in which you did it, only if you have done it.",
        )


def _neighbour(group: RequirementGroup) -> str:
    """The name of another thing that stands there; words of a phrase that are apart are none."""
    words = group.matched.quote.text if group.matched else ""
    return f' (it names "{words}", a neighbour)' if words and len(words.split()) <= _LONGEST else ""


RULE = Rule("POS001", "missing-required", "warning", _check)

"""The resume names what is required in other words than the posting.

## What it finds

Required skills that the resume has by another name, or by the name of an instance of it, where none of the
alternatives stands there in the posting's own words. Another form of the same word is found by most searches and stays
silent, and so does a neighbour, which is another thing.

## Why it matters

Full-text search takes words as they stand: "SQL" does not find "Structured Query Language". A recruiter who reads
would understand; the one who searches never gets to read.

Source: Greenhouse's help page on full-text search; Lever's search knows word forms but no acronyms.

## Example

- Before:
  [posting] Kubernetes
  Moved 40 services of three teams to k8s with zero downtime
- After:
  [posting] Kubernetes
  Moved 40 services of three teams to Kubernetes with zero downtime
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.matches import Status

_NEAR: dict[Status, str] = {
    "alias": "another name for it",
    "kind": "an instance of it",
}


def _check(case: Case) -> Iterator[Violation]:
    for group in case.matches.required:
        place = group.matched
        if group.status not in _NEAR or place is None:
            continue
        wanted = group.best.requirement.skill
        yield Violation(
            place.quote.span,
            f'the posting says "{wanted}", the resume "{place.quote.text}": {_NEAR[group.status]}',
            f'Use the posting\'s word "{wanted}" here, only if it is what you did.',
        )


RULE = Rule("POS002", "near-miss-wording", "warning", _check)

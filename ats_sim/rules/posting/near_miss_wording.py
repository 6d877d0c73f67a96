"""The resume shows what is required, in other words than the posting.

## What it finds

Required skills that a knowing reader recognises in the resume, but a literal search for the posting's words does not:
another form of the word, another name, a near relative. Silent where an alternative of the posting is met literally,
and about a mere difference of number ("queues" and "queue").

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

_NEAR = {
    "stemmed": "another form of it",
    "alias": "another name for it",
    "related": "something near it",
}


def _check(case: Case) -> Iterator[Violation]:
    matches = case.matches.requirements
    met = {match.requirement.group for match in matches if match.status == "literal"} - {None}
    for match in matches:
        wanted = match.requirement
        if wanted.kind != "required" or wanted.group in met or match.status not in _NEAR or not match.where:
            continue
        place = next((found for found in match.where if found.status == match.status), match.where[0]).quote
        if wanted.skill.lower().rstrip("s") == place.text.lower().rstrip("s"):
            continue
        yield Violation(
            place.span,
            f'the posting says "{wanted.skill}", the resume "{place.text}": {_NEAR[match.status]}',
            f'Use the posting\'s word "{wanted.skill}" here, only if it is what you did.',
        )


RULE = Rule("POS002", "near-miss-wording", "warning", _check)

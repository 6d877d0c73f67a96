"""The posting asks for a degree that the resume does not show.

## What it finds

A posting that requires a degree without the words "or equivalent experience", and an education section in which none
so high was found.

## Why it matters

Where a degree is made a condition, it is asked for on the form and searched for on the page. An unfinished or
differently named degree should stand there in words a stranger understands.

Source: answers about degrees carry points in iCIMS, as described by Jobscan; education is one of the four things a
filter is set up by, by recruiters' own accounts.

## Example

- Before:
  [posting] A master's degree in nursing
- After:
  [posting] A master's degree in nursing
  [education] Master of Science in Nursing, Riverside University, 2014
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    if any(criterion.name == "education" and criterion.answer == "fail" for criterion in case.matches.criteria):
        degrees = [entry.study_type.span for entry in case.resume.education if entry.study_type]
        shown = "none" if case.matches.degree == "none" else f"{case.matches.degree} at most"
        yield Violation(
            degrees[0] if degrees else NOWHERE,
            f"the posting requires a degree ({case.posting.degree}); found here: {shown}",
            "If you hold it, write out the degree and its field; if not, this cannot be written, only earned.",
        )


RULE = Rule("POS006", "degree-short", "warning", _check)

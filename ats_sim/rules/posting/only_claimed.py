"""A required skill is claimed in a list and shown nowhere.

## What it finds

Required skills that stand in the skills section or the summary only. Of alternatives one is enough.

## Why it matters

A search finds the word, and the reader who follows it finds nothing behind it. For what the posting requires, that is
the first question of the first call.

Source: Textkernel's resume quality code 112 and its months of use per skill, counted from positions only.

## Example

- Before:
  [posting] Python
  [skills] Python
- After:
  [posting] Python
  [skills] Python
  Wrote the Python scripts that cut the monthly close from 9 days to 4
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    for group in case.matches.required:
        if group.named and group.proof == "claimed" and group.place:
            yield Violation(
                group.place.quote.span,
                f'the posting requires "{group.strongest.requirement.skill}"; the resume only lists it',
                "Name it in the bullet of the work in which you used it, with what came of it, only if true.",
            )


RULE = Rule("POS003", "only-claimed", "warning", _check)

"""A required skill is claimed in a list and shown nowhere.

## What it finds

Required skills that stand in the skills section or the summary only. One finding a skill.

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
    matches = case.matches.requirements
    shown = {match.requirement.group for match in matches if match.proof not in ("claimed", "none")} - {None}
    for match in matches:
        wanted, named = match.requirement, match.status not in ("related", "missing")
        if (
            wanted.kind == "required"
            and named
            and match.proof == "claimed"
            and wanted.group not in shown
            and match.where
        ):
            yield Violation(
                match.where[0].quote.span,
                f'the posting requires "{wanted.skill}"; the resume only lists it',
                "Name it in the bullet of the work in which you used it, with what came of it, only if true.",
            )


RULE = Rule("POS003", "only-claimed", "warning", _check)

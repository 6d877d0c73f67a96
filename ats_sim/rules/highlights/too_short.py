"""A bullet is too short to say anything.

## What it finds

A bullet of up to three words that names no tool and no number. The number is the setting `rules.short_words`.

## Why it matters

Three words hold a verb and a thing, and no reason to ask for more. The line takes as much room on the page as one
with a result.

Source: the form "accomplished X as measured by Y by doing Z". The number is ours.

## Example

- Before: Repaired pumps
- After: Repaired 30 pumps a month for the three ships of the line
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) == "short":
            yield Violation(
                evidence.highlight.span(),
                "too short to say anything",
                "Add for whom, how many, and what came of it, or join it to another bullet.",
            )


RULE = Rule("HLT019", "too-short", "note", _check)

"""The opening words make the writer's part smaller than it may have been.

## What it finds

Statements that open with a helper's words: helped, assisted, supported, participated in, was involved in, worked on,
part of a team, exposure to. They are reported even where a result follows. "Responsible for" and its kin are left to
the rule duty-opening.

## Why it matters

A reader cannot tell what the writer did. "Helped" describes a bystander and leaves the deed to somebody else, and a
recruiter in doubt assumes the smaller part.

Source: career guides' lists of weak openers (College Central's among them), extended by us.

## Example

- Before: Helped with the move of patient files to the new system
- After: Moved 12,000 patient files to the new system in six weeks
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import is_duty


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        words = evidence.minimizing_phrase
        if words and evidence.is_statement and not is_duty(evidence):
            yield Violation(
                words.span,
                f'"{words.text}" hides what you did yourself',
                "Open with your own deed: what did you write, build, run, treat, sell or decide?",
            )


RULE = Rule("HLT004", "undersold", "warning", _check)

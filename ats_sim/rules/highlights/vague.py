"""A statement tells a task, and nothing that came of it.

## What it finds

A duty or an activity that anybody in the job has: no tool, no result, no use, no number and no single deed. A line that
opens with no verb stays silent here; what only lists or praises is left to the rule no-deed. Statements whose only
trouble is a verb that shrinks the writer's part, a duty or a hedge are left to the rules about these. Where three lines
of one position or more are such tasks (the setting `rules.group_lines`), they are one finding at its title, with its
lines.

## Why it matters

In the seconds of a first scan a reader looks for something to hold on to. "Handled reports" fits every candidate for
the opening, so it cannot speak for one of them.

Source: recruiters' own accounts; Ladders' eye-tracking studies (2012, 2018) for the few seconds of a first scan.

## Example

- Before: Handled various tasks for the ward on a daily basis
- After: Ran the morning handover for a ward of 28 beds
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.untold import untold
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault, tells_a_deed
from ats_sim.rules.groups import Told, by_position


def _check(case: Case) -> Iterator[Violation]:
    hint = "Take the two that mattered most: what you did, for whom, how many, and what was different afterwards."
    yield from by_position(case, _found(case), "tell a task, and nothing that came of it", hint)


def _found(case: Case) -> Iterator[Told]:
    for evidence in case.evidence:
        if untold(evidence) or primary_fault(evidence, case.settings.rules) != "vague":
            continue
        if not tells_a_deed(evidence.highlight.text):
            continue
        words = next((quote.text for quote in evidence.vague if quote.text.strip()), None)
        violation = Violation(
            evidence.highlight.span(),
            f'tells a task, and nothing that came of it ("{words}")'
            if words
            else "tells a task, and nothing that came of it",
            "Take one occasion: what you did, for whom, how many, and what was different afterwards.",
        )
        yield evidence, violation


RULE = Rule("HLT002", "vague", "note", _check)

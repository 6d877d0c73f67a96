"""A statement tells a task, and nothing that came of it.

## What it finds

A duty or an activity that anybody in the job has: no tool, no result, no use, no number and no single deed. A line that
opens with no verb may be something else than a statement and stays silent. Statements whose only trouble is a verb that
shrinks the writer's part, a duty or a hedge are left to the rules about these.

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

from ats_sim.lexicon.verbs import verbs
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) != "vague" or not _tells_a_deed(evidence.highlight.text):
            continue
        words = next((quote.text for quote in evidence.vague if quote.text.strip()), None)
        yield Violation(
            evidence.highlight.span(),
            f'tells a task, and nothing that came of it ("{words}")'
            if words
            else "tells a task, and nothing that came of it",
            "Take one occasion: what you did, for whom, how many, and what was different afterwards.",
        )


def _tells_a_deed(text: str) -> bool:
    """Whether a verb, or the noun of one, opens a text, behind an adverb at most."""
    return any(verbs().get(word.strip(".,;:()&-")) for word in text.split()[:2])


RULE = Rule("HLT002", "vague", "note", _check)

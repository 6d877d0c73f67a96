"""The opening words make the writer's part smaller than it may have been.

## What it finds

Statements that open with a helper's words: helped, assisted, supported, participated in, was involved in, worked on,
part of a team, exposure to. Where a result follows it is a note. Helping so many people ("helped 175 students") is
the work itself and stays silent; "responsible for" and its kin are left to the rule duty-opening.

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

from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import is_duty


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        words = evidence.minimizing_phrase
        if words and evidence.is_statement and not is_duty(evidence) and not _helps_people(evidence, words):
            yield Violation(
                words.span,
                f'"{words.text}" hides what you did yourself',
                "Open with your own deed: what did you write, build, run, treat, sell or decide?",
                severity="note" if evidence.metric == "outcome" else None,
            )


def _helps_people(evidence: Evidence, words: Quote) -> bool:
    """Whether so many people are helped that they are what the work was about: "Helped over 175 students"."""
    behind = [word.lower().strip(".,;") for word in evidence.highlight.text.partition(words.text)[2].split()[:3]]
    return any(word[:1].isdigit() for word in behind) and not word_set("helped-people").isdisjoint(behind)


RULE = Rule("HLT004", "undersold", "warning", _check)

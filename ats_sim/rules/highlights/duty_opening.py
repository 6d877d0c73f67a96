"""A statement opens with a duty, not with a deed.

## What it finds

"Responsible for", "duties included", "tasked with" and their kin at the beginning of a statement. They are reported
even where a result follows. Three lines of one position or more (the setting `rules.group_lines`) are one finding.

## Why it matters

A duty describes the post, and anybody who held it had it. Whether it was done, and how well, is what the reader wants
to know.

Source: career guides' lists of weak openings (College Central's among them), extended by us.

## Example

- Before: Responsible for the stock of the pharmacy
- After: Kept the stock of a pharmacy with 1,200 articles and no shortage in two years
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.groups import Told, by_position, openings
from ats_sim.rules.paragraphs import walled
from ats_sim.rules.roles import duty_words

_HINT = "Open with what you did about it: a verb, the thing, and what came of it."


def _check(case: Case) -> Iterator[Violation]:
    yield from by_position(case, _found(case), lambda told: f"name a duty, not a deed ({openings(told)})", _HINT)


def _found(case: Case) -> Iterator[Told]:
    walls = walled(case)
    for evidence in case.evidence:
        words = duty_words(evidence)
        if words and words.text.strip() != evidence.highlight.text.strip():  # else it is a label
            milder = evidence.highlight.span() in walls
            text = f'"{words.text}" names a duty, not a deed'
            yield evidence, Violation(words.span, text, _HINT, severity="note" if milder else None)


RULE = Rule("HLT011", "duty-opening", "warning", _check)

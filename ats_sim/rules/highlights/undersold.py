"""The opening words make the writer's part smaller than it may have been.

## What it finds

Statements that open with a helper's words: helped, assisted, supported, participated in, was involved in, worked on,
part of a team, exposure to. Where a result follows it is a note. Helping those whom the work is for ("helped customers
choose a frame", "helped 175 students") is the work itself and stays silent, and so does a team with its size;
"responsible for" and its kin are left to the rule duty-opening. Taking part in what has participants (a tournament,
a training) is a deed, and so is the care of a person ("assisted with bathing"). It is a note where the deed follows
("worked with the buyers to cut the list of suppliers") and inside a wall of text. Three lines of one position or more
(the setting `rules.group_lines`) are one finding.

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
from ats_sim.rules.groups import Told, by_position, openings
from ats_sim.rules.paragraphs import walled
from ats_sim.rules.roles import helper_words, tells_the_deed_behind

_HINT = "Open with your own deed: what did you write, build, run, treat, sell or decide?"


def _check(case: Case) -> Iterator[Violation]:
    yield from by_position(case, _found(case), lambda told: f"hide what you did yourself ({openings(told)})", _HINT)


def _found(case: Case) -> Iterator[Told]:
    walls = walled(case)
    for evidence in case.evidence:
        words = helper_words(evidence)
        if words is None:
            continue
        told = evidence.metric == "outcome" or tells_the_deed_behind(evidence, words)
        milder = told or evidence.highlight.span() in walls
        text = f'"{words.text}" hides what you did yourself'
        yield evidence, Violation(words.span, text, _HINT, severity="note" if milder else None)


RULE = Rule("HLT004", "undersold", "warning", _check)

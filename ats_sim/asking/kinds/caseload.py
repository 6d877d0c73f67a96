"""A number of people in care, and not how they were ordered.

## What it finds

A line that gives a caseload, a ratio or a number of patients or clients, without how it was decided who came first.

## Why it matters

The number says how much there was. What is asked is the judgement inside it: who waits, and who decides that.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Carried a caseload of 28 patients in the community
- After:
  Carried a caseload of 28 patients in the community, seen by risk: wounds and insulin first
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "on a day with less time than they needed, who waited, and how did you decide?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-caseload", "told-caseload", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "caseload",
    _find,
    why="the number tells how much there was, not how it was ordered",
    bring="one day on which it was too much: <who waited>, <why>, <who knew>",
    listen=("need before order of arrival", "who was told, and when", "what was handed over"),
    beware=("nobody ever waited", "a rule with no case behind it"),
)

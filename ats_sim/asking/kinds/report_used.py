"""A report, and not who acted on it.

## What it finds

A line that tells of reports or dashboards made, without who did what because of them.

## Why it matters

A report is worth what somebody does otherwise because of it.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Built dashboards in Tableau for the sales team
- After:
  Built dashboards in Tableau, because of which the sales team stopped two routes
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "who acts on it, and what did they do otherwise because of it?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-report-used", "told-report-used"):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "report_used",
    _find,
    why="a report is worth what somebody does because of it",
    bring="one decision: <whose>, <what they saw>, <what they did>",
    listen=("a reader and a decision", "a report that was stopped because nobody read it"),
    beware=("sent to all", "many reports"),
)

"""A measure of service, and not how it was counted.

## What it finds

A line that counts tickets, calls, satisfaction or answer times, without what happened to those that took longest.

## Why it matters

Averages hide the cases that people remember. Who runs a service asks about those.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Answered 55 tickets a day with a satisfaction score of 96%
- After:
  Answered 55 tickets a day with a satisfaction score of 96%; the longest were escalated within the hour
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "how was that counted, and what happened with the ones that took longest?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-service-level", "told-service-level", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "service_level",
    _find,
    why="an average hides the cases that took longest",
    bring="how it is measured: <by what>, <over what time>; the longest one: <why>, <how it ended>",
    listen=("who measured, over what time", "what was done for the tail"),
    beware=("tickets closed to meet the number", "no case remembered"),
)

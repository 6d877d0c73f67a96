"""A statement is too long to be taken in at a glance.

## What it finds

A bullet of more than forty words, about three lines of a page. The number is the setting `rules.bullet_words`.

## Why it matters

A scanning eye takes the first words of a line and moves on. What stands in the fourth line of a bullet is seen by
those who have already decided to read on, and it is often the result that stands there.

Source: Nielsen Norman Group's eye-tracking of 232 readers (2006): two bars at the top and a stem at the left. The
number forty is ours.

## Example

- Before: Planned and ran the move of the warehouse from the old hall to the new one with 12 colleagues, among them the
  drivers, the pickers and the two clerks who kept the stock lists, so that the shop could go on selling on every day
  of the month, which saved $40,000
- After: Moved the warehouse to a new hall with 12 colleagues without closing the shop for a day, which saved $40,000
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    most = case.settings.rules.bullet_words
    for evidence in case.evidence:
        count = len(evidence.highlight.text.split())
        if evidence.highlight.bulleted and evidence.is_statement and count > most:
            yield Violation(
                evidence.highlight.span(),
                f"{count} words in one bullet, more than {most}",
                "Put the result first and the rest into a second bullet, or leave it out.",
            )


RULE = Rule("HLT007", "too-long", "note", _check)

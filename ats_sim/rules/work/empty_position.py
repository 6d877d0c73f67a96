"""The latest position says nothing about the work.

## What it finds

The position that is held now, or was held last, without a single statement, beside others that have some.

## Why it matters

It is the position that is read first and counts most. Title and years alone claim time, and show nothing that was
built, sold, taught or treated in it.

Source: Ladders' eye-tracking study (2012): the current position is where the time goes; recruiters' own accounts of
years claimed without anything built.

## Example

- Before:
  [bare-entry] Senior Welder, Northside Ironworks, Mar 2021 - Present
  [entry] Welder, Harbour Yard, Aug 2015 - Feb 2021
- After:
  [entry] Welder, Harbour Yard, Aug 2015 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.periods import widest
from ats_sim.rules.places import shortened


def _check(case: Case) -> Iterator[Violation]:
    dated = [(period, work) for work in case.resume.work if (period := widest(work.dates, case.as_of))]
    if not dated or not any(work.highlights for work in case.resume.work):
        return
    newest = max(period[1] for period, _ in dated)
    latest = [work for period, work in dated if period[1] == newest]
    title = latest[0].position or latest[0].name
    if title and not any(work.highlights for work in latest):
        yield Violation(
            title.span,
            f'nothing is said about the work as "{shortened(title.text)}"',
            "Add two or three bullets: what you did, for whom, and what came of it.",
        )


RULE = Rule("WRK010", "empty-position", "note", _check)

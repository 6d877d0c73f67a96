"""Some bullets end with a full stop, others do not.

## What it finds

At least three bullets with and at least three without a full stop at the end. One finding a resume, at the first of
the fewer kind. Bullets of several sentences are not counted. The number is the setting `rules.full_stops`.

## Why it matters

It is a small thing that a careful reader sees at once, and it costs a minute to mend.

Source: a convention that career services teach throughout; no study known to us.

## Example

- Before:
  Cleaned 40 rooms a day.
  Taught 120 pupils a week.
  Welded 300 joints a week.
  Served 80 guests a night
  Drove 900 parcels a week
- After:
  Cleaned 40 rooms a day
  Taught 120 pupils a week
  Welded 300 joints a week
  Served 80 guests a night
  Drove 900 parcels a week
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    least = case.settings.rules.full_stops
    bullets = [
        evidence.highlight
        for evidence in case.evidence
        if evidence.highlight.bulleted
        and evidence.is_statement
        and not regex("several-sentences").search(evidence.highlight.text)
    ]
    closed = [bullet for bullet in bullets if bullet.text.rstrip().endswith(".")]
    open_ = [bullet for bullet in bullets if bullet not in closed]
    if len(closed) >= least and len(open_) >= least:
        fewer = min(closed, open_, key=len)
        yield Violation(
            fewer[0].span(),
            f"{len(closed)} bullets end with a full stop, {len(open_)} do not",
            "Choose one way for all; without is the shorter.",
        )


RULE = Rule("HLT027", "mixed-full-stops", "note", _check)

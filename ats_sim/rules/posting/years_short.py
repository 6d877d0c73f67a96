"""The dated positions add up to fewer years than the posting asks for.

## What it finds

A posting that states a minimum of years, and positions whose dates, overlaps counted once, stay below it by more than a
month (`matching.years_slack`).

## Why it matters

Years are one of the four things a filter is set up by, and they are counted from the dates. Positions without dates
count for nothing; check those first.

Source: Textkernel's SDK: months of experience come from date ranges, overlaps are not counted twice.

## Example

- Before:
  [posting] At least 5 years of experience
  [entry] Staff Nurse, Lakeside Clinic, Mar 2024 - Mar 2025
- After:
  [posting] At least 5 years of experience
  [entry] Staff Nurse, Lakeside Clinic, Mar 2015 - Mar 2025
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    fit = case.matches.experience
    if not fit.below:
        return
    dated = [work.dates.span for work in case.resume.work if work.dates]
    yield Violation(
        dated[0] if dated else NOWHERE,
        f"the posting asks for {fit.asked:g} years; the dated positions add up to {fit.counted:.1f}",
        "Give every position its months and years, earlier ones too; missing years can only be earned.",
    )


RULE = Rule("POS004", "years-short", "warning", _check)

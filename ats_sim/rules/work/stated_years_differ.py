"""More years of experience are stated than the dates cover.

## What it finds

A summary or headline that states years of experience ("12 years of experience"), and dated positions that together
cover clearly fewer: two years and a quarter less (`matching.stated_years`, `matching.stated_share`). Silent where a
position has no dates, or where earlier ones are said to be left out.

## Why it matters

Systems count years from the dates and never from prose. Whoever reads both numbers asks which is right.

Source: Textkernel's SDK: months of experience come from date ranges, overlaps are not counted twice.

## Example

- Before:
  [summary] Nurse with 15 years of experience in telemetry and triage
- After:
  [summary] Nurse with 7 years of experience in telemetry and triage
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.months import years_of
from ats_sim.domain.stated_years import stated_years
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    work, bars = case.resume.work, case.settings.matching
    stated, counted = stated_years(case.resume), years_of(case.resume.work, case.as_of)
    if stated is None or counted is None or any(entry.dates is None for entry in work):
        return
    apart = max(bars.stated_years, bars.stated_share * stated.years)
    if stated.years - counted > apart and not finder("earlier-work").search(case.document.text):
        yield Violation(
            stated.quote.span,
            f'"{stated.quote.text}" is stated; the dated positions cover {counted:g}',
            "Add the earlier positions with their years, or state the years that the dates cover.",
        )


RULE = Rule("WRK013", "stated-years-differ", "note", _check)

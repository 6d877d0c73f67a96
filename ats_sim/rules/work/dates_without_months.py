"""The dates of the positions are years or seasons without months.

## What it finds

A period under work that is given in years ("2019 - 2021") or seasons ("Summer 2021"). A period of three years, and
one that ended ten years ago, are clear enough and stay silent. One finding a resume, with their number.

## Why it matters

"2020 - 2021" may be two months or two years. A parser takes it for whatever its rule says, a reader for the shorter
one.

Source: RChilli's page on dates: "2020 - 2021" is read from the first day of the one to the last day of the other. The
years are ours.

## Example

- Before: [entry] Welder, Northside Ironworks, 2024 - 2025
- After: [entry] Welder, Northside Ironworks, Mar 2024 - Nov 2025
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import DateRange


def _check(case: Case) -> Iterator[Violation]:
    coarse = [work.dates for work in case.resume.work if work.dates and _is_coarse(case, work.dates)]
    if coarse:
        words = " ".join(case.document.quote(coarse[0].span).text.split())
        others = f" and {len(coarse) - 1} more" if len(coarse) > 1 else ""
        yield Violation(
            coarse[0].span,
            f'"{words}"{others} without months',
            "Add the months, such as Mar 2019 - Feb 2021.",
        )


def _is_coarse(case: Case, dates: DateRange) -> bool:
    """Whether the months are missing and would matter."""
    if dates.start is None:
        return False
    end = case.as_of.year if dates.current else (dates.end or dates.start).year
    if (
        end - dates.start.year >= case.settings.rules.clear_years
        or end < case.as_of.year - case.settings.rules.recent_years
    ):
        return False
    season = finder("season").search(case.document.quote(dates.span).text) is not None
    return season or dates.start.month is None or (dates.end is not None and dates.end.month is None)


RULE = Rule("WRK009", "dates-without-months", "note", _check)

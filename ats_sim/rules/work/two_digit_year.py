"""A year is written with two digits.

## What it finds

A date under work such as "03/19" or "Jan '19". One finding a resume.

## Why it matters

"03/04" is a month and a year, or a day and a month, on either side of an ocean. Four digits cost two letters.

Source: RChilli's page on dates: signs that do not belong to a date leave the field empty. That two digits are worth a
note is ours.

## Example

- Before: [entry] Welder, Northside Ironworks, 03/19 - 11/21
- After: [entry] Welder, Northside Ironworks, 03/2019 - 11/2021
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.calendar import months
from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    for work in case.resume.work:
        text = case.document.quote(work.dates.span).text if work.dates else ""
        found = regex("two-digit-year").search(text)
        if work.dates and found and (found["month"] is None or found["month"].lower() in months()):
            yield Violation(
                work.dates.span,
                f'"{" ".join(text.split())}" has a year of two digits',
                "Write the year with four digits, such as Mar 2019.",
            )
            return


RULE = Rule("WRK011", "two-digit-year", "note", _check)

"""Until when a paper is in force, as the words behind it say: "valid to May 2030", "certificate period ended June 30,
2026", "exp. 04/28".

A paper whose last day has passed has lapsed, one whose last day is to come is in force whatever else is said. A date
without a word of ending ("issued 2019", "2019 - 2021") says nothing of it.
"""

from __future__ import annotations

import datetime
import re

from ats_sim.domain.months import month_of
from ats_sim.lexicon.patterns import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_DATE = (
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s"
    r"(?:\d{1,2}(?:st|nd|rd|th)?,?\s)?|(?P<number>\d{1,2})[/.-](?:\d{1,2}[/.-])?)?(?P<year>(?:19|20)\d\d)\b"
)
_DECEMBER = 11


def in_force(said: str, as_of: datetime.date) -> bool | None:
    """Whether the last day that is named has not passed; None where none is named."""
    ends = [_month(match) for match in regex("lasts-until").finditer(said)]
    return max(ends) >= month_of(as_of) if ends else None


def _month(match: re.Match[str]) -> int:
    """The month of a date, counted from the year 0; a year alone lasts to its end."""
    month = _DECEMBER
    if match["month"]:
        month = _MONTHS.index(match["month"].lower())
    elif match["number"]:
        month = min(max(int(match["number"]), 1), 12) - 1
    return int(match["year"]) * 12 + month

"""Months that dates cover together, from the dates alone and never from prose ("15 years of experience").

A year without a month counts from January or to December (RChilli's rule); what overlaps counts once; a current period
ends on the day of the reading.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Literal

from ats_sim.model.resume import DateRange, PartialDate, Work


def months_of(ranges: Iterable[DateRange | None], as_of: datetime.date) -> int | None:
    """Calendar months that the ranges cover together, both ends counted; None if none of them has a usable date."""
    spans = sorted(span for dates in ranges if dates and (span := _past(dates, as_of)))
    if not spans:
        return None
    total, reached = 0, -1
    for first, last in spans:
        total += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    return total


def years_of(work: Sequence[Work], as_of: datetime.date) -> float | None:
    """Years that the dated positions cover together, to a tenth; None without a dated position."""
    months = months_of((entry.dates for entry in work), as_of)
    return None if months is None else round(months / 12, 1)


def last_used(ranges: Iterable[DateRange | None], as_of: datetime.date) -> PartialDate | Literal["present"] | None:
    """The end of the latest range, "present" for a current one, None without a date."""
    usable = [dates for dates in ranges if dates and _past(dates, as_of)]
    if any(dates.current for dates in usable):
        return "present"
    ends = [end for dates in usable if (end := dates.end or dates.start)]
    return max(ends, key=lambda date: date.last_month, default=None)


def month_of(day: datetime.date) -> int:
    """The month of a day, counted from the year 0."""
    return day.year * 12 + day.month - 1


def _past(dates: DateRange, as_of: datetime.date) -> tuple[int, int] | None:
    """The months of a range up to ``as_of``; None if undated, future or reversed."""
    months, now = dates.months(as_of), month_of(as_of)
    return (months[0], min(months[1], now)) if months and months[0] <= now else None


def latest_first(work: Sequence[Work]) -> list[int]:
    """The indices of positions: current ones, then by their end, then by their beginning; undated ones at the end, as
    they stand."""

    def key(index: int) -> tuple[int, int, int]:
        dates = work[index].dates
        if dates is None or (dates.start is None and dates.end is None and not dates.current):
            return (0, 0, index)
        end = 1 << 20 if dates.current else (dates.end or dates.start or PartialDate(0)).last_month
        return (-end, -dates.start.last_month if dates.start else 0, index)

    return sorted(range(len(work)), key=key)


def latest_work(work: Sequence[Work]) -> int:
    """The index of the latest position, -1 without one."""
    return next(iter(latest_first(work)), -1)

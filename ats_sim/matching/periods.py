"""Months and years of positions, from their dates alone and never from prose ("15 years of experience").

A year without a month counts from January or to December (RChilli's rule); overlapping positions count once; a current
position ends on the day of the reading. Internships count as any position.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from typing import Literal

from ats_sim.model.resume import DateRange, PartialDate, Work


def months_of(ranges: Iterable[DateRange | None], as_of: datetime.date) -> int | None:
    """Calendar months that the ranges cover together, both ends counted; None if none of them has a usable date."""
    spans = sorted(span for dates in ranges if dates and (span := _months(dates, as_of)))
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
    usable = [dates for dates in ranges if dates and _months(dates, as_of)]
    if any(dates.current for dates in usable):
        return "present"
    ends = [end for dates in usable if (end := dates.end or dates.start)]
    return max(ends, key=_last_month, default=None)


def _months(dates: DateRange, as_of: datetime.date) -> tuple[int, int] | None:
    """First and last month of a range, counted from year 0, cut at ``as_of``; None if undated, future or reversed."""
    now = as_of.year * 12 + as_of.month - 1
    start = dates.start or (None if dates.current else dates.end)
    if start is None:
        return None
    first = start.year * 12 + (start.month or 1) - 1
    last = now if dates.current else _last_month(dates.end or start)
    return (first, min(last, now)) if first <= min(last, now) else None


def _last_month(date: PartialDate) -> int:
    return date.year * 12 + (date.month or 12) - 1


def latest_work(work: Sequence[Work]) -> int:
    """The index of the latest position: a current one, else the one that ended last; the first where dates are missing.

    -1 without a position.
    """
    if not work:
        return -1

    def key(index: int) -> tuple[int, int, int]:
        dates = work[index].dates
        if dates is None or (dates.start is None and dates.end is None and not dates.current):
            return (0, 0, -index)
        end = 1 << 20 if dates.current else _last_month(dates.end or dates.start or PartialDate(0))
        begin = _last_month(dates.start) if dates.start else 0
        return (end, begin, -index)

    return max(range(len(work)), key=key)

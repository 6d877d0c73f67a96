"""Periods of a resume in months counted from the year 0, so that they can be held against each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.resume import DateRange, PartialDate

Months = tuple[int, int]
"""The first and the last month of a period, both within it."""


def month_of(day: datetime.date) -> int:
    """The month of a day."""
    return day.year * 12 + day.month - 1


def first_month(date: PartialDate) -> int:
    """The first month a date may mean."""
    return date.year * 12 + (date.month or 1) - 1


def last_month(date: PartialDate) -> int:
    """The last month a date may mean."""
    return date.year * 12 + (date.month or 12) - 1


def widest(dates: DateRange | None, as_of: datetime.date) -> Months | None:
    """The longest period that dates may mean, None without a beginning or with an end before it."""
    if dates is None or dates.start is None:
        return None
    end = month_of(as_of) if dates.current else last_month(dates.end or dates.start)
    return (first_month(dates.start), end) if end >= first_month(dates.start) else None


def other_periods(case: Case) -> list[Months]:
    """The dated periods of education, projects and volunteering."""
    resume = case.resume
    groups = (resume.education, resume.projects, resume.volunteer)
    found = (widest(entry.dates, case.as_of) for group in groups for entry in group)
    return [period for period in (*found, *_ended(case)) if period]


def _ended(case: Case) -> Iterator[Months]:
    """Courses of study of which only the end is written, begun as long before as such courses take."""
    for entry in case.resume.education:
        dates = entry.dates
        if dates and dates.start is None and dates.end:
            end = last_month(dates.end)
            yield end - 12 * case.settings.rules.study_years + 1, end


def written(month: int) -> str:
    """A month as ``2019-03``."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"

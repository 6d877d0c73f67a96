"""Periods of a resume in months counted from the year 0, so that they can be held against each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.resume import DateRange

Months = tuple[int, int]
"""The first and the last month of a period, both within it."""


def widest(dates: DateRange | None, as_of: datetime.date) -> Months | None:
    """The longest period that dates may mean, None without a beginning or with an end before it."""
    return dates.months(as_of) if dates and dates.start else None


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
            end = dates.end.last_month
            yield end - 12 * case.settings.rules.study_years + 1, end


def written(month: int) -> str:
    """A month as ``2019-03``."""
    return f"{month // 12:04d}-{month % 12 + 1:02d}"

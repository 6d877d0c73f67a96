"""Months between two positions are not accounted for.

## What it finds

More than six months between two dated positions of the last ten years that no study, project or volunteering fills.
A course of study of which only the end is written counts as begun three years before (`rules.study_years`).
Dates without months are taken at their longest, and a resume with an undated position is left alone. The numbers are
the settings `rules.gap_months` and `rules.recent_years`. It never changes a score.

## Why it matters

A gap is no fault. Some recruiters ask about it, and some employers let their system filter for it, so a line about it
answers the question before it is asked.

Source: Fuller and others, Hidden Workers (Harvard Business School and Accenture, 2021), on filters for gaps. The
number is ours.

## Example

- Before:
  [entry] Welder, Northside Ironworks, Mar 2021 - Present
  [entry] Fitter, Harbour Yard, Aug 2019 - Feb 2020
- After:
  [entry] Welder, Northside Ironworks, Mar 2021 - Present
  [entry] Fitter, Harbour Yard, Aug 2019 - Jan 2021
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.months import month_of
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.periods import other_periods, widest, written


def _check(case: Case) -> Iterator[Violation]:
    rules = case.settings.rules
    dated = [(period, work.dates) for work in case.resume.work if (period := widest(work.dates, case.as_of))]
    if len(dated) < len(case.resume.work):
        return
    others = other_periods(case)
    recent = month_of(case.as_of) - 12 * rules.recent_years
    for (start, _), dates in dated:
        ends = [end for begin, end in (*others, *(period for period, _ in dated)) if begin < start]
        if dates is None or not any(period[0] < start for period, _ in dated) or start <= recent:
            continue
        months = start - max(ends) - 1
        if months > rules.gap_months:
            yield Violation(
                dates.span,
                f"{months} months before this position are not accounted for "
                f"({written(max(ends) + 1)} to {written(start - 1)})",
                "Nothing has to be said; one line such as <study, care, travel> answers the question.",
            )


RULE = Rule("WRK006", "gap", "note", _check)

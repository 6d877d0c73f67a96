"""Nobody can tell the level.

## What it finds

Positions none of which has dates that could be read, or none of which has a title that could be read.

## Why it matters

Years and titles are what a level is read from. Where they are missing, or written so that a machine loses them, who
reads suspects that something is left out.

Source: recruiters' own accounts; Textkernel's parser counts experience from date ranges only.

## Example

- Before: [entry] Staff Nurse, Lakeside Clinic
- After: [entry] Staff Nurse, Lakeside Clinic, Mar 2019 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason


def _check(case: Case) -> Iterator[Reason]:
    work = case.resume.work
    if work and case.matches.years is None:
        yield Reason("no position has dates that could be read, so the level cannot be told")
    elif work and not any(entry.position for entry in work):
        yield Reason("no position has a title that could be read, so the level cannot be told")


FLAG = Flag("level_unclear", _check, "risk")

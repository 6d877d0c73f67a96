"""Months without a line.

## What it finds

A year or more between two dated positions, with no study or other entry in it, within the last ten years.

## Why it matters

Nobody owes an account of it, and it decides nothing. A caller may ask what else of that time is to be counted; a
prepared short answer is the end of it.

Source: ours; guides for applicants advise one line.

## Example

- Before:
  [entry] Staff Nurse, Lakeside Clinic, Mar 2022 - Present
  [entry] Staff Nurse, Hillside Clinic, Mar 2016 - Feb 2020
  [education]
  Cut the waiting time for triage from 50 to 30 minutes
- After:
  [entry] Staff Nurse, Lakeside Clinic, Mar 2020 - Present
  [entry] Staff Nurse, Hillside Clinic, Mar 2016 - Feb 2020
  [education]
  Cut the waiting time for triage from 50 to 30 minutes
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "is there anything of the time before it that you want counted? Nothing has to be said."


def _find(case: Case) -> Iterator[Raised]:
    for finding in case.found("gap"):
        yield Raised(finding.quote, _TEXT)


KIND = QuestionKind(
    "gap",
    _find,
    why="months without a line; it decides nothing",
    bring="one sentence, or none: <study, care, travel, work not listed>",
    listen=("whatever is told, and no more",),
    beware=("asking why: it is nobody's business",),
    room="mend",
)

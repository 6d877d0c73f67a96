"""The opening is for more than the resume's years or level show.

## What it finds

Dated positions below three quarters of the minimum of years (`matching.years_near_share`); a resume that reads as a
beginner's in this kind of work before an opening for more; or a level two steps below the opening's.

## Why it matters

The level is what is agreed on before anything else: who is too early for an opening is seldom right for it, however
good. Years are counted from dates, so the first thing to check is whether all of them stand there.

Source: recruiters' own accounts, which put juniors at 0 to 2 years, the middle at 2 to 5 and seniors at 5 and more;
years are one of the four things a filter is set up by. The shares are ours.

## Example

- Before:
  [posting] At least 10 years of experience in nursing
- After:
  [posting] At least 10 years of experience in nursing
  [entry] Staff Nurse, Lakeside Clinic, Mar 2015 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.levels import level_gap

_FEW = 2.0  # ours: who asks for so few years, and gets them, asks for nobody of a high level


def _check(case: Case) -> Iterator[Reason]:
    asked, shown = case.matches.posting_level, case.matches.level
    fit, gap = case.matches.experience, level_gap(case)
    if gap == "years-short" and case.found(*FLAG.rules):
        said = f"the posting asks for {fit.asked:g} or more years; dated positions cover {fit.counted:.1f}"
        yield Reason(said, effects=frozenset({"counted"}))
    elif gap == "reads-junior":
        yield Reason(f"the opening is for a {asked} person; in this kind of work the resume reads as junior")
    elif gap == "two-below" and not (fit.asked is not None and fit.asked <= _FEW and fit.standing == "met"):
        yield Reason(f"the posting is for a {asked} person; the resume reads as {shown}")


FLAG = Flag(
    "level_mismatch_up",
    _check,
    "doubt",
    cause="level",
    question="What is the largest thing you have been responsible for from start to finish?",
    rules=("years-short",),
)

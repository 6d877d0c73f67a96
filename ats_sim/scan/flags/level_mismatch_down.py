"""The opening would be a step down.

## What it finds

A junior opening and the resume of a senior or a head; a level two steps above the opening's; or the head of other work
before an opening that names no level and leads nobody.

## Why it matters

Nobody doubts the skill. Asked is why somebody would come, whether the pay fits, and how long they would stay; a line in
the summary can answer that before the call.

Source: recruiters' own accounts, which name the too senior beside the too junior; the steps are ours.

## Example

- Before:
  [posting-title] Junior Staff Nurse
  [entry] Director of Nursing, Lakeside Clinic, Mar 2009 - Present
- After:
  [posting-title] Director of Nursing
  [entry] Director of Nursing, Lakeside Clinic, Mar 2009 - Present
  Led 60 nurses on four wards and cut falls by 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.levels import level_gap


def _check(case: Case) -> Iterator[Reason]:
    gap = level_gap(case)
    if gap == "above-junior":
        years, shown = case.matches.years, case.matches.level
        stated = f"{years:.1f} years in dated positions" if years is not None else f"a {shown} career"
        yield Reason(f"a junior opening would be a step down: the resume shows {stated}")
    elif gap == "two-above":
        title = case.matches.latest_title
        held = f': the latest title is "{title.text}"' if title else ""
        yield Reason(f"the opening would be a step down{held}")


FLAG = Flag(
    "level_mismatch_down",
    _check,
    "doubt",
    cause="level",
    question="What draws you to a role at this level, and do its duties and pay fit your plans?",
    effects=frozenset({"off-direction"}),
)

"""Some of what the posting requires is not named.

## What it finds

Required things that the resume does not name, by their own or another name, where enough of the others are there for
it to be read (`scan.remark_coverage`).

## Why it matters

Nobody has everything, and nobody is put aside for one thing. It is listed so that what was done and not said gets its
line.

Source: recruiters' own accounts; postings list more than those who are hired bring.

## Example

- Before:
  [posting] Triage
  [posting] Wound care
- After:
  [posting] Triage
  [posting] Wound care
  Changed the wound care plans of 30 patients a week
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.requirements import enough_is_named, not_named


def _check(case: Case) -> Iterator[Reason]:
    if case.found(*FLAG.rules) and enough_is_named(case.matches, case.settings.scan):
        yield Reason(not_named(case.matches))


FLAG = Flag("missing_some", _check, "risk", cause="words", rules=("missing-required",))

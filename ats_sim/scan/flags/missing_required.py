"""Most of what the posting requires is not named.

## What it finds

More than 60 % of the required things that the resume does not name, by their own or another name
(`scan.remark_coverage`). Alternatives count as one thing, so does what is asked for twice.

## Why it matters

A search for the posting's words does not find the resume, and who reads it asks whether the work was of another kind.
What a page does not name its writer may have all the same, so it is asked and not assumed.

Source: Greenhouse's full-text search over resumes; recruiters' own accounts of a page that does not mirror the
opening. The share is ours.

## Example

- Before:
  [posting] Triage
  [posting] Wound care
  [posting] Ventilators
  [posting] Spanish
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
    if case.found(*FLAG.rules) and not enough_is_named(case.matches, case.settings.scan):
        yield Reason(not_named(case.matches))


FLAG = Flag(
    "missing_required",
    _check,
    "doubt",
    cause="words",
    question="Which of the required things that the resume does not name have you done, and where?",
    effects=frozenset({"counted", "wants-use"}),
    rules=("missing-required",),
)

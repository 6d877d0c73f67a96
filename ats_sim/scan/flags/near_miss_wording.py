"""Something that is required stands there in other words.

## What it finds

The first required thing that the resume names by another name, while none of its alternatives stands there in the
posting's words.

## Why it matters

A search takes words as they stand. Who reads would understand, and who searches never gets to read.

Source: Greenhouse's help page on full-text search; Lever's search knows word forms but no acronyms.

## Example

- Before:
  [posting] Triage
  [posting] Accounts receivable
  Cut open A/R by 12% with a weekly list
- After:
  [posting] Triage
  [posting] Accounts receivable
  Cut open accounts receivable by 12% with a weekly list
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason


def _check(case: Case) -> Iterator[Reason]:
    for finding in case.found(*FLAG.rules)[:1]:
        yield Reason(f"{finding.message}; a literal search misses it", finding.quote)


FLAG = Flag("near_miss_wording", _check, "risk", cause="words", rules=("near-miss-wording",))

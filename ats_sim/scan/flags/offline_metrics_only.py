"""The only numbers are scores on test data.

## What it finds

Statements whose only number is a test score ("95% accuracy"), in a resume without any statement of a result or real
use that fits the posting.

## Why it matters

A score says how a model did on data that was put aside. Whether anybody used it, and what it was good for, is what an
employer pays for.

Source: recruiters' own accounts; no study known to us.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2021 - Present
  Trained a classifier in Python with 95% accuracy
- After:
  [posting-title] Machine Learning Engineer
  [posting] Python
  [entry] Machine Learning Engineer, Nordbane, Mar 2021 - Present
  Deployed a classifier in Python that 40 clerks use each day; wrong letters fell by 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason


def _check(case: Case) -> Iterator[Reason]:
    if not case.proofs:
        for finding in case.found(*FLAG.rules)[:1]:
            yield Reason("the only numbers are scores on test data", finding.quote)


FLAG = Flag("offline_metrics_only", _check, "risk", cause="jargon", rules=("offline-metric-only",))

"""A bullet says how many, and not over what time or what came of it.

## What it finds

A bullet of a few words that are a deed and a number of things: no time, no place, no purpose and no result. People who
were led or taught are left alone: so many of them say something by themselves.

## Why it matters

A number without its time is no size: 1,500 invoices may be a month's work or a career's. The reader who cannot tell
takes the smaller one.

Source: recruiters' own accounts and the form "accomplished X as measured by Y by doing Z"; no study known to us.

## Example

- Before: Processed 1,500 invoices
- After: Processed 1,500 invoices a month, 98% of them paid on time
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.untold import untold
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if untold(evidence) == "amount":
            yield Violation(
                evidence.highlight.span(),
                "says how many, but not over what time or what came of it",
                "Add the time (a day, a month, a season) and what came of it.",
            )


RULE = Rule("HLT030", "bare-amount", "note", _check)

"""A required licence is not granted yet.

## What it finds

A licence or certificate that the posting requires stands in the resume with a word such as "pending", "expected" or "in
progress" on its line.

## Why it matters

Without the paper nobody may start, and a good candidate may hold it next month. The date settles it.

Source: recruiters' own accounts; licensing boards publish who holds a licence, so it is looked up.

## Example

- Before:
  [posting] Triage
  [posting] RN license
  [section] Certifications
  [section-line] RN license, pending
- After:
  [posting] Triage
  [posting] RN license
  [section] Certifications
  [section-line] RN license, 2019
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Quote
from ats_sim.model.flag import Flag, Reason

_PAPERS = ("certification", "license")


def _check(case: Case) -> Iterator[Reason]:
    for match in case.matches.requirements:
        if match.requirement.kind != "required" or match.requirement.category not in _PAPERS:
            continue
        for found in match.where:
            lines = [case.document.line_text(line) for line in case.document.lines_of(found.quote.span)]
            if any(finder("paper-pending").search(line) for line in lines):
                text = f'"{match.requirement.skill}" is required, and the resume says it is not granted yet'
                yield Reason(text, Quote(lines[0], found.quote.span))
                return


FLAG = Flag(
    "licence_pending",
    _check,
    "doubt",
    cause="level",
    question="When will the licence be granted, and what may you do until then?",
    effects=frozenset({"counted", "earned"}),
)

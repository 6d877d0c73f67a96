"""The page cannot be scanned.

## What it finds

Two fifths or more of the statements are blocks of more than 60 words (`scan.clutter_share`, `scan.dense_words`), or
there are more than 1,000 words a page (`scan.page_words`).

## Why it matters

A scan takes in the first words of each line. Of a block only the first line is read, so that what stands in it counts
for nothing in the first half minute.

Source: Nielsen Norman Group's eye-tracking of 232 readers (2006); Ladders' study of recruiters (2018) names dense text
among the weak pages. The numbers are ours.

## Example

- Before: Cared for patients after heart operations and strokes on two wards, wrote the plan for the night shift and
  taught it to the new nurses, led the move of the ward to the new house in the spring, kept the stock of dressings and
  drugs and ordered what was missing in time, spoke with the families in the evening and told them what the day had
  brought, and answered the auditors of the town on the care of all patients of the house
- After:
  Wrote the plan for the night shift and taught it to 12 new nurses
  Led the move of 40 patients to the new house in one spring weekend
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.flag import Flag, Reason
from ats_sim.scan.page import is_clutter, page_faults
from ats_sim.scan.weakness_ratios import dense_ratio
from ats_sim.scan.words import count_words, personal


def _check(case: Case) -> Iterator[Reason]:
    bars, document, ratio = case.settings.scan, case.document, dense_ratio(case)
    words = count_words(document, case.resume, Span(0, len(document.text)), personal(document, case.resume))
    if ratio.exceeds_of_all or (ratio.exceeds_of_strong_and_weak and len(ratio.found) > 1):
        text = f"{ratio.count} statements are blocks of more than {bars.dense_words} words"
        yield Reason(text, ratio.found[0].quote)
    elif words > bars.page_words * max(document.pages, 1) and document.kind in ("pdf", "docx"):
        yield Reason(f"{words} words on {document.pages} page(s) cannot be scanned")
    elif is_clutter(case):
        yield Reason(f"{', '.join(page_faults(case))}: nothing on the page stays with a reader")


FLAG = Flag(
    "cluttered",
    _check,
    "risk",
    cause="clutter",
    question="Which two results should I remember?",
    effects=frozenset({"early-exit", "unreadable"}),
)

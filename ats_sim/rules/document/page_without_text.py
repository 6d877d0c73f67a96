"""A page shows something but holds no text.

## What it finds

Pages that are a picture: a scan or an export that turned letters into shapes. A file without any text cannot be read
at all and is refused before the rules.

## Why it matters

What is on such a page does not exist for a parser or a search, however clear it is to the eye.

Source: Lever's and SAP SuccessFactors' help pages: images are not read; try to select the words with the mouse.

## Example

- Before: [no-text-layer] page 2
- After: [pages] 2
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    lost = [loss for loss in case.document.losses if loss.kind == "no-text-layer"]
    if lost:
        pages = sorted({loss.page for loss in lost if loss.page is not None})
        which = f"page {', '.join(map(str, pages))}" if pages else "a page"
        yield Violation(
            next((line.span for line in case.document.lines if line.page in pages), NOWHERE),
            f"no text can be read on {which}",
            "Export the file from the program it was written in, not from a scan or a picture.",
        )


RULE = Rule("DOC006", "page-without-text", "error", _check)

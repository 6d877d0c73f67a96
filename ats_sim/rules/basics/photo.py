"""A picture of the size of a portrait stands on the page.

## What it finds

A picture in a PDF (on its first page) or a Word file that has the size and the shape of a portrait. What it shows is
not looked at: it may be a logo. It never changes a score, and a blind reading says nothing of it.

## Why it matters

Where the law forbids to choose by looks, as in the United States, Canada and the United Kingdom, some employers send
such a resume back or have the picture removed. In other countries it is customary; then it is your choice. The picture
takes the place of lines that speak for the work, and a machine reads nothing of it.

Source: the guidance of the Equal Employment Opportunity Commission of the United States, which advises employers not to
ask for a photograph of an applicant (eeoc.gov, Prohibited Employment Policies and Practices).

## Example

- Before: [photo]
- After: [line] Leeds, United Kingdom
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    if any(loss.kind == "photo" for loss in case.document.losses):
        yield Violation(
            Span(0, 0),
            "a picture of the size of a portrait stands on the page",
            "If it is a photo, leave it out unless it is customary where you apply.",
        )


RULE = Rule("BAS008", "photo", "note", _check)

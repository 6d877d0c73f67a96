"""No telephone number was found.

## What it finds

A resume in whose text no telephone number could be read.

## Why it matters

Many recruiters still call first, and many application forms insist on a number: without one on the page the field
stays empty and has to be typed in.

Source: a field of its own in the schemas of Textkernel and RChilli; that it is worth a note is ours.

## Example

- Before: [contact] Lisbon | ana.roe@example.com
- After: [contact] Lisbon | ana.roe@example.com | +1 555 010 0199
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    if case.resume.basics.phone is None:
        yield Violation(
            NOWHERE,
            "no telephone number found in the text",
            "Add it below your name with the country code, if you are content to be called.",
        )


RULE = Rule("BAS002", "no-phone", "note", _check)

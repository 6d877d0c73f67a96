"""No e-mail address was found.

## What it finds

A resume in whose text no e-mail address could be read.

## Why it matters

The address is what a form is filled with and what an invitation is sent to. Address and name are also the pair by
which systems recognise an applicant, so that a resume without it may be filed as nobody's.

Source: RChilli's resume quality codes (3101, e-mail missing); Greenhouse searches candidates by name and e-mail.

## Example

- Before: [contact] Lisbon | +1 555 010 0199
- After: [contact] Lisbon | ana.roe@example.com | +1 555 010 0199
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    if case.resume.basics.email is None:
        yield Violation(
            NOWHERE,
            "no e-mail address found in the text",
            "Write the address out below your name, as text and not as a picture or an icon.",
        )


RULE = Rule("BAS001", "no-email", "error", _check)

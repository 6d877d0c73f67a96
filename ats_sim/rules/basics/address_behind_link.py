"""The e-mail address stands only behind a link.

## What it finds

A resume in which the address is the target of a link ("E-mail me", an icon) and stands nowhere as text.

## Why it matters

A parser that takes the text of a page does not follow its links, and on paper the address is gone.

Source: ours; the text that the open PDF and Word readers we tried hand on holds no targets of links.

## Example

- Before: [contact] Lisbon | [E-mail me](mailto:ana.roe@example.com) | +1 555 010 0199
- After: [contact] Lisbon | ana.roe@example.com | +1 555 010 0199
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    email = case.resume.basics.email
    if email and not case.document.marks and "@" not in case.document.quote(email.span).text:
        yield Violation(
            email.span,
            f"the e-mail address {email.text} stands only behind a link",
            "Write the address out as text; it may stay a link.",
        )


RULE = Rule("BAS006", "address-behind-link", "warning", _check)

"""Name or contact data stand only in a page header, a footer or a text box.

## What it finds

The name, the e-mail address or the telephone number of a word processor's file where it stands in the header, the
footer or a text box and nowhere in the body. One finding a resume.

## Why it matters

A parser that reads only the body of a file does not see them, and the application arrives without a sender.

Source: Greenhouse, "Unsuccessful resume parse": name and contact data in the header, the footer or a text box are
among its reasons.

## Example

- Before:
  [contact]
  [header] Lisbon | ana.roe@example.com | +1 555 010 0199
- After: [contact] Lisbon | ana.roe@example.com | +1 555 010 0199
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.outside import PLACES, only_outside
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    found = only_outside(case)
    if found:
        field, loss = next(iter(found.values()))
        verb = "stand" if len(found) > 1 else "stands"
        yield Violation(
            field.span,
            f"{listed(list(found))} {verb} only in {PLACES[loss.kind]}",
            "Write name, e-mail address and telephone number as the first lines of the body.",
        )


RULE = Rule("BAS004", "contact-outside-body", "warning", _check)

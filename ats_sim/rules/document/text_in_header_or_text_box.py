"""Text stands in a page header, a footer or a text box.

## What it finds

Words in the header or footer of the page or in a text box of the file. Page numbers and the like stay silent. One
finding for each kind of place.

## Why it matters

A parser that reads only the body of a file drops these words. Where they are the name, the address or the telephone
number, the application arrives without a sender.

Source: Greenhouse, "Unsuccessful resume parse": contact data in the header, the footer or a text box is among its
reasons.

## Example

- Before: [header] Ana Roe, ana.roe@example.com
- After: [contact] ana.roe@example.com | +1 555 010 0199
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import LossKind
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Field
from ats_sim.rules.places import place_of, shortened

_PLACES: dict[LossKind, str] = {"header": "the page header", "footer": "the page footer", "text-box": "a text box"}
_FURNITURE = re.compile(
    r"[\W\d]*(?:(?:page|p\.?|seite|página|of|von|de|sur|curriculum vitae|cv|résumé|resume|confidential)[\W\d]*)*",
    re.IGNORECASE,
)


def _check(case: Case) -> Iterator[Violation]:
    for kind, place in _PLACES.items():
        texts = [loss.text for loss in case.document.losses if loss.kind == kind]
        first = next((text for text in texts if not _is_furniture(text, case.resume.basics.name)), None)
        if first is not None:
            yield Violation(
                place_of(case.document, first),
                f'a parser may drop the text in {place}: "{shortened(first)}"',
                "Move these words into the body of the page.",
            )


def _is_furniture(text: str, name: Field | None) -> bool:
    """Whether nothing stands there but page numbers, words such as "Page" and the person's name."""
    rest = text.replace(name.text, " ") if name else text
    return _FURNITURE.fullmatch(rest.strip()[:200]) is not None


RULE = Rule("DOC001", "text-in-header-or-text-box", "warning", _check)

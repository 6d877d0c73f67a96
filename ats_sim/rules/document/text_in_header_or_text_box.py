"""Text stands in a page header, a footer or a text box.

## What it finds

Words in the header or footer of the page or in a text box of a word processor's file. Page numbers, the person's name
and contact data stay silent: where these stand nowhere else, contact-outside-body reports them. One finding for each
kind of place.

## Why it matters

A parser that reads only the body of a file drops these words, and a search does not find what they name.

Source: Greenhouse, "Unsuccessful resume parse": headers, footers and text boxes are among its reasons.

## Example

- Before: [text-box] Telemetry and suturing, certified
- After: [skills] Triage, Telemetry
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Field
from ats_sim.rules.outside import PLACES, contact, only_outside, outside
from ats_sim.rules.places import place_of, shortened


def _check(case: Case) -> Iterator[Violation]:
    known = list(contact(case).values())
    told = [loss for _, loss in only_outside(case).values()]
    for kind, place in PLACES.items():
        texts = [loss.text for loss in outside(case.document) if loss.kind == kind and loss not in told]
        first = next((text for text in texts if not _is_furniture(text, known)), None)
        if first is not None:
            yield Violation(
                place_of(case.document, first),
                f'a parser may drop the text in {place}: "{shortened(first)}"',
                "Move these words into the body of the page.",
            )


def _is_furniture(text: str, known: list[Field]) -> bool:
    """Whether nothing stands there but page numbers, words such as "Page", and who the resume is about."""
    rest = text
    for field in known:
        rest = rest.replace(field.text, " ")
    return patterns.regex("page-furniture").fullmatch(rest.strip()[:200]) is not None


RULE = Rule("DOC001", "text-in-header-or-text-box", "warning", _check)

"""A line promises references on request.

## What it finds

"References available upon request" and its variants.

## Why it matters

Everybody gives references when asked, so the line says nothing and takes the place of one that would.

Source: RChilli's resume quality code 5101 (a references section is present).

## Example

- Before:
  [section] References
  [line] References available upon request
- After: [section] Volunteer Experience
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    found = patterns.search("references-promised", case.document.text)
    if found:
        yield Violation(
            Span(found.start(), found.end()),
            "the line promises what everybody would give",
            "Take it out; the room is worth one more result.",
        )


RULE = Rule("SEC005", "references-on-request", "note", _check)

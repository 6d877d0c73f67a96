"""The resume is longer than two pages.

## What it finds

A document of more than two pages. The number is the setting `rules.pages`; raise it where a long academic or medical
curriculum is asked for.

## Why it matters

Readers who reach the second page give it as much time as the first. Beyond it, reading breaks off, and what stands
there is not seen.

Source: Ladders' eye-tracking study (2018).

## Example

- Before: [pages] 4
- After: [pages] 2
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    most = case.settings.rules.pages
    if case.document.pages <= most:
        return
    lines = case.document.lines
    beyond = next((line.span for line in lines if line.page > most), NOWHERE)
    yield Violation(
        Span(beyond.start, beyond.end),
        f"{case.document.pages} pages, more than {most}",
        "Keep the last ten years and what fits the opening; shorten older posts to one line each.",
        severity="note" if any(section.kind == "publications" for section in case.resume.sections) else None,
    )


RULE = Rule("DOC002", "too-many-pages", "warning", _check)

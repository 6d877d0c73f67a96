"""The resume opens with what the writer wants.

## What it finds

A summary or objective that begins with a wish: "To obtain a position in which ...", "Seeking a challenging role".

## Why it matters

The reader of the first lines looks for what you bring. A wish says nothing that the application does not say by
itself, and it stands where the best result should.

Source: guides for applicants have advised a summary in place of an objective for years; no study known to us.

## Example

- Before: [summary] To obtain a challenging position in a hospital where I can grow
- After: [summary] Staff nurse for triage and wound care with seven years in emergency wards
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import shortened


def _check(case: Case) -> Iterator[Violation]:
    for section in case.resume.sections:
        if section.kind != "summary":
            continue
        start = section.heading.span.end if section.heading else section.span.start
        found = patterns.regex("objective-told").match(case.document.text, start, section.span.end)
        if found:
            yield Violation(
                Span(found.start("wish"), found.end("wish")),
                f'opens with a wish: "{shortened(found["wish"])}"',
                "Say what you bring instead: what you do, for how long, and your strongest result.",
            )


RULE = Rule("SEC006", "objective", "note", _check)

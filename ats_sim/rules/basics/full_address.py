"""The resume gives a whole postal address.

## What it finds

A street with its number, in the lines with the contact data. City, region and country stay silent.

## Why it matters

Nobody writes letters to candidates. A street says how far somebody lives from work, which some employers hold against
them, and it lies about wherever the file lies.

Source: advice of career services and of privacy offices throughout; distance from work lowered call-backs in a field
experiment in Washington, DC (Phillips, 2020).

## Example

- Before: [contact] 12 Harbour Street, Lisbon | ana.roe@example.com | +1 555 010 0199
- After: [contact] Lisbon | ana.roe@example.com | +1 555 010 0199
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import shortened

_TOP = 12  # lines among which contact data stand at the top of a page; ours


def _check(case: Case) -> Iterator[Violation]:
    document, basics = case.document, case.resume.basics
    ends = [section.heading.span.start for section in case.resume.sections if section.heading]
    reach = min(ends, default=len(document.text))
    near = {line.span for field in (basics.email, basics.phone) if field for line in document.lines_of(field.span)}
    for number, line in enumerate(document.lines):
        if line.span not in near and (number >= _TOP or line.span.start >= reach):
            continue
        found = patterns.first("street", document.line_text(line))
        if found:
            start, end = found.span
            yield Violation(
                Span(line.span.start + start, line.span.start + end),
                f'"{shortened(found.match[0], 40)}": a street and its number',
                "City and country are enough; give the street when a contract is written.",
            )
            return


RULE = Rule("BAS007", "full-address", "note", _check)

"""A heading has a name that parsers do not know.

## What it finds

Headings that name none of the usual sections in any of their usual wordings. One finding a heading.

## Why it matters

A parser that does not know a heading adds the text below it to the section before, or drops it. A wording of its own
costs a section; it wins nothing.

Source: Greenhouse, "Unsuccessful resume parse" (no clear sections). That some systems accept only a fixed list of
headings is often claimed and was not confirmed.

## Example

- Before: [section] Where I made a difference
- After: [section] Volunteer Experience
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.headings import heading
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import shortened


def _check(case: Case) -> Iterator[Violation]:
    for section in case.resume.sections:
        if section.kind == "other" and section.heading is not None and heading(section.heading.text) is None:
            yield Violation(
                section.heading.span,
                f'"{shortened(section.heading.text)}" is no heading that parsers know',
                "Use a plain one, such as Experience, Projects, Education, Skills, Certifications or Awards.",
            )


RULE = Rule("SEC002", "unknown-heading", "note", _check)

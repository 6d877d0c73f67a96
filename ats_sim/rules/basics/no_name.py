"""No name was found where a name belongs.

## What it finds

A resume whose first lines hold nothing that reads as a person's name with enough confidence.

## Why it matters

A parser that finds no name files the resume under the file's name or under the first heading it sees; people have been
called "Curriculum Vitae" and "Skills" that way.

Source: Textkernel's resume quality code 302 (no first and last name found), a major issue.

## Example

- Before: [name]
- After: [name] Ana Roe
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    if case.resume.basics.name is None:
        yield Violation(
            NOWHERE,
            "no name found at the top of the page",
            "Put your name alone on the first line, as text, larger than the rest.",
        )


RULE = Rule("BAS003", "no-name", "error", _check)

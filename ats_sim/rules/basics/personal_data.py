"""The resume gives personal data that no employer needs at this stage.

## What it finds

Labelled lines such as "Date of birth:", "Marital status:", "Religion:", "Father's name:" or a number of an identity
document. One finding a resume, with all of them. It never changes a score: these data are read by no other part of
this program.

## Why it matters

In many countries employers may not ask for them, and some remove such resumes to stay clear of a complaint. They take
the first lines of the page from what speaks for the work. Where they are customary, it is your choice.

Source: Textkernel and RChilli keep such data apart as fields that can be switched off; RChilli's resume quality code
5103 calls a licence number too personal.

## Example

- Before: [line] Date of birth: 3 May 1990 | Marital status: single
- After: [line] Work permit for the European Union
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    found = list(patterns.regex("personal-data").finditer(case.document.text))
    if found:
        names = list(dict.fromkeys(match["label"].lower() for match in found))
        yield Violation(
            Span(found[0].start("label"), found[0].end("label")),
            f"personal data that no employer needs at this stage: {listed(names)}",
            "Leave them out, unless they are customary where you apply or the posting asks for them.",
        )


RULE = Rule("BAS005", "personal-data", "note", _check)

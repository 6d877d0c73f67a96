"""Text stands in a table.

## What it finds

Words in the cells of a table of a word processor's file. One finding a resume.

## Why it matters

Simple parsers read the paragraphs of the file and skip its tables, or read them cell by cell so that a date is parted
from its position.

Source: Greenhouse, "Unsuccessful resume parse" (complex resumes with tables); Textkernel's resume quality code 433.

## Example

- Before: [table] Staff Nurse, Lakeside Clinic
- After: [entry] Staff Nurse, Lakeside Clinic, Mar 2019 - Present
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import place_of, shortened


def _check(case: Case) -> Iterator[Violation]:
    cells = [loss.text for loss in case.document.losses if loss.kind == "table" and loss.text.strip()]
    if cells:
        words = sum(len(text.split()) for text in cells)
        yield Violation(
            place_of(case.document, cells[0]),
            f'{words} word{"s" if words > 1 else ""} stand in a table: "{shortened(cells[0])}"',
            "Write the lines as plain paragraphs; a tab puts the date at the right.",
        )


RULE = Rule("DOC007", "text-in-table", "warning", _check)

"""Words are written with blanks between their letters.

## What it finds

Four or more single letters in a row with blanks between them, as in "S K I L L S". One finding a resume. The number
is the setting `rules.letter_spaced`.

## Why it matters

A parser does not read it as a word. Where it is a heading, the section behind it loses its name; where it is the
person's name, the resume loses its owner.

Source: Greenhouse, "Unsuccessful resume parse": spaces between the letters of a word are among its reasons.

## Example

- Before: [section] T R A I N I N G
- After: [section] Training
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    fewest = case.settings.rules.letter_spaced
    for found in regex("letter-spaced").finditer(case.document.text):
        if len(found[0].split()) >= fewest:
            yield Violation(
                Span(found.start(), found.end()),
                f'"{found[0]}" is no word to a machine',
                "Write the word without blanks and set the spacing as a property of the font.",
            )
            return


RULE = Rule("DOC005", "letter-spaced", "warning", _check)

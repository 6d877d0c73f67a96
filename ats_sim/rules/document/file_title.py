"""The title of the PDF is not yours.

## What it finds

A PDF that calls itself something in which no part of the name at the top of the page stands: "Untitled-1", "Microsoft
Word - Document2", the name of a template or of whoever made it. A PDF without a title stays silent, and so does one
whose page shows no name.

## Why it matters

Browsers and viewers write this title on the window in which the resume is read, and search shows it. A template's name
there is seen before the first line.

Source: the PDF standard (ISO 32000) on DisplayDocTitle and WCAG technique PDF18, which ask viewers to show the title.

## Example

- Before: [pdf-title] Microsoft Word - Document2
- After: [pdf-title] Ana Roe, resume
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.spelling import plain
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE, shortened

_FEWEST = 3  # letters of a part of a name that is looked for; ours


def _check(case: Case) -> Iterator[Violation]:
    title, name = case.document.title, case.resume.basics.name
    if name is None or not any(letter.isalnum() for letter in title):
        return
    parts = [part for part in _words(name.text) if len(part) >= _FEWEST]
    joined = "".join(_words(title))
    if parts and not any(part in joined for part in parts):
        yield Violation(
            NOWHERE,
            f'the PDF calls itself "{shortened(title)}", without your name',
            "Set the title in the properties of the document to your name and the job, and export it again.",
        )


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalnum() else " " for letter in plain(text.lower())).split()


RULE = Rule("DOC021", "file-title", "note", _check)

"""The name of the file names nobody.

## What it finds

A PDF, Word, OpenDocument or RTF file called "resume.pdf", "cv_final(2).docx", "document1.docx" and the like: no word
in it but those that any resume could bear. Names of source files (Markdown, text, JSON) stay silent.

## Why it matters

It lies among hundreds of others in somebody's folder. One with a name is found again, and "final" or "(2)" tells more
than it should.

Source: a convention that career services teach throughout; no study known to us. The words are ours.

## Example

- Before: [file] resume_final (2).pdf
- After: [file] ana-roe-resume.pdf
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE

_SENT = (".pdf", ".docx", ".doc", ".odt", ".rtf")


def _check(case: Case) -> Iterator[Violation]:
    path = PurePath(case.document.name)
    words = "".join(letter if letter.isalpha() else " " for letter in path.stem.lower()).split()
    if path.suffix.lower() in _SENT and all(word in word_set("file-name") for word in words):
        yield Violation(
            NOWHERE,
            "the name of the file names nobody",
            "Call it by your name and the job: <your name>-<job>-resume.",
        )


RULE = Rule("DOC017", "file-name", "note", _check)

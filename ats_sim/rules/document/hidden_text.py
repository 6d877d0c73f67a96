"""Hidden text was found.

## What it finds

Text that the file holds and a person cannot see: white on white, too small, outside the page, marked as hidden. One
finding a resume. The layer of words under a scanned page is innocent and no part of it.

## Why it matters

It may be a leftover of a template or an export, and its writer may not know of it. To a recruiter who selects the
page with the mouse it looks like a trick, and several systems mark it. It counts for nothing here. Comments and front
matter of a text file are notes of its writer and no finding.

Source: guides for applicants describe both the trick and the innocent case, text that design programs leave behind.

## Example

- Before: [hidden] Python Kubernetes Snowflake Terraform
- After: [skills] Python, Kubernetes
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import place_of, shortened

_WORD = 3  # letters of a word that says something; ours


def _check(case: Case) -> Iterator[Violation]:
    hidden = [
        loss.text for loss in case.document.losses if loss.kind == "hidden" and not loss.note and loss.text.strip()
    ]
    if hidden:
        words = sum(len(text.split()) for text in hidden)
        yield Violation(
            place_of(case.document, hidden[0]),
            f'hidden text found ({words} word{"s" if words > 1 else ""}): "{shortened(hidden[0])}"',
            "Delete it, or make it visible if it says something true that belongs on the page.",
            severity=None if any(_says_something(text) for text in hidden) else "note",
        )


def _says_something(text: str) -> bool:
    """Whether hidden text holds a word, and is no figure, mark or address that a program left there."""
    words = [word for word in text.split() if "/" not in word and sum(map(str.isalpha, word)) >= _WORD]
    return bool(words)


RULE = Rule("DOC004", "hidden-text", "warning", _check)

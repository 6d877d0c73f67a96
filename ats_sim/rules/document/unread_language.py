"""The language of the resume is not read here.

## What it finds

A resume whose headings and small words are in a language that this program has no tables for. Name, e-mail and phone
are shown where they are sure; no other rule than those about the file is held against it.

## Why it matters

A filter set up for another language finds nothing in it either. Whether to send a translation depends on the posting.

Source: ours; the languages that are read are those of the tables of headings.

## Example

- Before: [language] Finnish
- After: [pages] 1
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    language = case.document.unread_language
    if language:
        yield Violation(
            NOWHERE,
            f"this resume is in {language}, which is not read here",
            "If the posting is in another language, send a translation beside it.",
        )


RULE = Rule("DOC019", "unread-language", "note", _check)

"""No name was found where a name belongs.

## What it finds

A resume whose first lines hold nothing that reads as a person's name with enough confidence. Where a word stands there
that may be a name (a capital, and no word of the language), it is a note: then the doubt is ours.

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

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.spelling import is_word, plain
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE

_LINES = 4  # of the page; ours: a name stands above the contact line


def _check(case: Case) -> Iterator[Violation]:
    if case.resume.basics.name is None:
        doubt = _may_hold_a_name(case)
        yield Violation(
            NOWHERE,
            "we could not tell your name from the words around it" if doubt else "no name found at the top of the page",
            "Put your name alone on the first line, as text, larger than the rest.",
            severity="note" if doubt else None,
        )


def _may_hold_a_name(case: Case) -> bool:
    """Whether one of the first lines holds a word with a capital that no list of words knows."""
    rows = [case.document.quote(line.span).text for line in case.document.lines[:_LINES]]
    words = [word for row in rows if "@" not in row and "/" not in row for word in regex("name-at-top").findall(row)]
    return any(not is_word(plain(word.lower())) for word in words)


RULE = Rule("BAS003", "no-name", "error", _check)

"""The summary and a statement give different numbers for the same thing.

## What it finds

A number in the summary ("cut falls on two wards by 40%") and a statement at work about the same thing, which holds all
the words of that clause, with another number of the same unit. Where the statement has the number of the summary as
well, or speaks of another thing, it stays silent.

## Why it matters

The summary is read first and the line second. Two numbers for one deed make a reader doubt both, and an interviewer ask
which is true.

Source: requirement of one story with the same numbers everywhere, from recruiters' own accounts; no study known to us.

## Example

- Before:
  [summary] Nurse who cut falls on night wards by 40%
  Cut falls on night wards by 25% with a new round
- After:
  [summary] Nurse who cut falls on night wards by 25%
  Cut falls on night wards by 25% with a new round
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.stems import stem, stems_of
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import shortened

_LETTERS = 4  # of a word that tells a matter; ours
_FEWEST = 2  # words that make two clauses speak of one thing; ours


def _check(case: Case) -> Iterator[Violation]:
    summary = case.resume.basics.summary
    if summary is None:
        return
    for clause in regex("sum-clause").finditer(summary.text):
        for found in regex("number-and-unit").finditer(clause[0]):
            other = _other_number(case, clause[0], found["n"], found["unit"])
            if other:
                start = summary.span.start + clause.start() + found.start()
                yield Violation(
                    Span(start, start + len(found[0])),
                    f'"{found[0]}" here, and "{other[0]}" in "{shortened(other[1])}"',
                    "Give one number for one thing, the one that you can prove.",
                )


def _other_number(case: Case, clause: str, number: str, unit: str) -> tuple[str, str] | None:
    """The number of that unit in a statement with all the words of a clause, none of whose numbers is this one."""
    words = _words(clause) - {stem(unit.lower())}
    if len(words) < _FEWEST or unit.lower() in word_set("circumstance", "behind-a-thing"):
        return None
    for evidence in case.evidence:
        text = evidence.highlight.text
        if evidence.highlight.section != "work" or not words <= _words(text):
            continue
        same = [
            one for one in regex("number-and-unit").finditer(text) if stem(one["unit"].lower()) == stem(unit.lower())
        ]
        if same and all(one["n"] != number for one in regex("number-and-unit").finditer(text)):
            return same[0][0], text
    return None


def _words(text: str) -> set[str]:
    """The stems of the longer words of a text, without the names of the one it speaks of ("nurse who ...")."""
    return stems_of(text.partition(" who ")[2] or text, _LETTERS)


RULE = Rule("TXT005", "numbers-differ", "note", _check)

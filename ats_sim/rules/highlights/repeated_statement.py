"""A statement stands twice in the same words.

## What it finds

Two bullets of more than four words that say the same, letter for letter. One finding for each that is repeated.

## Why it matters

The second one tells nothing and looks like a slip of the copying hand. The reader wonders what else was not looked at
again.

Source: ours.

## Example

- Before:
  Counted the drugs of two wards every evening
  Counted the drugs of two wards every evening
- After: Counted the 1,200 drugs of two wards every evening
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import Highlight
from ats_sim.rules.places import shortened

_LEAST_WORDS = 5
_MOST = 2  # statements that are named one by one; more of them are one finding; ours


def _check(case: Case) -> Iterator[Violation]:
    seen: dict[str, int] = {}
    again: list[Highlight] = []
    for highlight in (evidence.highlight for evidence in case.evidence):
        words = "".join(letter if letter.isalnum() else " " for letter in highlight.text.casefold()).split()
        if not highlight.bulleted or len(words) < _LEAST_WORDS:
            continue
        text = " ".join(words)
        seen[text] = seen.get(text, 0) + 1
        if seen[text] == 2:
            again.append(highlight)
    many = len(again) > _MOST
    for highlight in again[:1] if many else again:
        words_of = f'"{shortened(highlight.text)}"'
        yield Violation(
            highlight.span(),
            f"{len(again)} statements stand twice in the same words, the first: {words_of}"
            if many
            else f"stands twice in the same words: {words_of}",
            "Keep it once; in the other position say what was different there.",
        )


RULE = Rule("HLT026", "repeated-statement", "note", _check)

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
from ats_sim.rules.places import shortened

_LEAST_WORDS = 5


def _check(case: Case) -> Iterator[Violation]:
    seen: dict[str, int] = {}
    for evidence in case.evidence:
        highlight = evidence.highlight
        words = "".join(letter if letter.isalnum() else " " for letter in highlight.text.casefold()).split()
        if not highlight.bulleted or len(words) < _LEAST_WORDS:
            continue
        text = " ".join(words)
        seen[text] = seen.get(text, 0) + 1
        if seen[text] == 2:
            yield Violation(
                highlight.span(),
                f'stands twice in the same words: "{shortened(highlight.text)}"',
                "Keep it once; in the other position say what was different there.",
            )


RULE = Rule("HLT026", "repeated-statement", "note", _check)

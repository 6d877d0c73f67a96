"""The page is set in small type.

## What it finds

A document most of whose letters are smaller than eight points. The number is the setting `rules.small_type`.

## Why it matters

Small type is read slowly on a screen and badly on paper. It is nearly always there to save a second page that would
have been fine.

Source: guides for applicants name 10 to 12 points; that eight is the limit is ours.

## Example

- Before: [sizes] 7
- After: [sizes] 10
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    letters: Counter[float] = Counter()
    for line in case.document.lines:
        if line.size:
            letters[line.size] += line.span.end - line.span.start
    least = case.settings.rules.small_type
    small = sum(count for size, count in letters.items() if size < least)
    if small > letters.total() / 2:
        size = max(letters, key=lambda size: (letters[size], size))
        yield Violation(
            NOWHERE,
            f"most of the text is set in {size:g} points, less than {least:g}",
            "Set the text in 10 to 12 points and cut words in place of size.",
        )


RULE = Rule("DOC015", "small-type", "note", _check)

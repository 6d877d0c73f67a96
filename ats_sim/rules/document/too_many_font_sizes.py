"""The page is set in too many font sizes.

## What it finds

More than five font sizes, each of at least one letter in a hundred. Half a point is no difference. The numbers are
the settings `rules.font_sizes` and `rules.size_share`.

## Why it matters

The eye takes size for rank. Name, headings, titles and text need four ranks; with more, nothing stands out, and
parsers that know headings by their size find too many.

Source: Ladders' eye-tracking study (2018): clear layouts with marked headings kept readers longest. The number is
ours.

## Example

- Before: [sizes] 8 9 10 11 12 14 16
- After: [sizes] 10 12 16
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    rules = case.settings.rules
    letters: Counter[float] = Counter()
    for line in case.document.lines:
        if line.size:
            letters[round(line.size)] += line.span.end - line.span.start
    sizes = sorted(size for size, count in letters.items() if count >= rules.size_share * letters.total())
    if len(sizes) > rules.font_sizes:
        yield Violation(
            NOWHERE,
            f"{len(sizes)} font sizes on the page: {', '.join(f'{size:g}' for size in sizes)} points",
            "Use one size each for name, headings and text, and bold type for the rest.",
        )


RULE = Rule("DOC011", "too-many-font-sizes", "note", _check)

"""Letters of the file have no meaning a machine can read.

## What it finds

Letters that the file draws but does not name (no Unicode value), from ten on; fewer are usually icons. The number is
the setting `rules.unmapped_letters`.

## Why it matters

A person sees words, a machine sees nothing or wrong letters. Copying the line and pasting it elsewhere shows what it
sees.

Source: Greenhouse, "Unsuccessful resume parse", asks for text that can be selected and copied; the number ten is
ours.

## Example

- Before: [unmapped] 240 glyphs without a character
- After: [pages] 1
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    lost = [loss for loss in case.document.losses if loss.kind == "unmapped"]
    letters = sum(int(found[0]) if (found := regex("lost-count").match(loss.text)) else len(loss.text) for loss in lost)
    if letters < case.settings.rules.unmapped_letters:
        return
    pages = sorted({loss.page for loss in lost if loss.page is not None})
    yield Violation(
        next((line.span for line in case.document.lines if line.page in pages), NOWHERE),
        f"{letters} letters have no meaning a machine can read",
        "Export the file again with another font or program (in LaTeX: load cmap or glyphtounicode) and search it.",
    )


RULE = Rule("DOC008", "unmapped-letters", "warning", _check)

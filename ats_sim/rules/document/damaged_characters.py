"""Characters are damaged.

## What it finds

Characters that a program read in the wrong encoding and saved so: "â€“" where a dash was, "Ã©" where an "é" was. One
finding a resume, at the first of them.

## Why it matters

The damage stands in the file, and every reader shows it. This one knows what the characters were; other machines read
names and dates wrongly for it.

Source: the WHATWG Encoding Standard, which says how UTF-8 looks when it is read as Windows-1252.

## Example

- Before: [damaged] "â€“" read as "–"
- After: [pages] 1
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE, listed

_MADE = '" read as "'


def _check(case: Case) -> Iterator[Violation]:
    told = [loss.text for loss in case.document.losses if loss.kind == "damaged"]
    if not told:
        return
    made = [made for text in told if (made := text.partition(_MADE)[2].removesuffix('"'))]
    document = case.document
    place = next(
        (line.span for line in document.lines if any(mark in document.line_text(line) for mark in made)), NOWHERE
    )
    yield Violation(
        place,
        f"damaged characters: {listed(told)}",
        "Type them again, or open the file as UTF-8 and save it so.",
    )


RULE = Rule("DOC018", "damaged-characters", "warning", _check)

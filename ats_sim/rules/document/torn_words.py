"""Words are torn at a ligature in the file's text.

## What it finds

Words torn at a ligature, such as "Snow fl ake" for Snowflake. One finding a resume, with the first damaged word.

## Why it matters

A person sees a whole word; a search looks for it and does not find it. In a published reading of a resume by a
commercial parser, "Snow fl ake" had cost its owner the skill Snowflake.

Source: output of Textkernel's parser v10 kept in a public repository; Greenhouse's list of what breaks a reading.

## Example

- Before: Moved the sales reports of 40 branches to Snow fl ake
- After: Moved the sales reports of 40 branches to Snowflake
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation

_HINT = "Export the file again with another font or program (in LaTeX: load cmap or glyphtounicode) and search it."


def _check(case: Case) -> Iterator[Violation]:
    torn = list(regex("torn-ligature").finditer(case.document.text))
    if torn:
        first = torn[0]
        others = f" and {len(torn) - 1} more" if len(torn) > 1 else ""
        yield Violation(Span(first.start(), first.end()), f'words are torn: "{first[0]}"{others}', _HINT)


RULE = Rule("DOC003", "torn-words", "warning", _check)

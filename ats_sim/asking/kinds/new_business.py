"""Sales won, and not how.

## What it finds

A line that counts pipeline, deals or revenue, without how long one took or which was lost.

## Why it matters

Who hires for sales wants to see the path of one deal, and hears most in the one that was lost.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  Sold $2.1M of new business to 14 hospitals
- After:
  Sold $2.1M of new business to 14 hospitals, with a sales cycle of nine months through the pharmacy board
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import open_lines
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "how did one of these go from the first call to the signature, and which was the last you lost?"


def _find(case: Case) -> Iterator[Raised]:
    for quote in open_lines(case, "asked-new-business", "told-new-business", counted=True):
        yield Raised(quote, _TEXT)


KIND = QuestionKind(
    "new_business",
    _find,
    why="the sum says that it was sold, not how",
    bring="one deal: <first contact>, <who decided>, <what nearly ended it>; one lost: <why>",
    listen=("who decided on the other side", "what was learned from the lost one"),
    beware=("the product sold itself", "lost on price, always"),
)

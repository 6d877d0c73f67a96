"""A change without its baseline.

## What it finds

A result by a share or a number of points ("fees fell by 23%") without where it stood before, or how it was measured.

## Why it matters

A share says nothing of its size, and many things change in a year. Whoever asked this of themselves has the answer
ready.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  Late fees fell by 23% in the first year
- After:
  Late fees fell from $41,000 to $32,000 in the first year
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "against what, over what time, and how do you know what did it?"
_SHARES = ("%", "percent", "per cent", "points")


def _find(case: Case) -> Iterator[Raised]:
    for proof in statements(case):
        for metric in proof.metrics:
            part = clause_of(proof, metric.quote)
            moved = finder("change-down", "change-up").search(part.text)
            share = any(sign in metric.quote.text for sign in _SHARES)
            if metric.kind == "outcome" and share and moved and not finder("baseline-told").search(part.text):
                yield raised(proof, part, _TEXT)
                break


KIND = QuestionKind(
    "baseline",
    _find,
    why="a result without its baseline",
    bring="before <amount>, after <amount>; what else changed in that time",
    listen=("a number before and a number after", "what else changed, said unasked"),
    beware=("a share only, again", "a number that grows while it is told"),
)

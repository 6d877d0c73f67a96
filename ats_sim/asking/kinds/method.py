"""A change with both its values, and not how it was done.

## What it finds

A result told from where to where, in a line that does not say by what.

## Why it matters

Who did it can tell in two sentences what was done. The line has the numbers; the call asks for the rest.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  Month-end reporting went from 3 days to 2 hours
- After:
  Month-end reporting went from 3 days to 2 hours by keeping one ledger
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause_of
from ats_sim.lexicon.shapes import NUMBER
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_NEAR = 5  # words before the two values among which one says that they moved; ours
_TEXT = "what did you do that moved it, and what else changed at that time?"


def _find(case: Case) -> Iterator[Raised]:
    for proof in statements(case):
        text = proof.highlight.text
        moved = next((metric for metric in proof.metrics if metric.kind == "outcome"), None)
        part = clause_of(proof, moved.quote) if moved else None
        both = part is not None and len(NUMBER.findall(part.text)) > 1 and finder("baseline-told").search(part.text)
        before = text[: text.find(moved.quote.text)].split()[-_NEAR:] if moved else []
        moved_so = finder("change-down", "change-up", "change-plain").search(" ".join([*before, "from"]))
        if part and both and moved_so and not finder("method-told").search(text):
            yield raised(proof, part, _TEXT)


KIND = QuestionKind(
    "method",
    _find,
    why="numbers move for many reasons; the own part is what is asked",
    bring="first <what>, then <what>; it held because <why>",
    listen=("the first thing they did", "what did not help"),
    beware=("it was the team's plan, and they cannot tell it",),
)

"""A part that is made small.

## What it finds

A line that begins with helping, assisting or taking part, and tells nothing of what was done.

## Why it matters

"Helped" may be anything from a look to the whole of it. It is asked kindly, and the answer belongs on the page.

Source: recruiters' own accounts of their calls; no study known to us.

## Example

- Before:
  Helped to deploy the booking system in three clinics
- After:
  Deployed the booking system in three clinics
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what did you do yourself, from beginning to end?"


def _find(case: Case) -> Iterator[Raised]:
    for proof in statements(case):
        hit = finder("asked-helped").search(proof.highlight.text)
        if hit and hit.start == 0 and not finder("told-helped").search(proof.highlight.text):
            yield raised(proof, proof.quote, _TEXT)


KIND = QuestionKind(
    "helped",
    _find,
    why="the line makes the own part small",
    bring="yours alone: <what>; if it was most of it, the line may say so",
    listen=("one thing that was theirs alone",),
    beware=("cannot say what was theirs",),
)

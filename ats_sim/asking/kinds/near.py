"""Something the posting requires, of which the resume shows a neighbour.

## What it finds

A required tool, platform or thing that no line names, beside a whole statement about another one of its kind.

## Why it matters

What is asked for and what is stated are two things here, and the case turns on how far the one carries over. Whoever
says plainly what would be new is believed in the rest.

Source: interview guides for structured interviews; the words are ours.

## Example

- Before:
  [posting-title] Data Engineer
  [posting] Snowflake
  Moved 40 reports from spreadsheets to BigQuery
- After:
  [posting-title] Data Engineer
  [posting] Snowflake
  Moved 40 reports from spreadsheets to Snowflake
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.conditions import stems
from ats_sim.asking.lines import statements
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "how far does that carry, and what of the other have you done yourself?"
_PAPERS = frozenset({"certification", "license", "place", "workplace", "spoken", "occupation", "soft", "study"})


def _find(case: Case) -> Iterator[Raised]:
    sure = {id(proof) for proof in statements(case)}
    asked: list[Span] = []
    for group in case.matches.required:
        best, found = group.best.requirement, group.matched
        if group.named or best.category in _PAPERS or found is None or found.highlight < 0:
            continue
        proof = case.evidence[found.highlight]
        told = stems(best.skill) <= stems(proof.highlight.text)
        if id(proof) in sure and not told and not any(best.quote.span.overlaps(span) for span in asked):
            asked.append(best.quote.span)
            yield Raised(proof.quote, _TEXT, group.short_name, within=found.quote)


KIND = QuestionKind(
    "near",
    _find,
    why="the posting asks for the one, the page shows the other",
    bring="done with the one asked for: <what, or not yet>; the same in both: <what>; new: <what, learnt how>",
    listen=("says plainly which of the two it was", "names a difference that matters in the work"),
    beware=("says that they are all the same", "lets the other be taken for it"),
)

"""Work of one branch, for an opening in another.

## What it finds

A posting that asks for a branch or field of use (fraud detection, insurance) which no line of the resume names, and the
words of the latest position about another one.

## Why it matters

The craft may be the same and the cases are not. What is asked is what carries over, and what would be new.

Source: interview guides of the trade; the words are ours.

## Example

- Before:
  [posting-title] Machine Learning Engineer
  [posting] Fraud detection
  Deployed demand forecasting for 40 shops
- After:
  [posting-title] Machine Learning Engineer
  [posting] Fraud detection
  Deployed fraud detection for 40 shops
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.branches import branch_gap
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised


def _find(case: Case) -> Iterator[Raised]:
    gap = branch_gap(case)
    if gap:
        text = (
            f'the posting asks for "{gap.asked}": what of this work carries over to it, and what would be new to you?'
        )
        yield Raised(gap.done, text, gap.asked)


KIND = QuestionKind(
    "other_branch",
    _find,
    why="the branch of the latest work is not that of the opening",
    bring="what carries over: <what>; new to you: <what>, and how you would learn it",
    listen=("a part that is alike, with its reason", "something that is surely different"),
    beware=("everything is the same", "has not looked at what the employer does"),
)

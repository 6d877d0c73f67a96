"""Most of them, and not what became of the others.

## What it finds

A line of one of the latest positions that says how many of how many it was ("12 of 14 jobs"), or how few went wrong
("two minor findings").

## Why it matters

A share that is told with both its numbers is honest, and the talk is about the rest: what stood in the way, and what
was done then.

Source: recruiters' and managers' own accounts of what they ask; no study known to us.

## Example

- Before:
  Discharged 28 of 30 patients by noon
- After:
  Discharged all 30 patients by noon
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause
from ats_sim.lexicon import patterns
from ats_sim.lexicon.wordlists import words
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_SPELLED = 20  # words of numbers, from one on
_OTHERS = "what of the others: what stood in the way, and what did you do?"
_FEW = "what happened there, and what is different since?"


def _find(case: Case) -> Iterator[Raised]:
    for proof in statements(case):
        text = proof.highlight.text
        shares = [hit for hit in patterns.regex("so-many-of").finditer(text) if _is_most(hit[1], hit[2])]
        few = patterns.regex("few-failed").search(text)
        if shares:
            yield raised(proof, clause(proof, *shares[-1].span()), _OTHERS)
        elif few:
            yield raised(proof, clause(proof, *few.span()), _FEW)


def _is_most(part: str, whole: str) -> bool:
    """Whether a number is more than the half of another one, and not all of it."""
    some, every = (_value(text) for text in (part, whole))
    return some < every <= 2 * some


def _value(text: str) -> int:
    return int(text) if text.isdigit() else _spelled().get(text.lower(), 0)


@cache
def _spelled() -> dict[str, int]:
    return {word: at for at, word in enumerate(words("number-word")[:_SPELLED], 1)}


KIND = QuestionKind(
    "rest",
    _find,
    why="the line tells how many; the talk is about the others",
    bring="one of the others: <what>, <what stood in the way>, <what you did>",
    listen=("one of them, told as it was", "something changed because of it"),
    beware=("nobody remembers one", "others to blame"),
)

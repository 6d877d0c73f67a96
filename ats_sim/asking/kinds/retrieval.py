"""Retrieval is claimed, and not what is searched.

## What it finds

A line that claims retrieval-augmented generation.

## Why it matters

The search is what breaks. Whoever built one tells of chunks that were useless before telling of the model.

Source: engineers' own accounts of what they ask; no study known to us.

## Example

- Before:
  Launched a RAG system that 310 clerks use daily
- After:
  Launched an answering system over 9,000 manuals that 310 clerks use daily
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.asking.lines import raised, statements
from ats_sim.domain.clauses import clause
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.question import QuestionKind, Raised

_TEXT = "what is searched, how did you know that the right passage was found, and what broke first?"


def _find(case: Case) -> Iterator[Raised]:
    for proof in statements(case):
        hit = finder("retrieval-claim").search(proof.highlight.text)
        if hit:
            yield raised(proof, clause(proof, hit.start, hit.end), _TEXT)


KIND = QuestionKind(
    "retrieval",
    _find,
    why="the search is the part that breaks",
    bring="searched: <what, how many>; found well: <measured how>; broke first: <what>",
    listen=("chunks, ranking and their measure", "users' complaints beside the measure"),
    beware=("a model trained further and called by this name", "a diagram"),
)

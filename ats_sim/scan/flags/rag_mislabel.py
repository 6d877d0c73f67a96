"""Retrieval-augmented generation is only a name.

## What it finds

A posting that requires retrieval-augmented generation, and a resume that claims it without a word of what was searched,
how it was indexed, or how well it was found.

## Why it matters

Training a model further, or calling one, is often called by this name. The first question of somebody who knows the
trade is about the search.

Source: recruiters' own accounts of openings for language models; no study known to us.

## Example

- Before:
  [posting-title] LLM Engineer
  [posting] Python
  [posting] RAG systems
  [entry] LLM Engineer, Nordbane, Mar 2019 - Present
  Launched a RAG system in Python that 310 clerks use daily
- After:
  [posting-title] LLM Engineer
  [posting] Python
  [posting] RAG systems
  [entry] LLM Engineer, Nordbane, Mar 2019 - Present
  Launched a RAG system in Python that 310 clerks use daily
  Indexed 9,000 manuals with pgvector and measured recall each week
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.flag import Flag, Reason

_NAME = "Retrieval-augmented generation"  # the entry of the lexicon


def _check(case: Case) -> Iterator[Reason]:
    asked = [match.requirement for match in case.matches.requirements]
    if any(requirement.kind == "required" and requirement.label == _NAME for requirement in asked):
        for finding in case.found(*FLAG.rules):
            text = f'"{finding.quote.text}" is claimed, and nothing says what was retrieved, or how'
            yield Reason(text, finding.quote)


FLAG = Flag(
    "rag_mislabel",
    _check,
    "doubt",
    cause="words",
    question="What is searched before the model answers, how is it indexed, and how well is it found?",
    rules=("rag-without-retrieval",),
)

"""Retrieval-augmented generation is claimed, but no retrieval is shown.

## What it finds

"RAG" or "retrieval-augmented" in a statement or summary of a resume that nowhere says how anything was retrieved: no
index, embeddings, vector store, search or reranking. One finding a resume.

## Why it matters

The letters are in fashion and are also written over a call to a language model, or over one that was trained further
on documents. Who has built it can name what was searched, and how well it was found.

Source: recruiters' own accounts of openings for language models; no study known to us.

## Example

- Before: Built a RAG assistant with GPT-4 for the help desk
- After: Built a RAG assistant over 9,000 manuals, indexed with pgvector, that answers 300 questions a day
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.lexicon.retrieval import shows_retrieval
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    for highlight in (*case.resume.highlights, *case.resume.prose):
        found = patterns.regex("retrieval-claimed").search(highlight.text)
        if found and shows_retrieval(case.document.text):
            return
        if found:
            yield Violation(
                highlight.span(found.start(), found.end()),
                f'"{found[0]}" is claimed; no line shows what was retrieved, or how',
                "Name what was searched, the index and how well it was found, only if true.",
            )
            return


RULE = Rule("HLT023", "rag-without-retrieval", "warning", _check, trade="machine-learning")

"""A statement is mostly terms of the trade, without an outcome.

## What it finds

A statement with two or more words that only people of the trade understand, half of whose longer words are such words,
names of tools or acronyms, and which shows neither a result nor use. The numbers are the settings `rules.jargon_words`
and `rules.jargon_share`. With a result the same terms stay silent.

## Why it matters

The first reader is often no colleague. A line without a word that reader knows says nothing about what it was for,
and the reader does not ask.

Source: recruiters' own accounts of the first screen. The numbers are ours.

## Example

- Before: Implemented backprop with fused kernels on CUDA
- After: Cut the training time of image models from 9 hours to 4 with fused CUDA kernels
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.jargon import jargon
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) == "jargon":
            yield Violation(
                evidence.highlight.span(),
                f"mostly terms of the trade ({listed(jargon(evidence), 3)}), and no outcome",
                "Say in plain words what it made faster, cheaper, safer or possible, and for whom.",
            )


RULE = Rule("HLT014", "jargon", "warning", _check)

"""A statement piles up names of tools without a result.

## What it finds

Five or more different tools, technologies or techniques in one statement that shows neither a result nor use. The
number is the setting `rules.pile_tools`. A statement reported here is not reported as tool-only again; one that
lists methods is left to algorithm-list.

## Why it matters

A pile of names reads as a list of what was once heard of. Two names with what they did are worth more than ten
without, and a reader who knows the trade doubts all ten.

Source: recruiters' own accounts. The number five is ours.

## Example

- Before: Trained models in Python with TensorFlow, PyTorch, Keras, XGBoost and Docker
- After: Trained XGBoost models in Python that cut false alarms by 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) != "pile":
            continue
        count = len({tool.label for tool in evidence.tools})
        yield Violation(
            evidence.highlight.span(),
            f"names {count} tools and no result",
            "Keep the one or two that mattered and say what came of them; the others belong in the skills section.",
        )


RULE = Rule("HLT005", "buzzword-pile", "warning", _check)

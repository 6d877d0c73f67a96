"""A statement piles up names of tools without a result.

## What it finds

Five or more different tools, technologies or techniques in one statement that shows neither a result nor use. The
number is the setting `rules.pile_tools`. A statement reported here is not reported as tool-only again; one that
lists methods is left to algorithm-list. A bullet of a position that is nothing but a list of names, without a label
before it, is a note from four names on (`rules.pile_listed`).

## Why it matters

A pile of names reads as a list of what was once heard of. Two names with what they did are worth more than ten
without, and a reader who knows the trade doubts all ten.

Source: recruiters' own accounts. The numbers are ours.

## Example

- Before: Trained models in Python with TensorFlow, PyTorch, Keras, XGBoost and Docker
- After: Trained XGBoost models in Python that cut false alarms by 30%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault, tells_a_deed

_COUNTED = "names {} tools or methods"
_MOVE = "Say what one of them was used for and what came of it; the others belong in the skills section."


def _check(case: Case) -> Iterator[Violation]:
    most = case.settings.rules.pile_listed
    for evidence in case.evidence:
        if _is_list(evidence, most):
            count = len({tool.label for tool in evidence.tools})
            yield Violation(evidence.highlight.span(), f"{_COUNTED.format(count)} and no deed", _MOVE, severity="note")
            continue
        if primary_fault(evidence, case.settings.rules) != "pile" or not tells_a_deed(evidence.highlight.text):
            continue
        count = len({tool.label for tool in evidence.tools})
        yield Violation(
            evidence.highlight.span(),
            f"names {count} tools and no result",
            "Keep the one or two that mattered and say what came of them; the others belong in the skills section.",
        )


def _is_list(evidence: Evidence, most: int) -> bool:
    """Whether a bullet of a position is a bare list of names, without a label that says what they are."""
    highlight = evidence.highlight
    listed = evidence.exclusion == "skill list" and highlight.bulleted and highlight.section == "work"
    return listed and ":" not in highlight.text and len({tool.label for tool in evidence.tools}) >= most


RULE = Rule("HLT005", "buzzword-pile", "warning", _check)

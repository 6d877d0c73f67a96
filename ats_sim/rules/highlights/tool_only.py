"""A statement names a tool, and nothing that came of it.

## What it finds

A statement that names a tool, a technology or a technique, but no result, no scale and no sign that the work was ever
used. The tool may stay; what is missing is what follows it. Names that no list knows as a tool stay silent.

## Why it matters

A tool is replaceable and thousands list the same one. The first questions of a recruiter are what came of it, whether
it was used, and to whom it mattered. A line that answers none of them proves only that the tool was once open.

Source: recruiters' own accounts of the first screen, and the form "accomplished X as measured by Y by doing Z" that
Google's recruiters made known. No controlled study is known to us.

## Example

- Before: Used TensorFlow to train image models
- After: Trained image models with TensorFlow that cut manual label checks by 35%
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.skills import skills
from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) != "tool" or finder("reception").match(evidence.highlight.text):
            continue
        known = [tool for tool in evidence.tools if skills().get(tool.label)]
        if evidence.tools and not known:
            continue  # a name that no list knows may be that of an employer, a school or the writer's own product
        names = list(dict.fromkeys(tool.quote.text for tool in known))
        what = listed(names, 3) if names else "a tool"
        yield Violation(
            evidence.highlight.span(),
            f"names {what}, but no result and no use",
            "Say what changed because of it, who used it, or both.",
        )


RULE = Rule("HLT001", "tool-only", "warning", _check)

"""A statement says that something was made, and nothing else.

## What it finds

"Built a model", "Created dashboards", "Developed a web application": a verb of making and an ordinary thing, without
what it was for, who used it, or what came of it. A line that also names a tool is left to tool-only.

## Why it matters

What was built is the smallest part of the story. The same words stand in thousands of resumes; what changed because
of it stands in one.

Source: the form "accomplished X as measured by Y by doing Z" that Google's recruiters made known. No controlled study
is known to us.

## Example

- Before: Built a web application
- After: Built the web shop through which 300 guests a week order their lunch
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        if primary_fault(evidence, case.settings.rules) == "artefact":
            yield Violation(
                evidence.highlight.span(),
                "says that something was made, and nothing else",
                "Add what it was for, who used it, and what changed: <how many> users, <X%> less work.",
            )


RULE = Rule("HLT015", "bare-artefact", "warning", _check)

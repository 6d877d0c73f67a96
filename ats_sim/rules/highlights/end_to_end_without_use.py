"""The whole way is claimed, but nothing is shown to be served or watched.

## What it finds

"end-to-end", "full lifecycle" and the like about models or machine learning, in a resume none of whose statements
says that anything was deployed, monitored or retrained. One finding a resume. In other trades the words stay silent.

## Why it matters

The end of the way is the part that few have gone: serving, watching, training again. A reader who knows the way looks
for it first and takes the claim for a word without it.

Source: recruiters' own accounts of the first screen for such openings; no study known to us.

## Example

- Before: Managed end-to-end machine learning pipelines in Python
- After: Took the end-to-end machine learning pipeline for prices to production and retrained it monthly
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation

_ENDS = frozenset({"deployment", "monitoring", "retraining"})


def _check(case: Case) -> Iterator[Violation]:
    if any(evidence.deployment or _ENDS & set(evidence.lifecycle) for evidence in case.evidence):
        return
    for highlight in (*case.resume.highlights, *case.resume.prose):
        found = finder("end-to-end").search(highlight.text)
        if found and finder("model-context").search(highlight.text):
            yield Violation(
                highlight.span(found.start, found.end),
                f'"{found.text}" is claimed; no line shows serving or monitoring',
                "Say how it was served, watched and retrained, only if true; else name the part that was yours.",
            )
            return


RULE = Rule("HLT022", "end-to-end-without-use", "warning", _check, trade="machine-learning")

"""The resume praises its owner in words that anybody may use.

## What it finds

Two or more phrases such as "team player", "results-driven", "proven track record", "passionate about" in the summary
or the statements. One finding a resume, with all of them. The number is the setting `rules.praise`.

## Why it matters

Nobody can check them and everybody writes them, so they tell no two people apart. One deed that shows the quality
does.

Source: recruiters' own accounts and career guides' lists of worn phrases; no study known to us.

## Example

- Before: [summary] Results-driven team player with excellent communication skills
- After: [summary] Staff nurse who trained 40 students on two wards
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.wordlists import finder
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import listed


def _check(case: Case) -> Iterator[Violation]:
    found: dict[str, Span] = {}
    texts = sorted((*case.resume.highlights, *case.resume.prose), key=lambda item: item.span().start)
    for highlight in texts:
        for hit in finder("praise").finditer(highlight.text):
            found.setdefault(hit.text.lower(), highlight.span(hit.start, hit.end))
    if len(found) >= case.settings.rules.praise:
        quoted = listed([f'"{phrase}"' for phrase in found], 4)
        yield Violation(
            next(iter(found.values())),
            f"praise that nobody can check: {quoted}",
            "Replace each by the deed that shows it, or take it out.",
        )


RULE = Rule("HLT025", "empty-praise", "note", _check)

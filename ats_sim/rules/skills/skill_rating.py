"""Skills are rated with dots, stars or percent.

## What it finds

Rows of dots or stars, "90%" or "4/5" beside a skill in the skills section. Bars and circles that are drawn and not
written are not seen.

## Why it matters

Ninety percent of what? A reader cannot tell, a parser drops the signs or takes them for a skill, and every rating
below full points at a weakness.

Source: RChilli: proficiency is never inferred unless it is stated in words; guides for applicants advise against
ratings.

## Example

- Before:
  [skills] Triage 90%, Telemetry 4/5
  Introduced telemetry rounds on two wards, which cut alarms by 30%
- After:
  [skills] Triage, Telemetry (daily for 6 years)
  Introduced telemetry rounds on two wards, which cut alarms by 30%
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation

_ENDS = ",;|\n•·()●○★☆■□"  # signs at which an item of a list ends
_LONGEST = 80  # characters before a mark that are looked at; ours
_WORDS = 4  # words of the name of a skill at most; ours


def _check(case: Case) -> Iterator[Violation]:
    text = case.document.text
    for section in case.resume.sections:
        if section.kind != "skills":
            continue
        marks = regex("skill-rating").finditer(text, section.span.start, section.span.end)
        found = next((mark for mark in marks if _rates(text, mark)), None)
        if found:
            yield Violation(
                Span(found.start(), found.end()),
                f'"{found[0]}" rates a skill; of what, nobody can tell',
                "Say it in words that can be checked: how long, how often, for what.",
            )
            return


def _rates(text: str, mark: re.Match[str]) -> bool:
    """Whether a mark ends an item of a list that is no longer than a name: "cut costs by 23%" is a sentence."""
    start = mark.start()
    while start > 0 and text[start - 1] not in _ENDS and mark.start() - start < _LONGEST:
        start -= 1
    before, behind = text[start : mark.start()].split(), text[mark.end() :].lstrip(" \t")[:1]
    return len(before) <= _WORDS and behind in _ENDS and word_set("circumstance").isdisjoint(before)


RULE = Rule("SKL005", "skill-rating", "note", _check)

"""One skill is named again and again.

## What it finds

A skill that is named eight times or more and makes three of a hundred words of the resume. One finding a resume, with
the worst. The numbers are the settings `rules.repeats` and `rules.repeat_share`. It counts no more for being
repeated, neither here nor in a search.

## Why it matters

A search finds a word that stands there once. The reader who comes after it sees a text written for a machine.

Source: TalentWorks' count over 6,000 applications found no effect of repeated keywords (a vendor's figures). The
numbers are ours.

## Example

- Before:
  [skills] Python, Python 3, Python scripting, Python programming
  Python developer for Python services in Python
  Python tests, Python tools and Python scripts for Python teams
  Cut nightly loads by 40% with Python
- After:
  [skills] Python
  Cut nightly loads by 40% with Python
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ats_sim.lexicon.skills import skills
from ats_sim.model.case import Case
from ats_sim.model.document import Span
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    rules, text = case.settings.rules, case.document.text
    mentions = [mention for mention in skills().find(text) if mention.skill.is_tool]
    counts = Counter(mention.skill.label for mention in mentions)
    for label, count in counts.most_common(1):
        if count >= rules.repeats and count >= rules.repeat_share * len(text.split()):
            last = [mention for mention in mentions if mention.skill.label == label][rules.repeats - 1]
            yield Violation(
                Span(last.start, last.end),
                f'"{label}" is named {count} times',
                "Name it once in the list and where it did something; say in the other places what was done.",
            )


RULE = Rule("SKL003", "keyword-stuffing", "warning", _check)

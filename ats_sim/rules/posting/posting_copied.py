"""The resume repeats the posting's own sentences.

## What it finds

A resume in which half or more of the posting's runs of five words stand again (`copied_share`, `copied_words`), visible
or not. The repeated words count for nothing.

## Why it matters

A pasted posting lifts a resume in a naive ranking, and every reader who opens it recognises the sentences. What was
done with the skills is what they look for.

Source: a study at the University of Texas at Arlington (Nilizadeh) moved resumes up to 16 ranks with pasted words;
recruiters' accounts of white text.

## Example

- Before:
  [posting] You listen to all, stay calm while ten talk at once and a new one asks where the keys are, day and night
  [summary] You listen to all, stay calm while ten talk at once and a new one asks where the keys are, day and night
- After:
  [posting] You listen to all, stay calm while ten talk at once and a new one asks where the keys are, day and night
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.places import NOWHERE


def _check(case: Case) -> Iterator[Violation]:
    copied = case.matches.copied
    if copied and copied >= case.settings.matching.copied_share:
        yield Violation(
            NOWHERE,
            f"{copied:.0%} of the posting stands in this resume word for word",
            "Take the posting's sentences out; say in your own what you did with what it asks for.",
        )


RULE = Rule("POS008", "posting-copied", "warning", _check)

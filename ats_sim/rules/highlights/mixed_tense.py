"""Bullets of a past position mix past and present tense.

## What it finds

A position that has ended, with at least two bullets that open in the past tense, and one that opens in the present.
One finding a position, at the first one in the present. Words that may be a noun or either tense stay silent.

## Why it matters

The present tense says that it is still done. In a position that has ended it reads as copied from its description.

Source: a convention that career services teach throughout: past tense for past positions; no study known to us.

## Example

- Before:
  [entry] Welder, Northside Ironworks, Mar 2019 - Feb 2021
  Welded 300 joints a week
  Trained 9 apprentices a year
  Maintain the machines of two halls
- After:
  [entry] Welder, Northside Ironworks, Mar 2019 - Feb 2021
  Welded 300 joints a week
  Trained 9 apprentices a year
  Maintained 14 machines in two halls
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Rule, Violation

_VERBS_ONLY = ("ate", "ize", "ise", "ify", "yze", "yse")
_ENOUGH_PAST = 2


def _check(case: Case) -> Iterator[Violation]:
    entries: dict[int, list[tuple[Evidence, Literal["past", "present"]]]] = {}
    for evidence in case.evidence:
        tense = _tense(evidence)
        if tense and evidence.highlight.section == "work":
            entries.setdefault(evidence.highlight.entry, []).append((evidence, tense))
    for entry, found in entries.items():
        dates = case.resume.work[entry].dates if 0 <= entry < len(case.resume.work) else None
        present = [evidence for evidence, tense in found if tense == "present"]
        if dates and dates.end and present and len(found) - len(present) >= _ENOUGH_PAST:
            opening = regex("verb-and-next").match(present[0].highlight.text)
            if opening:
                yield Violation(
                    present[0].highlight.span(opening.start("verb"), opening.end("verb")),
                    f'"{opening["verb"]}" is present tense in a position that has ended',
                    "Open every bullet of a past position in the past tense.",
                )


def _tense(evidence: Evidence) -> Literal["past", "present"] | None:
    """The tense in which a bullet opens, None where the word may be either or no verb."""
    opening = regex("verb-and-next").match(evidence.highlight.text) if evidence.highlight.bulleted else None
    verb = verbs().get(opening["verb"]) if opening else None
    if not opening or not verb or not evidence.is_statement:
        return None
    word, after = opening["verb"].lower(), opening["next"].lower()
    if word in verb.nouns or word in word_set("stays-the-same"):
        return None
    if word == verb.base:
        plain = word.endswith(_VERBS_ONLY) or after in word_set("determiner")
        return "present" if plain and after not in ("of", "for") else None
    return None if word.endswith(("ing", "s")) else "past"


RULE = Rule("HLT020", "mixed-tense", "note", _check)

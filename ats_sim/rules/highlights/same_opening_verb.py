"""Several bullets of one position open with the same word.

## What it finds

Three or more bullets of one position, project or post that begin with the same verb. One finding a verb, at the third
bullet. The number is the setting `rules.same_opening`.

## Why it matters

The first word of a bullet is the one that is seen. Three times the same one reads as one deed told three times, and
hides how different the three were.

Source: Nielsen Norman Group (2006): the first two words of a line are seen far more often than the third. Career
guides ask for at most two bullets with the same verb in a position.

## Example

- Before:
  Managed a ward of 28 beds with 14 nurses
  Managed a budget of $2M for medical supplies
  Managed the training of 9 new nurses, who all passed their first audit with zero findings
- After:
  Managed a ward of 28 beds with 14 nurses
  Kept a budget of $2M for medical supplies
  Trained 9 new nurses, who all passed their first audit with zero findings
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.lexicon.patterns import regex
from ats_sim.lexicon.verbs import verbs
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation
from ats_sim.model.resume import SectionKind


def _check(case: Case) -> Iterator[Violation]:
    most = case.settings.rules.same_opening
    seen: dict[tuple[SectionKind, int, str], int] = {}
    for evidence in case.evidence:
        highlight = evidence.highlight
        opening = regex("opening-word").match(highlight.text)
        verb = verbs().get(opening[1]) if opening else None
        if not opening or not verb or not highlight.bulleted or not evidence.is_statement:
            continue
        key = (highlight.section, highlight.entry, verb.base)
        seen[key] = seen.get(key, 0) + 1
        if seen[key] == most:
            yield Violation(
                highlight.span(opening.start(1), opening.end(1)),
                f'"{opening[1]}" opens {most} or more bullets of one entry',
                "Open each with the verb of that very deed.",
            )


RULE = Rule("HLT008", "same-opening-verb", "note", _check)

"""Bullets of one position open with verbs of different forms.

## What it finds

A position with four bullets or more that open with a verb, most of them in one form ("Managed", "Manage") and one or
two in "-ing" ("Managing"), or the other way round. One finding a position, at the first one that differs. Words that
may be a noun ("Marketing", "Training") stay silent, and a mix of past and present is another rule's.

## Why it matters

Lines of one form are read as one list; the eye stops at the one that differs, and not for what it says.

Source: a convention that career services teach throughout (parallel structure); no study known to us.

## Example

- Before:
  Welded 300 joints a week
  Trained 9 apprentices a year
  Maintaining all 14 machines of two halls
- After:
  Welded 300 joints a week
  Trained 9 apprentices a year
  Maintained all 14 machines of two halls
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from ats_sim.domain.untold import untold
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Rule, Violation

_FEW = 0.34  # share of the bullets up to which another form is a slip and not a choice; ours

_Form = Literal["ing", "finite"]


def _check(case: Case) -> Iterator[Violation]:
    entries: dict[int, list[tuple[Evidence, str, _Form]]] = {}
    for evidence in case.evidence:
        opening = evidence.highlight.text.split(maxsplit=2)[:2]
        form = _form(*opening) if len(opening) > 1 and evidence.highlight.bulleted and evidence.is_statement else None
        if form and evidence.highlight.section == "work" and untold(evidence) != "trait":
            entries.setdefault(evidence.highlight.entry, []).append((evidence, opening[0], form))
    for found in entries.values():
        for form in ("ing", "finite"):
            odd = [(evidence, verb) for evidence, verb, other in found if other == form]
            if len(found) >= case.settings.rules.opening_verbs and 0 < len(odd) <= _FEW * len(found):
                evidence, verb = odd[0]
                others = next(verb for _, verb, other in found if other != form)
                yield Violation(
                    evidence.highlight.span(0, len(verb)),
                    f'"{verb}" opens this bullet, "{others}" and its like open the others',
                    "Open all bullets of a position with the same form of the verb.",
                )


def _form(opening: str, after: str) -> _Form | None:
    """Whether a bullet opens with a verb in "-ing" or a finite one; None for what may be a noun."""
    word = opening.lower()
    verb = verbs().get(word) if opening.istitle() else None
    if verb is None or word in verb.nouns:
        return None
    shown = after.lower() in word_set("determiner") or after[:1].isdigit()
    if word == verb.base and word not in word_set("verb-only") and not shown:
        return None
    if not word.endswith("ing") or word == verb.base:
        return "finite"
    return "ing" if after.lower() in word_set("determiner", "after-ing") else None


RULE = Rule("HLT028", "mixed-verb-forms", "note", _check)

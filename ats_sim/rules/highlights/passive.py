"""A statement hides who did it.

## What it finds

"Reports were prepared", "was implemented by the team": a passive verb near the beginning of a bullet that opens with
no verb of its own and shows no result. Only making and keeping is asked for its doer: what was sold, found or bought,
honours ("was promoted", "was awarded") and what something "is designed to" do stay silent, and so do lines that say
nothing else either; these are left to the rule vague.

## Why it matters

The passive leaves the doer out, and the doer is what a resume is about. The reader cannot tell whether it was you.

Source: a convention that career services teach throughout; no study known to us.

## Example

- Before: The weld seams of the Harbour Yard ferry were inspected with the surveyor
- After: Inspected 300 weld seams of the Harbour Yard ferry with the surveyor
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ats_sim.lexicon import patterns
from ats_sim.lexicon.shapes import LETTERS
from ats_sim.lexicon.verbs import verbs
from ats_sim.lexicon.wordlists import word_set
from ats_sim.model.case import Case
from ats_sim.model.evidence import Evidence
from ats_sim.model.finding import Rule, Violation
from ats_sim.rules.faults import primary_fault

_NEAR = 70  # characters from the beginning: what stands behind is not what the line is about
_MAKING = frozenset(
    {"built", "shipped", "maintained", "improved", "operated", "analysed", "measured", "organised", "research"}
)
"""Classes of verbs whose doer may be the writer."""


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        found = _passive(evidence)
        if found and primary_fault(evidence, case.settings.rules) != "vague":
            yield Violation(
                evidence.highlight.span(found.start(), found.end()),
                f'"{found[0]}" hides who did it',
                "Open with the verb of what you did yourself; name the team beside it.",
            )


def _passive(evidence: Evidence) -> re.Match[str] | None:
    """The passive verb of a bullet that opens with no verb and shows no result, None if there is none."""
    highlight = evidence.highlight
    first = LETTERS.search(highlight.text)
    if evidence.grade in ("not_bullet", "evidenced") or not highlight.bulleted or evidence.minimized or not first:
        return None
    if verbs().get(first[0]) is not None:
        return None
    found = patterns.regex("passive").search(highlight.text, 0, _NEAR)
    if found is None or found["participle"].lower() in word_set("honoured"):
        return None
    verb = verbs().get(found["participle"])
    purpose = patterns.regex("purpose-of-passive").match(highlight.text[found.end() :])
    return found if verb and verb.cls in _MAKING and not purpose else None


RULE = Rule("HLT021", "passive", "note", _check)

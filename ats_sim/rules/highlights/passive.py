"""A statement hides who did it.

## What it finds

"Reports were prepared", "was implemented by the team": a bullet that opens with a thing, to which something was done,
and shows no result. Only making and keeping is asked for its doer: what was sold, found or bought,
honours ("was promoted", "was awarded") and what something "is designed to" do stay silent.

## Why it matters

The passive leaves the doer out, and the doer is what a resume is about. The reader cannot tell whether it was you.

Source: a convention that career services teach throughout; no study known to us.

## Example

- Before: The weld seams of the Harbour Yard ferry were inspected with the surveyor
- After: Inspected 300 weld seams of the Harbour Yard ferry with the surveyor
"""

from __future__ import annotations

from collections.abc import Iterator

from ats_sim.domain.untold import passive, untold
from ats_sim.model.case import Case
from ats_sim.model.finding import Rule, Violation


def _check(case: Case) -> Iterator[Violation]:
    for evidence in case.evidence:
        text = evidence.highlight.text
        found = passive(text.strip()) if evidence.highlight.bulleted and untold(evidence) == "passive" else None
        if found:
            start = text.index(text.strip()[:1]) + found.end("subject")
            said = text[start : start + found.start("rest") - found.end("subject")].strip()
            yield Violation(
                evidence.highlight.span(start + 1, start + 1 + len(said)),
                f'"{said}" hides who did it',
                "Open with the verb of what you did yourself; name the team beside it.",
            )


RULE = Rule("HLT021", "passive", "note", _check)
